/// Concrete syntax trees for tools: every character of a file belongs to exactly one leaf, also in broken files.
///
/// The parsers of the compiler report what they see as spans ([dev.sampan.compiler.tree.SyntaxSink]); a
/// [dev.sampan.compiler.tree.SpanLog] nests the spans into a [dev.sampan.compiler.tree.SyntaxTree]. So there is one
/// parser per language, for compiling and for tools. `dev.sampan.compiler.language.Language` makes trees.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.tree;
