/// Fonts of apps in formats that JavaFX's WebKit does not read.
@NullMarked
package dev.sampan.simulator.font;

import org.jspecify.annotations.NullMarked;
