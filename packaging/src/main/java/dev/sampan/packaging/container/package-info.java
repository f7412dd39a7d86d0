/// The `.wxapkg` container: reading and writing (package.md 1).
@NullMarked
package dev.sampan.packaging.container;

import org.jspecify.annotations.NullMarked;
