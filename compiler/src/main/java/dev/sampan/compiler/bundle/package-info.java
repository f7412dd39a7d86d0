/// What the compiler hands over: the bundle, its differences, the result of a run.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.bundle;
