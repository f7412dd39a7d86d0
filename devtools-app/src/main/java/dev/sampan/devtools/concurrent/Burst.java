package dev.sampan.devtools.concurrent;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns a rain of single events (a branch switch, 500 saved files) into one set. Any thread.
///
/// The set is handed over when `quiet` has passed without a new event. A source that never falls silent is cut after
/// `longest`, so that an endless writer cannot starve the listener.
public final class Burst<T> {
    private final Delays delays;
    private final Duration quiet;
    private final int cutAfter;
    private final Consumer<Set<T>> listener;
    private final Object lock = new Object();
    private Set<T> pending = new LinkedHashSet<>();
    private long added;
    private int restarts;
    private Delays.@Nullable Cancel running;

    public Burst(Delays delays, Duration quiet, Duration longest, Consumer<Set<T>> listener) {
        this.delays = delays;
        this.quiet = quiet;
        this.cutAfter = (int) Math.max(1, longest.dividedBy(quiet));
        this.listener = listener;
    }

    public void add(T event) {
        synchronized (lock) {
            pending.add(event);
            added++;
            if (running == null) {
                restarts = 0;
                arm(added);
            }
        }
    }

    // One timer per quiet period instead of one per event: 500 events in a row cost one timer, not 500.
    private void arm(long seen) {
        running = delays.after(quiet, () -> elapsed(seen));
    }

    private void elapsed(long seen) {
        Set<T> ready;
        synchronized (lock) {
            if (added > seen && ++restarts < cutAfter) {
                arm(added);
                return;
            }
            ready = pending;
            pending = new LinkedHashSet<>();
            running = null;
        }
        listener.accept(ready);
    }
}
