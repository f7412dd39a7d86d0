/// One simulated mini-program, put together: logic layer, screen, native layer.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.session;
