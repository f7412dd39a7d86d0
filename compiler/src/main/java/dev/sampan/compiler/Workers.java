package dev.sampan.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Runs the translations of one run side by side and stops them when the run is cancelled.
final class Workers implements AutoCloseable {

    private final ExecutorService executor;
    private final BooleanSupplier cancelled;

    Workers(int threads, BooleanSupplier cancelled) {
        this.executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("compile-", 0).daemon().factory());
        this.cancelled = cancelled;
    }

    /// The results in the order of the items.
    <T, R> List<R> each(Collection<T> items, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(executor.submit(() -> {
                check();
                return work.apply(item);
            }));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(get(future));
        }
        return results;
    }

    void check() {
        if (cancelled.getAsBoolean()) {
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

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
