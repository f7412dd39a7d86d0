/// The file tree.
@NullMarked
package dev.sampan.devtools.panels.files;

import org.jspecify.annotations.NullMarked;
