/// The base library's JavaScript: found, linked into classic scripts, and cached. Knows no engine and no window.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.base;
