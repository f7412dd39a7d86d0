package dev.sampan.simulator.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/// Questions of the tool to the logic layer, and the answers that come back through `emit`. Any thread.
final class ToolCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicLong ids = new AtomicLong();
    private final Map<String, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();

    /// A question and the future of its answer.
    record Asked(String message, CompletableFuture<JsonNode> answer) {}

    /// @param kind `auto` or `eval`
    Asked ask(String kind, ObjectNode payload) {
        String id = Long.toString(ids.incrementAndGet());
        payload.put("id", id);
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        var unused = answer.whenComplete((r, e) -> open.remove(id));
        return new Asked(message(kind, payload), answer);
    }

    static String message(String kind, JsonNode payload) {
        return JSON.createArrayNode().add(kind).add(payload).toString();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// Takes one text of `emit`; what is not an answer goes to `other`.
    void emitted(String json, BiConsumer<String, JsonNode> other) {
        JsonNode message;
        try {
            message = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the base library told something that is not JSON", e);
        }
        String kind = message.path(0).asText();
        JsonNode payload = message.path(1);
        CompletableFuture<JsonNode> answer = switch (kind) {
            case "auto", "eval" -> open.get(payload.path("id").asText());
            default -> null;
        };
        if (answer != null) {
            answer.complete(payload);
        } else {
            other.accept(kind, payload);
        }
    }

    /// Nobody will answer any more.
    void failAll(String why) {
        open.values().forEach(answer -> answer.completeExceptionally(new IllegalStateException(why)));
    }
}
