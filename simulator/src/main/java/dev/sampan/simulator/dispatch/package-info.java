/// The one bridge to the JavaFX thread.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.dispatch;
