package dev.sampan.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.logic.ConsoleEntry;
import dev.sampan.simulator.logic.ConsoleEntry.Level;
import dev.sampan.simulator.logic.LogicEnd;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.view.RecordingViewHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that would take the tool down, through the whole chain: compiler, real logic layer, base library. The
/// session must live on, say what happened, and start again (architecture 6, spec limits 4).
class BadProgramsTest implements SimulatorListener {
    private static final LogicLimits IMPATIENT =
            new LogicLimits(Duration.ofMillis(500), Duration.ofSeconds(8), 11_000, 64L << 20);
    private static final LogicLimits PATIENT =
            new LogicLimits(Duration.ofHours(1), Duration.ofHours(2), 11_000, 64L << 20);
    private static final String GOOD = "Page({data: {t: 'fine'}});";

    @TempDir
    Path folder;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final RecordingViewHost view = new RecordingViewHost();

    @Test
    void anEndlessLoopIsEndedAndTheSessionStartsAgain() throws Exception {
        try (Simulator simulator = run("Page({onLoad() { while (true); }});", IMPATIENT)) {
            LogicEnd end = next(LogicEnd.class, e -> true);
            assertThat(end.reason()).isEqualTo(LogicEnd.Reason.HANG);
            assertThat(view.covers()).singleElement().asString().contains("without a pause");
            simulator.reload(compile(GOOD));
            simulator.restart();
            assertThat(data(simulator)).isEqualTo("fine");
        }
    }

    @Test
    void endlessRecursionIsEndedAndTheSessionStartsAgain() throws Exception {
        try (Simulator simulator =
                run("Page({onLoad() { const f = () => { try { f(); } catch (e) { f(); } }; f(); }});")) {
            assertThat(next(LogicEnd.class, e -> true).reason()).isEqualTo(LogicEnd.Reason.STACK);
            simulator.reload(compile(GOOD));
            simulator.restart();
            assertThat(data(simulator)).isEqualTo("fine");
        }
    }

    @Test
    void setDataOfFiftyMegabytesIsRefusedAndThePageLives() throws Exception {
        try (Simulator simulator =
                run("Page({data: {t: 'fine'}, onLoad() { this.setData({t2: 'x'.repeat(50 << 20)}); }});")) {
            ConsoleEntry entry = next(ConsoleEntry.class, e -> e.argsJson().contains("setData"));
            assertThat(entry.level()).isIn(Level.ERROR, Level.WARN, Level.EXCEPTION);
            assertThat(data(simulator)).isEqualTo("fine");
            assertThat(view.messages()).allMatch(message -> message.length() < 1 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new Error('boom');",
                "Page({data: {t: 'fine'}, onLoad() { throw new Error('boom'); }});",
                "Page({data: {t: 'fine'}, onShow() { null.boom; }});",
                "Page({data: {t: 'fine'}, onLoad() { setTimeout(() => { throw 'boom'; }, 0); }});",
                "Page({data: {t: 'fine'}, onLoad() { Promise.reject(new Error('boom')); }});"
            })
    void exceptionsAreToldWithTheirPlace(String script) throws Exception {
        try (Simulator simulator = run(script)) {
            ConsoleEntry entry = next(ConsoleEntry.class, e -> e.argsJson().contains("boom"));
            assertThat(entry.level()).isIn(Level.EXCEPTION, Level.ERROR, Level.WARN);
            JsonNode answer = simulator
                    .automate(
                            "App.getPageStack",
                            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode())
                    .get(60, TimeUnit.SECONDS);
            assertThat(answer.at("/result/pageStack/0/path").asText()).isEqualTo("pages/a");
        }
    }

    private AppBundle compile(String script) throws Exception {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("app.json"), "{\"pages\":[\"pages/a\"]}");
        Files.writeString(folder.resolve("app.js"), "App({});");
        Files.writeString(folder.resolve("pages/a.wxml"), "<view>{{t}}</view>");
        Files.writeString(folder.resolve("pages/a.js"), script);
        return new Compiler(new DiskFiles(folder), CompilerOptions.defaults())
                .compile()
                .bundle();
    }

    private Simulator run(String script) throws Exception {
        return run(script, PATIENT);
    }

    private Simulator run(String script, LogicLimits limits) throws Exception {
        NativeLayer natives = new NativeLayer(new AppFolders(folder, folder.resolve("home")), Desktop.none());
        Simulator.Setup setup = new Simulator.Setup(
                compile(script),
                "bad",
                folder,
                LaunchOptions.ENTRY,
                DeviceCatalogue.load().standard(),
                Theme.LIGHT,
                (content, width, height, listener) -> {
                    listener.received("[[\"ready\",{}]]");
                    return view;
                },
                natives,
                limits);
        return Simulator.start(setup, this);
    }

    private static String data(Simulator simulator) throws Exception {
        return simulator
                .automate(
                        "App.callFunction",
                        new com.fasterxml.jackson.databind.json.JsonMapper()
                                .readTree(
                                        "{\"functionDeclaration\":\"() => getCurrentPages()[0].data.t\",\"args\":[]}"))
                .get(60, TimeUnit.SECONDS)
                .at("/result/result")
                .asText();
    }

    private <T> T next(Class<T> type, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            Object event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).as("a %s", type.getSimpleName()).isNotNull();
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }

    @Override
    public void console(ConsoleEntry entry) {
        events.add(entry);
    }

    @Override
    public void ended(LogicEnd end) {
        events.add(end);
    }
}
