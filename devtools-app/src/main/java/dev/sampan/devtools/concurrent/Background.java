package dev.sampan.devtools.concurrent;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work off the FX thread: virtual threads for I/O and one timer. Any thread. Ends with the window.
public final class Background implements Delays, AutoCloseable {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sampan-timer").factory());
    private final Consumer<Throwable> failure;

    /// @param failure told about a task that threw; called on the task's thread
    public Background(Consumer<Throwable> failure) {
        this.failure = failure;
    }

    /// Runs `task` on a virtual thread. After [#close] nothing runs any more.
    public void run(Runnable task) {
        try {
            io.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            // The window is closing: work that was about to start is not wanted any more.
        }
    }

    @Override
    public Cancel after(Duration delay, Runnable task) {
        try {
            var future = timer.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    private void guarded(Runnable task) {
        // The boundary for background tasks (style rule 3): a failure is reported, the window lives on.
        @Nullable Throwable thrown = null;
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        if (thrown != null) {
            failure.accept(thrown);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        io.shutdownNow();
    }
}
