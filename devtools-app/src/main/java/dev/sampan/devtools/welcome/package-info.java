/// The window that opens without a project.
@NullMarked
package dev.sampan.devtools.welcome;

import org.jspecify.annotations.NullMarked;
