package dev.sampan.devtools.concurrent;

import java.time.Duration;
import java.util.ArrayDeque;

/// A timer that tests turn by hand: [#fire] runs the task that waits longest.
public final class HandTimer implements Delays {
    private final ArrayDeque<Waiting> tasks = new ArrayDeque<>();

    private record Waiting(Duration delay, Runnable task) {}

    @Override
    public Cancel after(Duration delay, Runnable task) {
        var waiting = new Waiting(delay, task);
        tasks.add(waiting);
        return () -> tasks.remove(waiting);
    }

    public int waiting() {
        return tasks.size();
    }

    public void fire() {
        tasks.remove().task().run();
    }

    /// For how long the next task wanted to wait.
    public Duration next() {
        return tasks.element().delay();
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
