package dev.sampan.simulator.logic;

import dev.sampan.simulator.base.LinkedScript;
import dev.sampan.simulator.logic.CodeSource.Code;
import dev.sampan.simulator.logic.CodeSource.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A real GraalJS logic layer with a small boot script, and a log of all it says, in order.
final class RecordingLogic implements LogicListener, NativeCalls, AutoCloseable {
    final LogicLayer layer;
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    record Hang() {}

    record Resumed() {}

    record Sent(String json) {}

    RecordingLogic(String boot, Map<String, String> scripts, LogicLimits limits) {
        CodeSource code = (kind, id) -> Optional.ofNullable(scripts.get(id))
                .map(text -> new Code(text, (line, column) -> written(id, line, column)));
        String library = "globalThis.__sampanBoot = function (host, config) {" + boot + "\n};";
        LinkedScript script = new LinkedScript(library, List.of(new LinkedScript.Span("boot", 1)));
        layer = GraalLogicLayer.start(new GraalLogicLayer.Start("test", script, "{\"n\":7}", code, this, this, limits));
    }

    /// `x.gen.js` plays the part of code that was made from `x.ts`, ten lines further down there.
    private static Position written(String id, int line, int column) {
        return id.endsWith(".gen.js")
                ? new Position(id.replace(".gen.js", ".ts"), line + 10, column)
                : new Position(id, line, column);
    }

    /// The next event; a test that waits for what never comes fails after a minute.
    Object next() {
        try {
            Object event = events.poll(60, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("nothing more was said");
            }
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    <T> T next(Class<T> type) {
        Object event = next();
        if (!type.isInstance(event)) {
            throw new AssertionError("expected " + type.getSimpleName() + " but got " + event);
        }
        return type.cast(event);
    }

    String emitted() {
        return next(String.class);
    }

    @Override
    public void booted() {}

    @Override
    public void send(String json) {
        events.add(new Sent(json));
    }

    @Override
    public void emit(String json) {
        events.add(json);
    }

    @Override
    public void log(ConsoleEntry entry) {
        events.add(entry);
    }

    @Override
    public void hanging(Duration since) {
        events.add(new Hang());
    }

    @Override
    public void resumed() {
        events.add(new Resumed());
    }

    @Override
    public void ended(LogicEnd end) {
        events.add(end);
    }

    @Override
    public String call(String name, String argsJson) {
        if (name.equals("broken")) {
            throw new IllegalStateException("secret of the host");
        }
        return "{\"ok\":true,\"r\":[\"" + name + "\"," + argsJson + "]}";
    }

    @Override
    public void invoke(int callId, String name, String argsJson, Consumer<String> answer) {
        Thread.startVirtualThread(() -> answer.accept("{\"id\":" + callId + ",\"ok\":true,\"r\":\"" + name + "\"}"));
    }

    @Override
    public void close() throws Exception {
        layer.close();
    }
}
