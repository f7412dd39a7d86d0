/// JavaFX without a display, for `snapshot`, `auto --headless` and tests.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.headless;
