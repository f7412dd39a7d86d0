/// The formatter: lays source files out anew without changing what they compile to.
///
/// Each printer walks the syntax tree of its language and copies every token; only the white space between tokens is
/// its own, and only where the language does not look at it. Formatting twice gives the same as formatting once.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.format;
