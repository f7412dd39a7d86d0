/// The status bar.
@NullMarked
package dev.sampan.devtools.panels.status;

import org.jspecify.annotations.NullMarked;
