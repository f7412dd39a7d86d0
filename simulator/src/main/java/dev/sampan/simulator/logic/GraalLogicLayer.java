package dev.sampan.simulator.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.simulator.base.LinkedScript;
import dev.sampan.simulator.logic.ConsoleEntry.Frame;
import dev.sampan.simulator.logic.ConsoleEntry.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// A logic layer in this JVM: one GraalJS context on one platform thread with a large stack.
///
/// Every entry into the context is a *turn* on that thread: boot, a received message, a timer. A [Watchdog] looks
/// at the running turn from outside. Heap is shared with the tool and not limited here (design of the sandbox).
public final class GraalLogicLayer implements LogicLayer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Source HOST = Sandbox.internal("sampan/host.js", resource("logic/host-graal.js"));

    /// @param name for the thread, usually the appid
    /// @param baseLibrary leaves `__sampanBoot`
    /// @param configJson `config` of contracts/host.md
    public record Start(
            String name,
            LinkedScript baseLibrary,
            String configJson,
            CodeSource code,
            NativeCalls natives,
            LogicListener listener,
            LogicLimits limits) {}

    private final Start start;
    private final LogicListener listener;
    private final UserStack stacks;
    private final ScheduledThreadPoolExecutor loop;
    private final Context context;
    private final Watchdog watchdog;
    private final AtomicBoolean over = new AtomicBoolean();
    private @Nullable Value receive;

    private GraalLogicLayer(Start start) {
        this.start = start;
        this.listener = start.listener();
        this.stacks = new UserStack(start.baseLibrary());
        this.loop = new ScheduledThreadPoolExecutor(1, r -> {
            Thread thread =
                    new Thread(null, r, "logic-" + start.name(), start.limits().stackBytes());
            thread.setDaemon(true);
            return thread;
        });
        loop.setRemoveOnCancelPolicy(true);
        loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.context = Sandbox.context(start.limits().stackFrames());
        this.watchdog = new Watchdog(start.limits(), listener, this::kill);
    }

    /// Starts the context and boots the base library on the new thread; returns at once. Failures arrive at the
    /// listener.
    public static GraalLogicLayer start(Start start) {
        GraalLogicLayer layer = new GraalLogicLayer(start);
        layer.turn(layer::boot);
        return layer;
    }

    @Override
    public void receive(String channel, String json) {
        turn(() -> deliver(channel, json));
    }

    private void deliver(String channel, String json) {
        if (receive != null) {
            receive.executeVoid(channel, json);
        }
    }

    @Override
    public void stopTurn() {
        watchdog.background(() -> {
            if (!interrupt()) {
                end(LogicEnd.Reason.STOPPED, "The script could not be interrupted and was ended.");
            }
        });
    }

    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            watchdog.background(this::dispose);
        }
    }

    private void boot() {
        try {
            watchdog.leave();
            context.eval(Sandbox.library(start.baseLibrary())); // ours, and the longest of all evaluations
            watchdog.enter();
            Timers timers = new Timers(loop, id -> runTurn(() -> deliver("timer", Integer.toString(id))));
            HostFunctions host = new HostFunctions(context, start, this, stacks, timers);
            receive = context.eval(HOST).execute(host.members(), start.configJson());
            listener.booted();
        } catch (PolyglotException e) {
            if (e.isGuestException() && !e.isCancelled() && !e.isResourceExhausted()) {
                report(e);
                end(LogicEnd.Reason.BOOT, "The base library did not start: " + e.getMessage());
            } else {
                failed(e);
            }
        }
        if (receive == null) {
            end(LogicEnd.Reason.STOPPED, "The mini-program was stopped before it had started.");
        }
    }

    /// Runs `body` as one turn on the logic thread.
    private void turn(Runnable body) {
        try {
            loop.execute(() -> runTurn(body));
        } catch (RejectedExecutionException e) {
            // The layer has ended; what arrives late has nobody to hear it.
        }
    }

    private void runTurn(Runnable body) {
        if (over.get()) {
            return;
        }
        watchdog.enter();
        try {
            body.run();
        } catch (PolyglotException e) {
            failed(e);
        } catch (RuntimeException e) {
            // Ours, not the script's: an executor would swallow it.
            System.getLogger("dev.sampan.simulator").log(System.Logger.Level.ERROR, "logic turn", e);
            log(Level.EXCEPTION, List.of("internal error: " + e), List.of());
        } catch (StackOverflowError | OutOfMemoryError e) {
            end(LogicEnd.Reason.MEMORY, "The script used more memory than there is: " + e.getMessage());
        } catch (LinkageError e) {
            // a damaged installation; an executor would swallow it and every later call would wait for ever
            System.getLogger("dev.sampan.simulator").log(System.Logger.Level.ERROR, "logic turn", e);
            end(LogicEnd.Reason.BOOT, "Sampan's own classes are damaged: " + e);
        } finally {
            watchdog.leave();
        }
    }

    private void failed(PolyglotException e) {
        if (over.get()) {
            return;
        }
        if (e.isResourceExhausted()) {
            boolean stack = String.valueOf(e.getMessage())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("stack");
            report(e);
            end(
                    stack ? LogicEnd.Reason.STACK : LogicEnd.Reason.MEMORY,
                    stack
                            ? "Too many nested calls (more than "
                                    + start.limits().stackFrames() + "): endless recursion?"
                            : "The script used more memory than there is.");
        } else if (e.isCancelled()) {
            end(LogicEnd.Reason.STOPPED, "The script was ended.");
        } else if (e.isInterrupted()) {
            log(Level.ERROR, List.of("The script was stopped."), stacks.of(e));
        } else {
            report(e);
        }
    }

    private void report(PolyglotException e) {
        log(Level.EXCEPTION, List.of(String.valueOf(e.getMessage())), stacks.of(e));
    }

    private void log(Level level, List<String> texts, List<Frame> stack) {
        try {
            listener.log(new ConsoleEntry(
                    level,
                    JSON.writeValueAsString(texts),
                    stack,
                    stack.stream().findFirst().map(Frame::position),
                    Instant.now()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return whether the context is at rest
    private boolean interrupt() {
        try {
            context.interrupt(Duration.ofSeconds(1));
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private void kill() {
        end(
                LogicEnd.Reason.HANG,
                "A script ran for more than " + start.limits().hangKill().toSeconds()
                        + " s without a pause and was ended.");
    }

    /// Watchdog order: interrupt, close, abandon. Never blocks the caller.
    private void end(LogicEnd.Reason reason, String message) {
        if (over.compareAndSet(false, true)) {
            watchdog.background(() -> listener.ended(new LogicEnd(reason, message, !dispose())));
        }
    }

    /// @return whether the thread has been freed
    private boolean dispose() {
        watchdog.close();
        loop.shutdownNow();
        interrupt();
        boolean freed = watchdog.within(Duration.ofSeconds(5), () -> context.close(true));
        return freed;
    }

    private static String resource(String id) {
        try (InputStream in = GraalLogicLayer.class.getResourceAsStream("/dev/sampan/simulator/js/" + id)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
