/// The languages of a mini-program, for tools: a file's language by its name, and its syntax tree.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.language;
