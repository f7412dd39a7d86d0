package dev.sampan.devtools.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.simulator.automation.AutomationTarget;
import dev.sampan.simulator.automation.PhoneSession;
import dev.sampan.simulator.automation.SimulatorTarget;
import dev.sampan.simulator.session.Simulator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Lets automation clients drive whatever the window runs at the moment. Any thread.
///
/// Clients connect before the first compile has ended and stay when the mini-program is started anew, so calls wait
/// for the first session and listeners move on to the next.
final class AutomatedProject implements AutomationTarget {
    private final PhoneSession phones;
    private final Runnable compile;
    private final Runnable clear;
    private final Runnable close;
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private CompletableFuture<SimulatorTarget> running = new CompletableFuture<>();

    /// @param close ends the window
    AutomatedProject(PhoneSession phones, Runnable compile, Runnable clear, Runnable close) {
        this.phones = phones;
        this.compile = compile;
        this.clear = clear;
        this.close = close;
    }

    /// Another session runs now. Its events end with it.
    void runs(Simulator simulator) {
        var target = new SimulatorTarget(simulator, phones, compile, close);
        var unused = target.events(event -> listeners.forEach(listener -> listener.accept(event)));
        CompletableFuture<SimulatorTarget> first;
        synchronized (lock) {
            first = running;
            running = CompletableFuture.completedFuture(target);
        }
        first.complete(target);
    }

    private CompletableFuture<SimulatorTarget> target() {
        synchronized (lock) {
            return running;
        }
    }

    @Override
    public CompletableFuture<JsonNode> call(String method, JsonNode params) {
        return target().thenCompose(now -> now.call(method, params));
    }

    @Override
    public CompletableFuture<Void> booted() {
        return target().thenCompose(SimulatorTarget::booted);
    }

    @Override
    public Optional<String> libraryVersion() {
        return Optional.ofNullable(target().getNow(null)).flatMap(SimulatorTarget::libraryVersion);
    }

    @Override
    public CompletableFuture<byte[]> screenshot() {
        return target().thenCompose(SimulatorTarget::screenshot);
    }

    @Override
    public AutoCloseable events(Consumer<JsonNode> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public PhoneSession phones() {
        return phones;
    }

    @Override
    public void compile() {
        compile.run();
    }

    @Override
    public void clearCache() {
        clear.run();
    }

    @Override
    public void close() {
        close.run();
    }
}
