package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Changes that the running app cannot take in place, by one file and by programs that write many, in the real window
/// with the real watcher: the page stack stays, a burst is one update (devtools-features.md 32, differentiator 5).
@Timeout(value = 15, unit = TimeUnit.MINUTES) // each wait has its own limit
class LiveStackTest {
    private static final int PARTS = 500;

    /// On a machine that is busy with other work the pauses of a writer may become longer than its burst's.
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_NANOS = 2_000_000;
    private static final String KEPT = "[[\"pages/first/first\",{}],[\"pages/form/form\",{\"from\":\"first\"}]]";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LiveProject project;

    @SuppressWarnings("NullAway.Init") // set when the window opens
    private LiveWindow live;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void appOfParts() throws IOException {
        project = new LiveProject(folder.resolve("live"));
        project.write("app.js", """
                const shared = require('./shared')
                App({
                  loads: 0,
                  shared,
                  onLaunch() { wx.setStorageSync('launches', (wx.getStorageSync('launches') || 0) + 1) },
                })
                """);
    }

    private void shared(int parts) throws IOException {
        project.write(
                "shared.js",
                IntStream.range(0, parts)
                        .mapToObj(i -> "require('./gen/part" + i + "')")
                        .collect(Collectors.joining(",\n", "exports.parts = [", "]\n")));
    }

    private void openTwoPages() throws IOException {
        live = LiveWindow.open(folder.resolve("state"), project.root());
        var glass = live.glass();
        glass.waitFor("Go", "return one('#go').innerText");
        glass.tap("#go");
        glass.waitFor("Count 0", "return one('#more').innerText");
        assertThat(stack()).contains(KEPT);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private String stack() {
        return live.evaluate("JSON.stringify(getCurrentPages().map(page => [page.route, page.options]))");
    }

    private int launches() {
        return Integer.parseInt(live.evaluate("wx.getStorageSync('launches')").replaceAll("\\D", ""));
    }

    /// The top page of this generation is to be seen and all parts are its own.
    private void shows(int generation, int parts) {
        live.glass().waitFor("Title " + generation, "return one('#title').innerText");
        assertThat(live.evaluate("getApp().shared.parts.every(part => part === " + generation + ")"))
                .contains("true");
        assertThat(live.evaluate("getApp().shared.parts.length")).contains("" + parts);
        assertThat(stack()).contains(KEPT);
    }

    private void title(int generation) throws IOException {
        project.write(
                "pages/form/form.wxml",
                "<view id=\"more\">Count 0</view><text id=\"title\">Title " + generation + "</text>\n");
    }

    @Test
    void aScriptThatTheAppReachesKeepsTheStackAndACompileDoesNot() throws IOException {
        shared(1);
        project.write("gen/part0.js", "module.exports = 1\n");
        title(1);
        openTwoPages();
        project.write("gen/part0.js", "module.exports = 2\n");
        awaitValue("getApp().shared.parts[0]", "2");
        assertThat(stack()).contains(KEPT);
        assertThat(launches()).isEqualTo(2);
        live.glass().waitFor("Title 1", "return one('#title').innerText");
        live.command("device.back");
        live.glass().waitFor("Go", "return one('#go').innerText");
        live.glass().tap("#go");
        live.glass().waitFor("Title 1", "return one('#title').innerText");
        assertThat(stack()).contains(KEPT);
        live.command("app.compile");
        live.glass().waitFor("Go", "return one('#go').innerText");
        awaitValue("JSON.stringify(getCurrentPages().map(page => page.route))", "[\"pages/first/first\"]");
        assertThat(launches()).isEqualTo(3);
    }

    private void awaitValue(String code, String value) {
        var last = "";
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90); System.nanoTime() < end; ) {
            last = live.evaluate(code);
            if (last.contains(value)) {
                return;
            }
        }
        throw new AssertionError(code + " is " + last + ", not " + value);
    }

    @Test
    void aBuildThatWritesFiveHundredFilesIsOneUpdate() throws IOException {
        shared(PARTS);
        build(1);
        openTwoPages();
        var updates = new ArrayList<Integer>();
        for (var generation = 2; !updates.contains(1) && generation < 2 + ATTEMPTS; generation++) {
            var writing = generation;
            updates.add(updatesOf(() -> build(writing), () -> shows(writing, PARTS)));
        }
        assertThat(updates).as("updates per build").contains(1);
    }

    @Test
    void aBranchSwitchIsOneUpdate() throws IOException {
        var parts = 25;
        shared(parts);
        git("init", "--quiet", "--initial-branch=one");
        for (var generation : List.of(1, 2)) {
            if (generation == 2) {
                git("checkout", "--quiet", "-b", "two");
            }
            for (var i = 0; i < parts; i++) {
                project.write("gen/part" + i + ".js", "module.exports = " + generation + "\n");
            }
            title(generation);
            project.write(
                    "pages/first/first.wxml",
                    "<view id=\"go\" bindtap=\"go\">Go</view><text>" + generation + "</text>");
            project.write("components/row.wxml", "<view class=\"inside\">Row {{taps}} " + generation + "</view>\n");
            var extra = generation == 1 ? ", \"pages/extra/extra\"" : "";
            project.write("app.json", "{\"pages\": [\"pages/first/first\", \"pages/form/form\"" + extra + "]}");
            if (generation == 1) {
                project.write("pages/extra/extra.js", "Page({})\n");
                project.write("pages/extra/extra.wxml", "<view>extra</view>\n");
            } else {
                git("rm", "--quiet", "-r", "pages/extra");
            }
            git("add", "--all");
            git("commit", "--quiet", "-m", "Generation " + generation);
        }
        git("checkout", "--quiet", "one");
        openTwoPages();
        var updates = new ArrayList<Integer>();
        for (var attempt = 0; !updates.contains(1) && attempt < ATTEMPTS; attempt++) {
            var generation = attempt % 2 == 0 ? 2 : 1;
            var branch = generation == 1 ? "one" : "two";
            git("stash", "--quiet", "--include-untracked"); // the probe's style
            updates.add(updatesOf(() -> git("checkout", "--quiet", branch), () -> shows(generation, parts)));
        }
        assertThat(updates).as("updates per switch").contains(1);
    }

    private interface Writing {
        void run() throws IOException;
    }

    /// How often the device was updated. A style that is changed afterwards shows that nothing came late.
    private int updatesOf(Writing writing, Runnable shown) throws IOException {
        var compiles = live.compiles();
        var launches = launches();
        writing.run();
        shown.run();
        assertThat(launches()).isGreaterThan(launches);
        var colour = "rgb(0, " + compiles % 256 + ", 9)";
        project.write("pages/form/form.wxss", "#title { color: " + colour + "; }\n");
        live.glass().waitFor(colour, "return win.getComputedStyle(one('#title')).color");
        shown.run();
        var updates = live.compiles() - compiles - 1;
        assertThat(launches() - launches).isBetween(1, updates);
        return updates;
    }

    /// As build tools write: everything is there twice, first unfinished; files are written, moved into place, or
    /// deleted and made anew.
    private void build(int generation) throws IOException {
        for (var text : List.of("module.exports = (", "module.exports = " + generation + "\n")) {
            for (var i = 0; i < PARTS; i++) {
                var path = "gen/part" + i + ".js";
                switch (i % 3) {
                    case 0 -> project.write(path, text);
                    case 1 -> project.moveInto(path, text);
                    default -> project.deleteAndWrite(path, text);
                }
                LockSupport.parkNanos(PAUSE_NANOS); // a build takes its time, one or two seconds
            }
        }
        var form = project.read("pages/form/form.js");
        project.deleteAndWrite("pages/form/form.js", form);
        title(generation);
    }

    private void git(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@t.example",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "core.autocrlf=false"));
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command)
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }
}
