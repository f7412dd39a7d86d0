package dev.sampan.simulator.automation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What the automation server drives. Any thread may call; nothing blocks.
public interface AutomationTarget {
    /// A call of the logic layer.
    /// @return `{id, result}` or `{id, error: {message}}`, with an id of its own; fails when nobody can answer
    CompletableFuture<JsonNode> call(String method, JsonNode params);

    /// Completes when [#call] can be answered: the mini-program has booted. Fails when it ended before.
    CompletableFuture<Void> booted();

    /// Base library version that the project asks for, such as `3.8.0`; empty while nothing is known or it names none.
    Optional<String> libraryVersion();

    /// The screen as PNG in device pixels.
    CompletableFuture<byte[]> screenshot();

    /// Passes on events `{method, params}` until the handle is closed.
    AutoCloseable events(Consumer<JsonNode> listener);

    /// Where phones come in.
    PhoneSession phones();

    /// Compiles the project and starts it again.
    void compile();

    /// Forgets storage and files.
    void clearCache();

    /// Ends the window or the process; called after the answer has left.
    void close();
}
