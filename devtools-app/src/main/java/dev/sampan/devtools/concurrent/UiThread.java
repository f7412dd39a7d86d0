package dev.sampan.devtools.concurrent;

import java.util.concurrent.Executor;

/// Where view-models and views live. In the product the FX thread, in view-model tests the calling thread.
public interface UiThread extends Executor {
    /// True when the caller already is on it.
    boolean isCurrent();

    /// Runs now when already on it, else later.
    default void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            execute(task);
        }
    }
}
