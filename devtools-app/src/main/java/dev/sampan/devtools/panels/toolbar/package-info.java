/// Toolbar and menu bar, made from commands.
@NullMarked
package dev.sampan.devtools.panels.toolbar;

import org.jspecify.annotations.NullMarked;
