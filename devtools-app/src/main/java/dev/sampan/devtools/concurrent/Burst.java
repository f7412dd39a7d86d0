package dev.sampan.devtools.concurrent;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns a rain of single events (a branch switch, 500 saved files) into one set. Any thread.
///
/// The set is handed over when its quiet time has passed without a new event. A source that never falls silent is cut
/// after the longest time, so that an endless writer cannot starve the listener.
public final class Burst<T> {
    private final Delays delays;
    private final Pace pace;
    private final Consumer<Set<T>> listener;
    private final Object lock = new Object();
    private Set<T> pending = new LinkedHashSet<>();
    private long added;
    private Duration waited = Duration.ZERO;
    private Delays.@Nullable Cancel running;

    /// How long to wait.
    ///
    /// @param quiet silence that ends a small set
    /// @param many from so many different events on it is a program that writes, which pauses now and then
    /// @param quietOfMany silence that ends a large set
    /// @param longest nothing waits longer than about this
    public record Pace(Duration quiet, int many, Duration quietOfMany, Duration longest) {
        private Duration quietOf(int events) {
            return events < many ? quiet : quietOfMany;
        }
    }

    public Burst(Delays delays, Pace pace, Consumer<Set<T>> listener) {
        this.delays = delays;
        this.pace = pace;
        this.listener = listener;
    }

    public void add(T event) {
        synchronized (lock) {
            pending.add(event);
            added++;
            if (running == null) {
                waited = Duration.ZERO;
                arm();
            }
        }
    }

    // One timer per quiet time instead of one per event: 500 events in a row cost a few timers, not 500.
    private void arm() {
        var seen = added;
        var quiet = pace.quietOf(pending.size());
        waited = waited.plus(quiet);
        running = delays.after(quiet, () -> elapsed(seen));
    }

    private void elapsed(long seen) {
        Set<T> ready;
        synchronized (lock) {
            if (added > seen && waited.compareTo(pace.longest()) < 0) {
                arm();
                return;
            }
            ready = pending;
            pending = new LinkedHashSet<>();
            running = null;
        }
        listener.accept(ready);
    }
}
