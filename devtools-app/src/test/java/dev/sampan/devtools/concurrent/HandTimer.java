package dev.sampan.devtools.concurrent;

import java.time.Duration;
import java.util.ArrayDeque;

/// A timer that tests turn by hand: [#fire] runs the task that waits longest.
public final class HandTimer implements Delays {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public Cancel after(Duration delay, Runnable task) {
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    public int waiting() {
        return tasks.size();
    }

    public void fire() {
        tasks.remove().run();
    }

    /// A UI thread that is the test's own.
    public static UiThread sameThread() {
        return new UiThread() {
            @Override
            public boolean isCurrent() {
                return true;
            }

            @Override
            public void execute(Runnable task) {
                task.run();
            }
        };
    }
}
