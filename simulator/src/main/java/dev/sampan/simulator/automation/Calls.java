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
    static final Duration GUARD = Duration.ofSeconds(30);
    /// For a mini-program that does not come up at all, such as one that does not compile. A slow machine compiles
    /// and boots within this.
    private static final Duration BOOT_GUARD = Duration.ofMinutes(5);
    /// The client closes its socket after `Tool.close` was answered; then the window may go.
    private static final Duration FAREWELL = Duration.ofMillis(300);

    /// There are no accounts, so there is one ticket for all (spec automator 6).
    private static final String TICKET = "sampan";

    /// Version of the base library when the project names none; clients fail without one (spec automator 2).
    private static final String LIBRARY_VERSION = "3.8.0";

    private final String version;
    private final AutomationTarget target;
    private final Duration guard;
    private final Consumer<JsonNode> events;

    /// @param guard longest time for an answer of a mini-program that has booted
    /// @param events sends an event to every client
    Calls(String version, AutomationTarget target, Duration guard, Consumer<JsonNode> events) {
        this.version = version;
        this.guard = guard;
        this.events = events;
        this.target = target;
    }

    /// @param reply gets the text of one answer, on any thread
    void answer(String id, String method, JsonNode params, Consumer<String> reply) {
        var unused = guarded(start(method, params))
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

    /// The guard is for an answer that does not come. Time that the mini-program needs to boot is no part of it.
    private CompletableFuture<JsonNode> guarded(CompletableFuture<JsonNode> answer) {
        if (!answer.isDone()) {
            var unused = target.booted().whenComplete((done, error) -> limit(answer, guard));
            limit(answer, BOOT_GUARD);
        }
        return answer;
    }

    private static void limit(CompletableFuture<JsonNode> answer, Duration time) {
        var unused = answer.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<JsonNode> start(String method, JsonNode params) {
        try {
            return switch (method) {
                case "Tool.getInfo" -> completed(info());
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

    /// The first question of every client: answered at once, whatever the mini-program does.
    private ObjectNode info() {
        return JSON.createObjectNode()
                .put("SDKVersion", target.libraryVersion().orElse(LIBRARY_VERSION))
                .put("version", version);
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
