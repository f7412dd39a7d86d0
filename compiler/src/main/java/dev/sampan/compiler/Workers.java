package dev.sampan.compiler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Runs the translations of one run side by side and stops them when the run is cancelled. Its threads stay for
/// the next run and end by themselves when there is none for a while.
final class Workers {

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final ThreadPoolExecutor executor;
    private volatile boolean cancelled;

    Workers(int threads) {
        this.executor = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("compile-", 0).daemon().factory());
        executor.allowCoreThreadTimeOut(true);
    }

    /// The results in the order of the items. After a failure or a cancellation nothing of it goes on.
    <T, R> List<R> each(Collection<T> items, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(executor.submit(() -> {
                check();
                return work.apply(item);
            }));
        }
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            stop(futures);
        }
    }

    private static <R> void stop(List<Future<R>> futures) {
        for (Future<R> future : futures) {
            if (!future.isDone()) {
                future.cancel(true);
            }
        }
    }

    void start() {
        cancelled = false;
    }

    void cancel() {
        cancelled = true;
    }

    void check() {
        if (cancelled) {
            throw new CancellationException("the compilation was cancelled");
        }
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the compilation was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
