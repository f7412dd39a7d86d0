/// The permissive WXML parser and its syntax tree with positions.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml.syntax;
