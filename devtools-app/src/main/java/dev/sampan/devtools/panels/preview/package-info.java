/// The dialog that shows the QR code for a phone.
@NullMarked
package dev.sampan.devtools.panels.preview;

import org.jspecify.annotations.NullMarked;
