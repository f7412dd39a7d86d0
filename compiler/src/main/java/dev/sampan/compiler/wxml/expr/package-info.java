/// Expressions inside of mustaches: syntax tree and parser.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml.expr;
