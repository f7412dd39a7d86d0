/// Composition root and main window.
@NullMarked
package dev.sampan.devtools.app;

import org.jspecify.annotations.NullMarked;
