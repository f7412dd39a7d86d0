/// Devices that can be simulated.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.device;
