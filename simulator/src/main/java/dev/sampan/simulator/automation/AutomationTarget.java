package dev.sampan.simulator.automation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What the automation server drives. Any thread may call; nothing blocks.
public interface AutomationTarget {
    /// A call of the logic layer.
    /// @return `{id, result}` or `{id, error: {message}}`, with an id of its own; fails when nobody can answer
    CompletableFuture<JsonNode> call(String method, JsonNode params);

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
