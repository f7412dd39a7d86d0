/// What a script tells a linter about itself, read from its tokens.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.lint.js;
