package dev.sampan.simulator.logic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// Timers of one logic layer; they fire on the logic thread. A repeating timer never fires twice to catch up, as in a
/// browser: after a long turn it goes on with the next whole period.
final class Timers {
    private final ScheduledExecutorService loop;
    private final IntConsumer fire;
    private final Map<Integer, Future<?>> pending = new ConcurrentHashMap<>();

    Timers(ScheduledExecutorService loop, IntConsumer fire) {
        this.loop = loop;
        this.fire = fire;
    }

    void set(int id, long delayMs, boolean repeat) {
        long delay = Math.max(repeat ? 1 : 0, delayMs);
        schedule(id, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay), repeat ? delay : 0);
    }

    void clear(int id) {
        Future<?> timer = pending.remove(id);
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void schedule(int id, long dueNanos, long periodMs) {
        long wait = Math.max(0, dueNanos - System.nanoTime());
        try {
            pending.put(id, loop.schedule(() -> due(id, dueNanos, periodMs), wait, TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            // The layer has ended.
        }
    }

    private void due(int id, long dueNanos, long periodMs) {
        if (periodMs == 0) {
            pending.remove(id);
            fire.accept(id);
            return;
        }
        fire.accept(id);
        if (pending.containsKey(id)) {
            long next = dueNanos + TimeUnit.MILLISECONDS.toNanos(periodMs);
            schedule(id, Math.max(next, System.nanoTime()), periodMs);
        }
    }
}
