package dev.sampan.simulator.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The socket of one phone: says who it is, then brings console lines and errors. One instance per connection.
final class PhoneSocket implements WsListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLICY_VIOLATION = 1008;

    private final PreviewServer preview;
    private final StringBuilder partial = new StringBuilder();
    private String cookie = "";
    private @Nullable PhoneSession session;

    PhoneSocket(PreviewServer preview) {
        this.preview = preview;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) throws WsUpgradeException {
        String host = headers.first(HeaderNames.HOST).orElse("");
        if (!PreviewGate.hostAllowed(preview.options(), preview.port(), host)
                || !headers.first(HeaderNames.ORIGIN).orElse("").equals("http://" + host)) {
            throw new WsUpgradeException("refused");
        }
        cookie = PreviewGate.cookie(headers.first(HeaderNames.COOKIE).orElse(""));
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession socket) {
        String address = socket.socketContext().remotePeer().host();
        session = preview.sessions().find(cookie, address).orElse(null);
        if (session == null) {
            socket.close(POLICY_VIOLATION, "unknown phone");
            return;
        }
        session.socket = socket;
    }

    @Override
    public void onMessage(WsSession socket, String text, boolean last) {
        partial.append(text);
        if (partial.length() > PreviewRoutes.MAX_UPLOAD_BYTES) {
            socket.close(POLICY_VIOLATION, "message too large");
            return;
        }
        if (!last) {
            return;
        }
        String message = partial.toString();
        partial.setLength(0);
        PhoneSession phone = session;
        if (phone != null) {
            handle(phone, message);
        }
    }

    private void handle(PhoneSession phone, String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            preview.listener().log(phone.device.name() + " sent something unreadable.");
            return;
        }
        JsonNode payload = message.path(1);
        switch (message.path(0).asText()) {
            case "hello" -> preview.hello(phone, payload.path("device").asText());
            case "log" -> {
                if (phone.allowed()) {
                    preview.line(phone, payload.path("level").asText("log"), payload.path("line"));
                }
            }
            case "booted" -> preview.listener().log(phone.device.name() + " runs the mini-program.");
            default -> {
                // a newer page may say more than this server knows
            }
        }
    }

    @Override
    public void onClose(WsSession socket, int status, String reason) {
        left(socket);
    }

    @Override
    public void onError(WsSession socket, Throwable error) {
        left(socket);
    }

    private void left(WsSession socket) {
        PhoneSession phone = session;
        if (phone != null && phone.socket == socket) {
            phone.socket = null;
            preview.listener().devicesChanged();
        }
    }
}
