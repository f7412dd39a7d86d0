package dev.sampan.simulator.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// spec automator 1, 2, 6, 7 on a real socket, with a target that answers by hand.
class AutomationServerTest implements AutomationTarget {
    private static final JsonMapper JSON = new JsonMapper();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final BlockingQueue<String> compiled = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> booted = new CompletableFuture<>();
    private Consumer<JsonNode> events = event -> {};
    private final AutomationServer server = AutomationServer.start(0, "1.2.3", this);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheIdOfTheAsker() throws Exception {
        Client client = new Client();
        client.ask("a-1", "App.echo", "{\"x\":[1]}");
        assertThat(client.next()).isEqualTo("{\"id\":\"a-1\",\"result\":{\"x\":[1]}}");
    }

    @Test
    void passesErrorsOnWithTheirText() throws Exception {
        Client client = new Client();
        client.ask("1", "Page.getElement", "{}");
        assertThat(client.next()).isEqualTo("{\"id\":\"1\",\"error\":{\"message\":\"no such element\"}}");
        client.ask("2", "App.dead", "{}");
        assertThat(client.next()).isEqualTo("{\"id\":\"2\",\"error\":{\"message\":\"the mini-program does not run\"}}");
    }

    @Test
    void dropsWhatIsNotARequestAndStaysOpen() throws Exception {
        Client client = new Client();
        client.text("not json");
        client.text("{\"id\":\"1\"}");
        client.text("[]");
        client.ask("2", "App.echo", "{}");
        assertThat(client.next()).contains("\"id\":\"2\"");
    }

    @Test
    void carriesLargeFramesBothWays() throws Exception {
        Client client = new Client();
        String large = "x".repeat(5 << 20);
        client.ask("1", "App.echo", "{\"s\":\"" + large + "\"}");
        assertThat(client.next()).hasSizeGreaterThan(large.length());
    }

    @Test
    void sendsEventsToEachClient() throws Exception {
        Client one = new Client();
        Client two = new Client();
        one.ask("1", "App.echo", "{}");
        two.ask("1", "App.echo", "{}");
        one.next();
        two.next();
        events.accept(JSON.readTree("{\"method\":\"App.logAdded\",\"params\":{}}"));
        assertThat(one.next()).isEqualTo("{\"method\":\"App.logAdded\",\"params\":{}}");
        assertThat(two.next()).isEqualTo("{\"method\":\"App.logAdded\",\"params\":{}}");
    }

    @Test
    void tellsTheVersionsOfTheToolAndTheLibrary() throws Exception {
        Client client = new Client();
        client.ask("1", "Tool.getInfo", "{}");
        assertThat(client.next())
                .isEqualTo("{\"id\":\"1\",\"result\":{\"SDKVersion\":\"2.30.1\",\"version\":\"1.2.3\"}}");
    }

    @Test
    void aMiniProgramMayTakeItsTimeToBoot() throws Exception {
        try (AutomationServer hasty = AutomationServer.start(0, "1.2.3", this, Duration.ofMillis(1))) {
            Client client = new Client(hasty.port());
            client.ask("1", "App.silent", "{}");
            client.ask("2", "Tool.getInfo", "{}");
            assertThat(client.next())
                    .as("of the host, without the mini-program")
                    .startsWith("{\"id\":\"2\"");
            booted.complete(null);
            assertThat(client.next()).isEqualTo("{\"id\":\"1\",\"error\":{\"message\":\"timeout: App.silent\"}}");
        }
    }

    @Test
    void answersTheMethodsOfTheToolItself() throws Exception {
        Client client = new Client();
        client.ask("1", "App.captureScreenshot", "{}");
        assertThat(client.next()).isEqualTo("{\"id\":\"1\",\"result\":{\"data\":\"AQID\"}}");
        client.ask("2", "Tool.compile", "{}");
        assertThat(client.next()).isEqualTo("{\"id\":\"2\",\"result\":{}}");
        assertThat(compiled.poll(60, TimeUnit.SECONDS)).isEqualTo("compile");
        client.ask("3", "Tool.close", "{}");
        assertThat(client.next()).isEqualTo("{\"id\":\"3\",\"result\":{}}");
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n",
                "Host: 127.0.0.1\r\nOrigin: null\r\n",
                "Host: evil.example\r\n",
                "Host: 127.0.0.1.evil.example\r\n"
            })
    void refusesWhatAWebPageCouldSend(String headers) throws Exception {
        assertThat(handshake(headers)).doesNotContain(" 101 ");
    }

    @Test
    void acceptsAHandshakeWithoutOrigin() throws Exception {
        assertThat(handshake("Host: localhost:" + server.port() + "\r\n")).contains(" 101 ");
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> AutomationServer.start(server.port(), "1.2.3", this))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("in use");
    }

    private String handshake(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET / HTTP/1.1\r\n" + headers
                    + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(24), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public PhoneSession phones() {
        return PhoneSession.none();
    }

    @Override
    public CompletableFuture<JsonNode> call(String method, JsonNode params) {
        return switch (method) {
            case "App.echo" ->
                CompletableFuture.completedFuture(
                        JSON.createObjectNode().put("id", "9").set("result", params));
            case "App.silent" -> new CompletableFuture<>();
            case "Page.getElement" -> {
                var answer = JSON.createObjectNode();
                answer.putObject("error").put("message", "no such element");
                yield CompletableFuture.completedFuture(answer);
            }
            default -> CompletableFuture.failedFuture(new IllegalStateException("the mini-program does not run"));
        };
    }

    @Override
    public CompletableFuture<Void> booted() {
        return booted;
    }

    @Override
    public Optional<String> libraryVersion() {
        return Optional.of("2.30.1");
    }

    @Override
    public CompletableFuture<byte[]> screenshot() {
        return CompletableFuture.completedFuture(new byte[] {1, 2, 3});
    }

    @Override
    public AutoCloseable events(Consumer<JsonNode> listener) {
        events = listener;
        return () -> events = event -> {};
    }

    @Override
    public void compile() {
        compiled.add("compile");
    }

    @Override
    public void clearCache() {}

    @Override
    public void close() {
        closed.countDown();
    }

    private final class Client implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private final WebSocket socket;

        Client() {
            this(server.port());
        }

        Client(int port) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), this)
                    .join();
        }

        void ask(String id, String method, String params) {
            text("{\"id\":\"" + id + "\",\"method\":\"" + method + "\",\"params\":" + params + "}");
        }

        void text(String text) {
            socket.sendText(text, true).join();
        }

        String next() throws InterruptedException {
            String message = messages.poll(60, TimeUnit.SECONDS);
            assertThat(message).as("an answer").isNotNull();
            return message;
        }

        @Override
        public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
