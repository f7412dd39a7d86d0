package dev.sampan.simulator.automation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.simulator.session.Simulator;
import dev.sampan.simulator.session.SimulatorListener;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Drives a session.
///
/// @param phones where phones come in
/// @param compileAction compiles and restarts
/// @param closeAction ends the window or the process
public record SimulatorTarget(Simulator simulator, PhoneSession phones, Runnable compileAction, Runnable closeAction)
        implements AutomationTarget {
    /// A project may ask for `latest` or nothing.
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)+");

    @Override
    public CompletableFuture<JsonNode> call(String method, JsonNode params) {
        return simulator.automate(method, params);
    }

    @Override
    public CompletableFuture<Void> booted() {
        return simulator.booted();
    }

    @Override
    public Optional<String> libraryVersion() {
        return Optional.of(simulator.libraryVersion())
                .filter(version -> NUMBERS.matcher(version).matches());
    }

    @Override
    public CompletableFuture<byte[]> screenshot() {
        return simulator.screenshot();
    }

    @Override
    public AutoCloseable events(Consumer<JsonNode> listener) {
        return simulator.listen(new SimulatorListener() {
            @Override
            public void told(String kind, JsonNode payload) {
                if (kind.equals("event")) {
                    listener.accept(payload);
                }
            }
        });
    }

    @Override
    public void compile() {
        compileAction.run();
    }

    @Override
    public void clearCache() {
        simulator.clearCache();
    }

    @Override
    public void close() {
        closeAction.run();
    }
}
