/// Hints across files: names that a template, a script and a style sheet of one component do not share.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.lint;
