/// Fuzz targets of the parsers, one class each, and the replay of their seeds (`scripts/fuzz.sh`).
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.fuzz;
