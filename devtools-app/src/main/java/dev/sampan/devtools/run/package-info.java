/// Running the mini-program of a project: build, session, console, as the window sees them. No JavaFX scene here.
@NullMarked
package dev.sampan.devtools.run;

import org.jspecify.annotations.NullMarked;
