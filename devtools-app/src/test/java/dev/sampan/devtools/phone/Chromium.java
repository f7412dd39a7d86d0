package dev.sampan.devtools.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A headless Chromium that plays a phone: 390 × 844, touch, driven over its debugging port.
public final class Chromium implements AutoCloseable {
    static final int WIDTH = 390;
    static final int HEIGHT = 844;

    /// A question whose page went away may stay without an answer, so it is asked again after this time.
    private static final Duration QUESTION = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrowserProcess process;
    private final DebuggingSocket socket;

    private Chromium(BrowserProcess process, DebuggingSocket socket) {
        this.process = process;
        this.socket = socket;
    }

    /// @param hostRules value of `--host-resolver-rules`, or empty
    public static Chromium start(String hostRules) throws Exception {
        BrowserProcess process = BrowserProcess.start(hostRules);
        try {
            Chromium phone = new Chromium(process, new DebuggingSocket(process.page()));
            phone.call("Page.enable", JSON.createObjectNode());
            phone.call(
                    "Emulation.setDeviceMetricsOverride",
                    JSON.createObjectNode()
                            .put("width", WIDTH)
                            .put("height", HEIGHT)
                            .put("deviceScaleFactor", 2)
                            .put("mobile", true));
            phone.call(
                    "Emulation.setTouchEmulationEnabled",
                    JSON.createObjectNode().put("enabled", true).put("maxTouchPoints", 1));
            return phone;
        } catch (Exception | Error e) {
            try (process) {
                throw e;
            }
        }
    }

    /// Goes to an address and waits until the browser has its answer.
    public void open(String url) {
        JsonNode answer = call("Page.navigate", JSON.createObjectNode().put("url", url));
        if (answer.has("errorText")) {
            throw new AssertionError(url + ": " + answer.path("errorText").asText());
        }
    }

    void reload() {
        call("Page.reload", JSON.createObjectNode());
    }

    /// Value of an expression in the top document, as JSON.
    ///
    /// @throws Waiting.PageBusy when it threw, or the page went away meanwhile
    JsonNode evaluate(String expression) {
        ObjectNode params = JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true);
        JsonNode answer = socket.call("Runtime.evaluate", params, QUESTION);
        if (answer.has("exceptionDetails")) {
            throw new Waiting.PageBusy(answer.path("exceptionDetails").toString(), new IllegalStateException());
        }
        return answer.path("result").path("value");
    }

    /// Touches the middle of the innermost visible element of the shown page (or the chrome) that has exactly this
    /// text, once nothing covers it and nothing moves it.
    public void touchText(String text) throws Exception {
        String find = SCREEN_ELEMENTS + ".filter(e => e.still && e.text === " + JSON.writeValueAsString(text)
                + ").pop() || null";
        JsonNode[] box = {JSON.nullNode()};
        waitFor("“" + text + "” that can be touched", () -> {
            JsonNode before = box[0];
            box[0] = evaluate(find);
            return !box[0].isNull() && box[0].equals(before); // a finger waits until things stand still
        });
        touch(box[0].path("x").asDouble(), box[0].path("y").asDouble());
    }

    /// Down and up are sent together: a busy machine must not turn a tap into a long press.
    void touch(double x, double y) {
        ObjectNode start = JSON.createObjectNode().put("type", "touchStart");
        start.putArray("touchPoints").addObject().put("x", x).put("y", y);
        ObjectNode end = JSON.createObjectNode().put("type", "touchEnd");
        end.putArray("touchPoints");
        CompletableFuture<JsonNode> down = socket.send("Input.dispatchTouchEvent", start);
        call("Input.dispatchTouchEvent", end);
        down.join();
    }

    /// Text of everything that is visible: chrome and the page on top.
    String visibleText() {
        return evaluate(SCREEN_ELEMENTS + ".map(e => e.own).filter(Boolean).join('\\n')")
                .asText();
    }

    public void waitForText(String text) throws Exception {
        waitFor("“" + text + "”", () -> visibleText().contains(text));
    }

    private void waitFor(String what, Waiting.Condition condition) throws Exception {
        try {
            Waiting.until(what + " on the phone", condition);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it shows:\n" + visibleText(), e);
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

    /// Elements of the screen document and of visible page frames: own text, whole text, middle in screen coordinates,
    /// and whether a finger there would meet it (not covered, not in an animation). While the page navigates there
    /// may be no document at all.
    private static final String SCREEN_ELEMENTS = """
            (() => { const found = [];
              const hit = (x, y) => { for (let root = document; ; ) { const e = root.elementFromPoint(x, y);
                if (!e || e.tagName !== 'IFRAME' || !e.contentDocument) return e;
                const r = e.getBoundingClientRect(); x -= r.left; y -= r.top; root = e.contentDocument; } };
              const walk = (root, dx, dy, moved) => {
                const view = root.defaultView;
                if (!view) return;
                const moving = root.getAnimations().filter(a => a.playState === 'running' && a.effect && a.effect.target).map(a => a.effect.target);
                for (const e of root.querySelectorAll('*')) {
                  if (e.tagName === 'SCRIPT' || e.tagName === 'STYLE') continue;
                  const r = e.getBoundingClientRect();
                  if (r.width === 0 || r.height === 0) continue;
                  const style = view.getComputedStyle(e);
                  if (style.visibility === 'hidden' || style.opacity === '0') continue;
                  const x = r.left + r.width / 2 + dx, y = r.top + r.height / 2 + dy;
                  const moves = moved || moving.some(m => m.contains(e));
                  if (e.tagName === 'IFRAME') { if (e.contentDocument) walk(e.contentDocument, r.left + dx, r.top + dy, moves); continue; }
                  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
                  const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ').trim();
                  const top = hit(x, y);
                  const reached = top !== null && (e.contains(top) || style.pointerEvents === 'none' && top.contains(e));
                  found.push({ own, text: e.textContent.replace(/\\s+/g, ' ').trim(), x, y, still: reached && !moves });
                }
              }; walk(document, 0, 0, false); return found; })()""";

    private JsonNode call(String method, ObjectNode params) {
        return socket.call(method, params, Waiting.PATIENCE);
    }

    @Override
    public void close() throws Exception {
        socket.close();
        process.close();
    }
}
