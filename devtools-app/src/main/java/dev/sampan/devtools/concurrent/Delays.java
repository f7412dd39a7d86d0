package dev.sampan.devtools.concurrent;

import java.time.Duration;

/// "Later": a timer that tests can turn by hand. Tasks run on the timer's thread.
public interface Delays {
    Cancel after(Duration delay, Runnable task);

    /// Stops a task that has not begun.
    interface Cancel {
        void cancel();
    }
}
