/// From the syntax tree to the JavaScript of contract bundle.md, section 4.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml.codegen;
