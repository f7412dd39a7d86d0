package dev.sampan.simulator.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.simulator.base.BaseLibrary;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Serves a mini-program to phones on the LAN, from [#start] until [#close]. All methods may be called on any thread.
///
/// The listener is a server of its own: it shares no handler with the automation port or any local service.
public final class PreviewServer implements AutoCloseable {
    private static final int REFUSALS_TO_END = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PreviewOptions options;
    private final PreviewListener listener;
    private final PreviewTokens tokens;
    private final PhoneSessions sessions;
    private final PhoneNative nativeCalls;
    private final PhoneStack.Mapper mapper;
    private final WebServer server;
    private volatile int port;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile PreviewContent content;
    private volatile String token;

    private PreviewServer(
            PreviewOptions options,
            PreviewContent content,
            PhoneNative nativeCalls,
            PhoneStack.Mapper mapper,
            PreviewListener listener,
            Clock clock) {
        this.options = options;
        this.content = content;
        this.nativeCalls = nativeCalls;
        this.mapper = mapper;
        this.listener = listener;
        this.tokens = new PreviewTokens(clock, options.unusedExpiry());
        this.sessions = new PhoneSessions(clock, tokens);
        this.token = tokens.issue();
        PreviewRoutes routes = new PreviewRoutes(this, BaseLibrary.shared());
        this.server = WebServer.builder()
                .host(options.address().getHostAddress())
                .port(options.port())
                .maxPayloadSize(PreviewRoutes.MAX_UPLOAD_BYTES)
                .shutdownHook(false)
                .shutdownGracePeriod(java.time.Duration.ofMillis(200))
                .addRouting(HttpRouting.builder().any(routes))
                .addRouting(WsRouting.builder().endpoint("/ws", () -> new PhoneSocket(this)))
                .build();
    }

    /// Binds and serves.
    /// @param mapper maps places of emitted code in phone stacks to project files
    /// @throws java.io.UncheckedIOException when the address or port cannot be bound
    public static PreviewServer start(
            PreviewOptions options,
            PreviewContent content,
            PhoneNative nativeCalls,
            PhoneStack.Mapper mapper,
            PreviewListener listener,
            Clock clock) {
        PreviewServer preview = new PreviewServer(options, content, nativeCalls, mapper, listener, clock);
        preview.server.start();
        if (!preview.server.isRunning()) {
            throw new java.io.UncheckedIOException(new java.net.BindException(
                    "Port " + options.port() + " of " + options.address().getHostAddress() + " is in use"));
        }
        preview.port = preview.server.port();
        return preview;
    }

    /// The port that is bound; after the end, the one that was.
    public int port() {
        return port;
    }

    /// The address that the QR code holds; works once.
    public String url() {
        return "http://" + options.address().getHostAddress() + ":" + port() + "/p/" + token;
    }

    /// When the current code stops working if nobody uses it.
    public Instant expiresAt() {
        return tokens.expiresAt(token);
    }

    /// A new code; the old one stops working.
    public String renew() {
        token = tokens.issue();
        return url();
    }

    public List<PreviewDevice> devices() {
        return sessions.all().stream().map(one -> one.device).toList();
    }

    /// How many phones run the mini-program at this moment.
    public int connected() {
        return (int) sessions.all().stream()
                .filter(one -> one.allowed() && one.socket != null)
                .count();
    }

    /// Lets a phone in that asked.
    public void allow(PreviewDevice device) {
        sessions.byDevice(device.id()).ifPresent(session -> {
            sessions.decide(session, PreviewDevice.State.ALLOWED);
            sendStart(session);
            listener.log(device.name() + " at " + device.address() + " was allowed.");
            listener.devicesChanged();
        });
    }

    /// Sends a phone away; three refusals in a row end the preview.
    public void refuse(PreviewDevice device) {
        sessions.byDevice(device.id()).ifPresent(session -> {
            int inARow = sessions.decide(session, PreviewDevice.State.REFUSED);
            send(session, "refused", JSON.createObjectNode().put("reason", "The computer refused this phone."));
            closeSocket(session);
            listener.log(device.name() + " at " + device.address() + " was refused.");
            listener.devicesChanged();
            if (inARow >= REFUSALS_TO_END) {
                end("Three phones in a row were refused, so the preview was closed.");
            }
        });
    }

    /// Ends the session of one phone.
    public void disconnect(PreviewDevice device) {
        sessions.byDevice(device.id()).ifPresent(session -> {
            sessions.decide(session, PreviewDevice.State.REFUSED);
            send(session, "end", JSON.createObjectNode().put("reason", "The computer ended this preview."));
            closeSocket(session);
            listener.devicesChanged();
        });
    }

    /// Serves a new state of the project and tells every phone.
    /// @param step `STYLE`, `TEMPLATE`, `PAGE` or `APP`: the smallest step that shows the change
    /// @param reloadJson the logic layer's `reload` message (docs/contracts/host.md)
    public void update(PreviewContent next, String step, String reloadJson) {
        content = next;
        ObjectNode payload = JSON.createObjectNode().put("step", step);
        payload.set("bundle", bundleNode(next));
        payload.set("reload", parse(reloadJson));
        for (PhoneSession session : sessions.all()) {
            if (session.allowed()) {
                send(session, "reload", payload);
            }
        }
    }

    @Override
    public void close() {
        end("");
    }

    PreviewOptions options() {
        return options;
    }

    PreviewContent content() {
        return content;
    }

    PreviewTokens tokens() {
        return tokens;
    }

    PhoneSessions sessions() {
        return sessions;
    }

    PreviewListener listener() {
        return listener;
    }

    PhoneNative nativeCalls() {
        return nativeCalls;
    }

    void guardAgainstGuessing() {
        if (tokens.underAttack()) {
            Thread.ofVirtual().start(() -> end("Too many wrong codes were tried, so the preview was closed."));
        }
    }

    /// A phone opened its socket and said who it is.
    void hello(PhoneSession session, String knownId) {
        if (sessions.recognise(session, knownId)) {
            listener.log(session.device.name() + " at " + session.address + " is connected.");
            sendStart(session);
        } else {
            send(session, "confirm", JSON.createObjectNode().put("code", session.device.code()));
            listener.asked(session.device);
        }
        listener.devicesChanged();
    }

    void line(PhoneSession session, String level, JsonNode line) {
        List<JsonNode> args = new ArrayList<>();
        line.path("args").forEach(args::add);
        listener.console(new PhoneLine(
                session.device, level, args, PhoneStack.parse(line.path("stack").asText(""), mapper)));
    }

    private void sendStart(PhoneSession session) {
        PreviewContent now = content;
        ObjectNode payload = JSON.createObjectNode();
        payload.set("bundle", bundleNode(now));
        payload.set("config", parse(now.configJson()));
        send(session, "start", payload);
    }

    private static ObjectNode bundleNode(PreviewContent content) {
        ObjectNode node = JSON.createObjectNode().put("hash", content.hash());
        node.set("ids", JSON.valueToTree(content.ids()));
        return node;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private static void send(PhoneSession session, String kind, JsonNode payload) {
        WsSession socket = session.socket;
        if (socket == null) {
            return;
        }
        ArrayNode message = JSON.createArrayNode().add(kind).add(payload);
        try {
            synchronized (session) {
                socket.send(message.toString(), true);
            }
        } catch (RuntimeException e) {
            session.socket = null; // the phone went away; it reconnects by itself
        }
    }

    private static void closeSocket(PhoneSession session) {
        WsSession socket = session.socket;
        session.socket = null;
        if (socket != null) {
            try {
                socket.close(1000, "");
            } catch (RuntimeException e) {
                // already gone
            }
        }
    }

    private void end(String reason) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        ObjectNode payload = JSON.createObjectNode()
                .put("reason", reason.isEmpty() ? "The preview on the computer was closed." : reason);
        for (PhoneSession session : sessions.all()) {
            send(session, "end", payload);
            closeSocket(session);
        }
        server.stop();
        listener.ended(reason);
    }
}
