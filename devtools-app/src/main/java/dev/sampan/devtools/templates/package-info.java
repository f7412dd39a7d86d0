/// Starter projects: listing them and copying one into a folder.
@NullMarked
package dev.sampan.devtools.templates;

import org.jspecify.annotations.NullMarked;
