/// The dialog that writes the upload package.
@NullMarked
package dev.sampan.devtools.panels.export;

import org.jspecify.annotations.NullMarked;
