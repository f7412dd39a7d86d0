/// How work crosses threads: the FX thread, background tasks, bursts.
@NullMarked
package dev.sampan.devtools.concurrent;

import org.jspecify.annotations.NullMarked;
