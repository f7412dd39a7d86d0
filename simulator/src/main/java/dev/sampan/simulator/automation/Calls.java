package dev.sampan.simulator.automation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Answers requests, always: the client has no timeout of its own. Any thread.
final class Calls {
    private static final JsonMapper JSON = new JsonMapper();
    /// LOGIC_CALL_TIMEOUT_MS.
    private static final Duration GUARD = Duration.ofSeconds(30);
    /// The client closes its socket after `Tool.close` was answered; then the window may go.
    private static final Duration FAREWELL = Duration.ofMillis(300);

    /// There are no accounts, so there is one ticket for all (spec automator 6).
    private static final String TICKET = "sampan";

    private final String version;
    private final AutomationTarget target;
    private final Consumer<JsonNode> events;

    /// @param events sends an event to every client
    Calls(String version, AutomationTarget target, Consumer<JsonNode> events) {
        this.version = version;
        this.events = events;
        this.target = target;
    }

    /// @param reply gets the text of one answer, on any thread
    void answer(String id, String method, JsonNode params, Consumer<String> reply) {
        var unused = start(method, params)
                .orTimeout(GUARD.toMillis(), TimeUnit.MILLISECONDS)
                .handle((result, error) -> error == null ? result : failure(method, error))
                .thenAccept(answer -> {
                    ObjectNode message = JSON.createObjectNode().put("id", id);
                    if (answer.has("error")) {
                        message.set("error", answer.path("error"));
                    } else {
                        message.set("result", answer.path("result"));
                    }
                    reply.accept(message.toString());
                    if (method.equals("Tool.close")) {
                        CompletableFuture.delayedExecutor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                                .execute(target::close);
                    }
                });
    }

    private CompletableFuture<JsonNode> start(String method, JsonNode params) {
        try {
            return switch (method) {
                case "Tool.getInfo" -> target.call(method, params).thenApply(this::withVersion);
                case "App.captureScreenshot" ->
                    target.screenshot().handle((png, error) -> {
                        if (error != null) {
                            throw new CompletionException(new IllegalStateException("fail to capture screenshot"));
                        }
                        return result("data", Base64.getEncoder().encodeToString(png));
                    });
                case "Tool.close" -> done();
                case "Tool.compile" -> {
                    target.compile();
                    yield done();
                }
                case "Tool.clearCache" -> {
                    target.clearCache();
                    yield done();
                }
                case "Tool.getTicket" ->
                    completed(JSON.createObjectNode().put("ticket", TICKET).put("expiredTime", 0));
                case "Tool.setTicket", "Tool.refreshTicket" -> done();
                case "Tool.enableRemoteDebug" ->
                    target.phones()
                            .open(this::phoneAttached)
                            .thenApply(
                                    png -> result("qrCode", Base64.getEncoder().encodeToString(png)));
                case "Tool.resetRemoteDebug" -> {
                    target.phones().close();
                    yield done();
                }
                case "Tool.getTestAccounts" -> {
                    ObjectNode accounts = JSON.createObjectNode();
                    accounts.putArray("accounts");
                    yield completed(accounts);
                }
                default -> target.call(method, params);
            };
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void phoneAttached() {
        ObjectNode event = JSON.createObjectNode().put("method", "Tool.onRemoteDebugConnected");
        event.putObject("params");
        events.accept(event);
    }

    private JsonNode withVersion(JsonNode answer) {
        if (answer.path("result") instanceof ObjectNode info) {
            info.put("version", version);
        }
        return answer;
    }

    private static CompletableFuture<JsonNode> done() {
        return completed(JSON.createObjectNode());
    }

    private static CompletableFuture<JsonNode> completed(ObjectNode result) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("result", result);
        return CompletableFuture.completedFuture(answer);
    }

    private static JsonNode result(String name, String value) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("result").put(name, value);
        return answer;
    }

    private static JsonNode failure(String method, Throwable error) {
        Throwable cause = error;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause instanceof TimeoutException ? "timeout: " + method : String.valueOf(cause.getMessage());
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("error").put("message", text);
        return answer;
    }
}
