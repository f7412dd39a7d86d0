package dev.sampan.simulator.automation;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Serves automation clients on `ws://127.0.0.1:<port>/` (spec automator 1). Several clients may connect; each gets
/// the events and its own answers.
///
/// The client sends no token, so the server is bound to 127.0.0.1 and refuses whatever a web page could send: any
/// `Origin`, any foreign `Host`.
public final class AutomationServer implements AutoCloseable {
    /// AUTOMATOR_FRAME_BYTES.
    static final int MOST_BYTES = 64 << 20;

    private final Calls calls;
    private final WebServer server;
    private final Set<ClientSocket> clients = ConcurrentHashMap.newKeySet();
    private final AutoCloseable events;

    private AutomationServer(int port, String version, AutomationTarget target, Duration guard) {
        this.calls = new Calls(version, target, guard, this::broadcast);
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(200))
                .addProtocol(WsConfig.builder().maxFrameLength(MOST_BYTES).build())
                .addRouting(WsRouting.builder().endpoint("/", () -> new ClientSocket(this)))
                .build();
        this.events = target.events(this::broadcast);
    }

    /// Binds and serves.
    ///
    /// @param port 0 for any free one
    /// @param version of the tool, as `Tool.getInfo` tells it
    /// @throws UncheckedIOException when the port is taken
    public static AutomationServer start(int port, String version, AutomationTarget target) {
        return start(port, version, target, Calls.GUARD);
    }

    /// As above.
    ///
    /// @param guard longest time for an answer of a mini-program that has booted
    static AutomationServer start(int port, String version, AutomationTarget target, Duration guard) {
        AutomationServer automation = new AutomationServer(port, version, target, guard);
        automation.server.start();
        if (!automation.server.isRunning()) {
            automation.close();
            throw new UncheckedIOException(new BindException("Port " + port + " is in use"));
        }
        return automation;
    }

    /// The port that is bound.
    public int port() {
        return server.port();
    }

    Calls calls() {
        return calls;
    }

    void opened(ClientSocket client) {
        clients.add(client);
    }

    void closed(ClientSocket client) {
        clients.remove(client);
    }

    private void broadcast(JsonNode event) {
        String text = event.toString();
        clients.forEach(client -> client.send(text));
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        clients.forEach(ClientSocket::end);
        server.stop();
    }
}
