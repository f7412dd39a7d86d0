/// Runs the language vectors of the specification: compiles, executes the generated code, compares trees.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.vectors;
