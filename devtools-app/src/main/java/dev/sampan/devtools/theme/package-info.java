/// Light and dark look on top of AtlantaFX Primer.
@NullMarked
package dev.sampan.devtools.theme;

import org.jspecify.annotations.NullMarked;
