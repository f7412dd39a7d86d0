/// Quick pick: go to file and command palette.
@NullMarked
package dev.sampan.devtools.panels.gotofile;

import org.jspecify.annotations.NullMarked;
