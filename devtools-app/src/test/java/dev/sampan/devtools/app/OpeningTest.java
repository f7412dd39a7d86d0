package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.devtools.cli.CliException;
import dev.sampan.devtools.cli.WindowLauncher;
import dev.sampan.devtools.run.RunModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `open` and `auto` ask of the window (cli.md): page, device, device alone, automation port.
class OpeningTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path project = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void shop() throws IOException {
        project = folder.resolve("shop");
        new ShippedTemplates().create("tabbar", project, "shop");
        Files.createDirectories(folder.resolve("state"));
        windows = Shell.windows(folder.resolve("state"), Optional::empty);
    }

    @AfterEach
    void close() {
        Shell.run(windows::closeAll);
    }

    private static Opening opening(Optional<Integer> port) {
        return IdeLauncher.opening(new WindowLauncher.Request(
                Optional.empty(), Optional.of("pages/cart/cart?from=test"), Optional.of("iphone 14"), true, port));
    }

    @Test
    void pageDeviceAndRegionsAreAsAsked() throws IOException {
        var free = freePort();
        Shell.run(() -> windows.openProject(project, opening(Optional.of(free))));
        var window = Shell.fx(() -> windows.current().orElseThrow());
        var run = window.workspace().run();
        var answer = call(free, "{\"id\":\"7\",\"method\":\"App.getCurrentPage\",\"params\":{}}");
        assertThat(answer.path("id").asText()).isEqualTo("7");
        assertThat(answer.path("result").path("path").asText()).isEqualTo("pages/cart/cart");
        assertThat(answer.path("result").path("query").path("from").asText()).isEqualTo("test");
        Shell.until("running", () -> run.phaseProperty().get() == RunModel.Phase.RUNNING);
        assertThat(Shell.fx(() -> window.device().profileProperty().get().name()))
                .isEqualTo("iPhone 14");
        assertThat(Shell.fx(() -> window.shown().editor().get())).isFalse();
        assertThat(Shell.fx(() -> window.shown().debugger().get())).isFalse();
        assertThat(Shell.fx(() -> Shell.has("device"))).isTrue();
        // The layout of the full window stays as it was.
        Shell.run(windows::closeAll);
        Shell.run(() -> windows.openProject(project));
        assertThat(Shell.fx(
                        () -> windows.current().orElseThrow().shown().editor().get()))
                .isTrue();
    }

    @Test
    void aTakenPortOpensNoWindow() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var opening = opening(Optional.of(taken.getLocalPort()));
            assertThatThrownBy(() -> Shell.run(() -> windows.openProject(project, opening)))
                    .hasCauseInstanceOf(UncheckedIOException.class);
        }
        assertThat(Shell.fx(windows::current)).isEmpty();
    }

    @Test
    void anUnknownDeviceIsAMisuse() {
        var request = new WindowLauncher.Request(
                Optional.of(project), Optional.empty(), Optional.of("Brick 1"), false, Optional.empty());
        assertThatThrownBy(() -> new IdeLauncher().open(request))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("Brick 1");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static JsonNode call(int port, String message) throws IOException {
        var answer = new CompletableFuture<String>();
        try (var client = HttpClient.newHttpClient()) {
            var socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), new WebSocket.Listener() {
                        private final StringBuilder text = new StringBuilder();

                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                            text.append(data);
                            from.request(1);
                            if (last) {
                                var whole = text.toString();
                                text.setLength(0);
                                if (whole.contains("\"id\"")) {
                                    answer.complete(whole);
                                }
                            }
                            return CompletableFuture.completedStage(null);
                        }
                    })
                    .join();
            try {
                socket.sendText(message, true).join();
                return new JsonMapper()
                        .readTree(answer.orTimeout(90, TimeUnit.SECONDS).join());
            } finally {
                socket.abort(); // the client closes only when its sockets have
            }
        }
    }
}
