/// Tests of the hints, and the tool that samples them.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.lint;
