/// QR codes: images, terminal text, and reading them back (preview.md 6).
@NullMarked
package dev.sampan.packaging.qr;

import org.jspecify.annotations.NullMarked;
