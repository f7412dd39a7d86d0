/// Scenario benchmarks of the product; results go into docs/benchmarks.md.
@org.jspecify.annotations.NullMarked
package dev.sampan.bench;
