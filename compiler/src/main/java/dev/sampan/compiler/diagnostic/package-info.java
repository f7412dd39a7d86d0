/// What the compiler tells a developer: stable codes, places, hints.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.diagnostic;
