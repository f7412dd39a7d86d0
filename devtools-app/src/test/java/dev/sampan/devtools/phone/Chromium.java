package dev.sampan.devtools.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.file.PathUtils;

/// A headless Chromium that plays a phone: 390 × 844, touch, driven over its debugging port.
final class Chromium implements AutoCloseable {
    static final int WIDTH = 390;
    static final int HEIGHT = 844;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    private Chromium(Process process, Path profile, String page) throws Exception {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        call("Page.enable", JSON.createObjectNode());
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", WIDTH)
                        .put("height", HEIGHT)
                        .put("deviceScaleFactor", 2)
                        .put("mobile", true));
        call(
                "Emulation.setTouchEmulationEnabled",
                JSON.createObjectNode().put("enabled", true).put("maxTouchPoints", 1));
    }

    /// @param hostRules value of `--host-resolver-rules`, or empty
    static Chromium start(String hostRules) throws Exception {
        Path profile = Files.createTempDirectory("sampan-phone");
        List<String> command = new ArrayList<>(List.of(
                binary(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (!hostRules.isEmpty()) {
            command.add("--host-resolver-rules=" + hostRules);
        }
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile())
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        until(
                "the debugging port",
                () -> Files.exists(portFile) && Files.readAllLines(portFile).size() >= 2);
        String port = Files.readAllLines(portFile).getFirst();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> list = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            for (JsonNode target : JSON.readTree(list.body())) {
                if (target.path("type").asText().equals("page")) {
                    return new Chromium(
                            process,
                            profile,
                            target.path("webSocketDebuggerUrl").asText());
                }
            }
        }
        throw new IllegalStateException("Chromium shows no page");
    }

    void open(String url) {
        call("Page.navigate", JSON.createObjectNode().put("url", url));
    }

    void reload() {
        call("Page.reload", JSON.createObjectNode());
    }

    /// Value of an expression in the top document, as JSON.
    JsonNode evaluate(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /// Touches the middle of the innermost visible element of the shown page (or the chrome) that has exactly this
    /// text.
    void touchText(String text) throws Exception {
        String find = SCREEN_ELEMENTS + ".filter(e => e.text === " + JSON.writeValueAsString(text) + ").pop() || null";
        JsonNode[] box = {JSON.nullNode()};
        until("“" + text + "” on the phone", () -> {
            JsonNode before = box[0];
            box[0] = evaluate(find);
            return !box[0].isNull() && box[0].equals(before); // a finger waits until things stand still
        });
        touch(box[0].path("x").asDouble(), box[0].path("y").asDouble());
    }

    void touch(double x, double y) {
        ObjectNode start = JSON.createObjectNode().put("type", "touchStart");
        start.putArray("touchPoints").addObject().put("x", x).put("y", y);
        call("Input.dispatchTouchEvent", start);
        ObjectNode end = JSON.createObjectNode().put("type", "touchEnd");
        end.putArray("touchPoints");
        call("Input.dispatchTouchEvent", end);
    }

    /// Text of everything that is visible: chrome and the page on top.
    String visibleText() {
        return evaluate(SCREEN_ELEMENTS + ".map(e => e.own).filter(Boolean).join('\\n')")
                .asText();
    }

    void waitForText(String text) throws Exception {
        String[] shown = {""};
        try {
            until("“" + text + "” on the phone", () -> {
                shown[0] = visibleText();
                return shown[0].contains(text);
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it shows:\n" + shown[0], e);
        }
    }

    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", JSON.createObjectNode())
                        .path("data")
                        .asText());
    }

    /// How many workers run in the page.
    long workers() {
        List<JsonNode> targets = new ArrayList<>();
        call("Target.getTargets", JSON.createObjectNode()).path("targetInfos").forEach(targets::add);
        return targets.stream()
                .filter(target -> target.path("type").asText().equals("worker"))
                .count();
    }

    /// Elements of the screen document and of visible page frames: own text, whole text, middle in screen coordinates.
    private static final String SCREEN_ELEMENTS = """
            (() => { const found = []; const walk = (root, dx, dy) => { for (const e of root.querySelectorAll('*')) {
              if (e.tagName === 'SCRIPT' || e.tagName === 'STYLE') continue;
              const r = e.getBoundingClientRect();
              if (r.width === 0 || r.height === 0) continue;
              const view = e.ownerDocument.defaultView; const style = view.getComputedStyle(e);
              if (style.visibility === 'hidden' || style.opacity === '0') continue;
              const x = r.left + r.width / 2 + dx, y = r.top + r.height / 2 + dy;
              if (e.tagName === 'IFRAME') { if (e.contentDocument) walk(e.contentDocument, r.left + dx, r.top + dy); continue; }
              if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
              const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ').trim();
              found.push({ own, text: e.textContent.replace(/\\s+/g, ' ').trim(), x, y });
            } }; walk(document, 0, 0); return found; })()""";

    /// Waits for a condition that another process brings about.
    static void until(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds(condition)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// A page that navigates away while it is asked does not hold anything yet.
    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (CompletionException e) {
            return false;
        }
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    private JsonNode call(String method, ObjectNode params) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", params);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static String binary() {
        String named = System.getenv("SAMPAN_CHROMIUM");
        if (named != null) {
            return named;
        }
        for (String path : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(path))) {
                return path;
            }
        }
        throw new IllegalStateException("No Chromium: run ./check, which installs it, or set SAMPAN_CHROMIUM");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PathUtils.deleteDirectory(profile);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                String text = partial.toString();
                partial.setLength(0);
                receive(text);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void receive(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(message.path("id").asInt(-1));
                if (answer != null && message.has("error")) {
                    answer.completeExceptionally(
                            new IllegalStateException(message.path("error").toString()));
                } else if (answer != null) {
                    answer.complete(message.path("result"));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
