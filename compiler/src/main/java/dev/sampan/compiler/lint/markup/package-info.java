/// What templates and style sheets tell a linter about themselves.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.lint.markup;
