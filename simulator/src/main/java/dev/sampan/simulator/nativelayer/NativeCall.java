package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// One named function of the native layer (contracts/host.md, "Native calls").
sealed interface NativeCall {
    /// Answers at once or after a short wait; may be called both ways.
    non-sealed interface Direct extends NativeCall {
        JsonNode run(JsonNode args) throws NativeFailure;
    }

    /// Takes its time on a virtual thread and may report progress; asynchronous only.
    non-sealed interface Slow extends NativeCall {
        JsonNode run(JsonNode args, Consumer<JsonNode> progress) throws NativeFailure;
    }
}
