/// Log lines of the logic layer, and the evaluation line.
@NullMarked
package dev.sampan.devtools.panels.console;

import org.jspecify.annotations.NullMarked;
