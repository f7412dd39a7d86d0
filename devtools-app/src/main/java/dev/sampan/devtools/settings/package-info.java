/// What Sampan remembers: settings of the user and the state of each project's window.
@NullMarked
package dev.sampan.devtools.settings;

import org.jspecify.annotations.NullMarked;
