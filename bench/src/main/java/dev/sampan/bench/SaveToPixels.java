package dev.sampan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.headless.HeadlessScreen;
import dev.sampan.simulator.headless.HeadlessToolkit;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Simulator;
import dev.sampan.simulator.session.SimulatorListener;
import dev.sampan.simulator.session.Theme;
import dev.sampan.simulator.view.webview.WebViewScreens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/// Saves a file 50 times and waits until the device shows the change: `SaveToPixels <blank project>`. Prints one line
/// per kind: `<kind> <p50 ms> <p95 ms>`. The project is the template `js`, copied.
final class SaveToPixels {
    private static final int EDITS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path project;
    private final Compiler compiler;
    private final Simulator simulator;

    private SaveToPixels(Path project, Compiler compiler, Simulator simulator) {
        this.project = project;
        this.compiler = compiler;
        this.simulator = simulator;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Files.createTempDirectory("sampan-bench").resolve("project");
        PathUtils.copyDirectory(Path.of(arguments[0]), project);
        Compiler compiler = new Compiler(new DiskFiles(project), CompilerOptions.defaults());
        HeadlessToolkit.start();
        CountDownLatch shown = new CountDownLatch(1);
        Simulator simulator = Simulator.start(
                new Simulator.Setup(
                        compiler.compile().bundle(),
                        "bench",
                        project,
                        LaunchOptions.ENTRY,
                        DeviceCatalogue.load().standard(),
                        Theme.LIGHT,
                        new WebViewScreens(HeadlessScreen::show),
                        new NativeLayer(new AppFolders(project, project.resolveSibling("state")), Desktop.none()),
                        LogicLimits.DEFAULT),
                new SimulatorListener() {
                    @Override
                    public void routeDone() {
                        shown.countDown();
                    }
                });
        shown.await();
        SaveToPixels bench = new SaveToPixels(project, compiler, simulator);
        bench.measure(
                "wxss", "pages/index/index.wxss", "\n.title { letter-spacing: %dpx; }\n", "letterSpacing", "%dpx");
        bench.measure(
                "wxml", "pages/index/index.wxml", "\n<view class=\"edit\">edit %d</view>\n", "innerText", "edit %d");
        bench.measure("js", "pages/index/index.js", "\nPage.edit = %d;\n", "", "%d");
        System.out.println("resident " + Memory.residentKb());
        simulator.close();
        System.exit(0);
    }

    private void measure(String kind, String file, String addition, String property, String expected)
            throws IOException, InterruptedException {
        String source = Files.readString(project.resolve(file));
        long[] millis = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            int number = i + 1;
            String text = kind.equals("js")
                    ? source.replace("count: 0", "count: " + (1000 + number))
                    : source + addition.formatted(number);
            long start = System.nanoTime();
            Files.writeString(project.resolve(file), text);
            simulator.reload(compiler.update(Set.of(file)).bundle());
            String want = kind.equals("js") ? String.valueOf(1000 + number) : expected.formatted(number);
            while (!shows(kind, property, want)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            millis[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
        Files.writeString(project.resolve(file), source);
        simulator.reload(compiler.update(Set.of(file)).bundle());
        Arrays.sort(millis);
        System.out.println(kind + " " + millis[EDITS / 2] + " " + millis[EDITS * 95 / 100]);
    }

    private boolean shows(String kind, String property, String want) {
        JsonNode page = call("App.getCurrentPage", JSON.createObjectNode());
        ObjectNode find = JSON.createObjectNode();
        find.set("pageId", page.path("pageId"));
        find.put("selector", kind.equals("wxss") ? ".title" : "page");
        JsonNode found = call("Page.getElement", find);
        if (!found.isObject()) {
            return false;
        }
        ObjectNode ask = found.deepCopy();
        ask.set("pageId", page.path("pageId"));
        if (kind.equals("wxss")) {
            ask.putArray("names").add(property);
            return call("Element.getStyles", ask)
                    .path("styles")
                    .path(0)
                    .asText()
                    .equals(want);
        }
        ask.putArray("names").add("innerText");
        return call("Element.getDOMProperties", ask)
                .path("properties")
                .path(0)
                .asText()
                .contains(want);
    }

    private JsonNode call(String method, ObjectNode params) {
        return simulator.automate(method, params).join().path("result");
    }
}
