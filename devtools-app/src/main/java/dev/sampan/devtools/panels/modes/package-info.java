/// The dialog for compile modes.
@NullMarked
package dev.sampan.devtools.panels.modes;

import org.jspecify.annotations.NullMarked;
