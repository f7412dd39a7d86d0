/// The device frame around the mini-program's screen.
@NullMarked
package dev.sampan.devtools.device;

import org.jspecify.annotations.NullMarked;
