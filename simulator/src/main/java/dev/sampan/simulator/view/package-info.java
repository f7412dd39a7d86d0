/// The view layer as the rest of the simulator sees it: a device screen that takes and gives JSON.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.view;
