/// The logic layer: the developer's JavaScript and the logic half of the base library, confined in a sandbox that
/// can be interrupted and ended. The only package that knows GraalVM.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.logic;
