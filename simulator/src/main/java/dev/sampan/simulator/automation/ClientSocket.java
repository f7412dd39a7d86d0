package dev.sampan.simulator.automation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The connection of one automation client. Reading is on the server's thread, writing on a thread of its own, so
/// that a slow client never holds up the logic layer.
final class ClientSocket implements WsListener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOO_BIG = 1009;

    private final AutomationServer automation;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("automation-writer").factory());
    private final StringBuilder partial = new StringBuilder();
    private volatile @Nullable WsSession session;

    ClientSocket(AutomationServer automation) {
        this.automation = automation;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) throws WsUpgradeException {
        String host = headers.first(HeaderNames.HOST).orElse("").replaceFirst(":\\d+$", "");
        if (headers.contains(HeaderNames.ORIGIN) || !(host.equals("127.0.0.1") || host.equals("localhost"))) {
            throw new WsUpgradeException("refused");
        }
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession opened) {
        session = opened;
        automation.opened(this);
    }

    @Override
    public void onMessage(WsSession from, String text, boolean last) {
        if (partial.length() + text.length() > AutomationServer.MOST_BYTES) {
            from.close(TOO_BIG, "message too large");
            return;
        }
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            handle(message);
        }
    }

    /// What is not a request is dropped and the socket stays open (spec automator 1).
    private void handle(String text) {
        try {
            JsonNode request = JSON.readTree(text);
            JsonNode method = request.path("method");
            JsonNode id = request.path("id");
            if (method.isTextual() && !id.isMissingNode()) {
                JsonNode params = request.path("params");
                automation
                        .calls()
                        .answer(
                                id.asText(),
                                method.asText(),
                                params.isObject() ? params : JSON.createObjectNode(),
                                this::send);
                return;
            }
        } catch (JsonProcessingException e) {
            // Dropped below.
        }
        System.getLogger("dev.sampan.simulator").log(System.Logger.Level.WARNING, "automation: not a request");
    }

    void send(String text) {
        try {
            writer.execute(() -> write(to -> to.send(text, true)));
        } catch (RejectedExecutionException e) {
            // The client has gone.
        }
    }

    private void write(Consumer<WsSession> action) {
        WsSession to = session;
        if (to == null) {
            return;
        }
        try {
            action.accept(to);
        } catch (UncheckedIOException e) {
            // The client closed its end before it had read all.
            gone();
        }
    }

    void end() {
        try {
            writer.execute(() -> write(open -> open.close(1001, "the tool ends")));
        } catch (RejectedExecutionException e) {
            // The client has gone.
        }
        writer.shutdown();
    }

    @Override
    public void onClose(WsSession closed, int status, String reason) {
        gone();
    }

    @Override
    public void onError(WsSession broken, Throwable error) {
        gone();
    }

    private void gone() {
        session = null;
        automation.closed(this);
        writer.shutdown();
    }
}
