/// The real runtime behind the shell's ports: compiler and simulator of one project.
@NullMarked
package dev.sampan.devtools.session;

import org.jspecify.annotations.NullMarked;
