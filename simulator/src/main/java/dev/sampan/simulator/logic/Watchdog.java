package dev.sampan.simulator.logic;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Watches the turns of one logic layer from outside: warns, then asks for the end.
///
/// One timer thread serves all watchdogs of the process; what may block runs on a thread of its own.
final class Watchdog implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            r -> Thread.ofPlatform().daemon().name("logic-watchdog").unstarted(r));
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long IDLE = 0;

    private final LogicLimits limits;
    private final LogicListener listener;
    private final Runnable kill;
    private final ScheduledFuture<?> timer;
    private volatile long startedNanos = IDLE;
    private volatile long startedCpuNanos;
    private volatile long thread;
    private volatile boolean warned;

    Watchdog(LogicLimits limits, LogicListener listener, Runnable kill) {
        this.limits = limits;
        this.listener = listener;
        this.kill = kill;
        long period = Math.max(10, limits.hangWarning().toMillis() / 4);
        this.timer = TIMER.scheduleAtFixedRate(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    void enter() {
        thread = Thread.currentThread().threadId();
        startedCpuNanos = CPU.getCurrentThreadCpuTime();
        long now = System.nanoTime();
        startedNanos = now == IDLE ? 1 : now;
    }

    void leave() {
        startedNanos = IDLE;
        if (warned) {
            warned = false;
            listener.resumed();
        }
    }

    private void look() {
        long started = startedNanos;
        if (started == IDLE) {
            return;
        }
        Duration running = running(started);
        if (running.compareTo(limits.hangKill()) > 0) {
            kill.run();
        } else if (!warned && running.compareTo(limits.hangWarning()) > 0) {
            warned = true;
            listener.hanging(running);
        }
    }

    /// On a busy computer a turn that gets little of the processor is not a hang: time counts as far as at least a
    /// quarter of it was spent computing.
    private Duration running(long started) {
        long wall = System.nanoTime() - started;
        long cpu = CPU.getThreadCpuTime(thread) - startedCpuNanos;
        return Duration.ofNanos(Math.min(wall, 4 * Math.max(0, cpu)));
    }

    /// Runs something that may block.
    void background(Runnable action) {
        Thread.ofPlatform().daemon().name("logic-ending").start(action);
    }

    /// @return whether `action` came to its end in time; it is left behind otherwise
    boolean within(Duration time, Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        background(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        try {
            return done.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }
}
