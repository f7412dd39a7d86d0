package dev.sampan.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.ReloadLevel;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.logic.LogicEnd;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.view.RecordingViewHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays open when the mini-program is started anew (devtools-features.md 32, differentiator 5).
class RestartTest implements SimulatorListener {
    private static final String OPENED = "[\"pages/a\",{}] [\"pages/b\",{\"id\":\"1 2\"}] [\"pages/c\",{}]";
    private static final LogicLimits LIMITS =
            new LogicLimits(Duration.ofMillis(500), Duration.ofSeconds(8), 11_000, 64L << 20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Simulator simulator;

    @BeforeEach
    void threePagesAreOpen() throws Exception {
        write("app.json", "{\"pages\":[\"pages/a\",\"pages/b\",\"pages/c\"]}");
        write("app.js", "App({ one: require('./shared') });");
        write("shared.js", "module.exports = 1;");
        for (var page : new String[] {"a", "b", "c"}) {
            write("pages/" + page + ".wxml", "<view/>");
            write("pages/" + page + ".js", "Page({});");
        }
        var natives = new NativeLayer(new AppFolders(folder, folder.resolve("home")), Desktop.none());
        var setup = new Simulator.Setup(
                compile(),
                "restart",
                folder,
                LaunchOptions.ENTRY,
                DeviceCatalogue.load().standard(),
                Theme.LIGHT,
                (content, width, height, listener) -> {
                    listener.received("[[\"ready\",{}]]");
                    return new RecordingViewHost();
                },
                natives,
                LIMITS);
        simulator = Simulator.start(setup, this);
        simulator.route("navigateTo", "/pages/b?id=1%202");
        simulator.route("navigateTo", "/pages/c");
        awaitStack(OPENED);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aScriptOfTheAppKeepsThePagesAndTheirQueries() throws Exception {
        write("shared.js", "module.exports = 2;");
        assertThat(simulator.reload(compile())).isEqualTo(ReloadLevel.APP);
        awaitStack(OPENED);
        assertThat(value("getApp().one")).isEqualTo("2");
        assertThat(value("JSON.stringify(getCurrentPages().map(page => page.options))"))
                .isEqualTo("[{},{\"id\":\"1 2\"},{}]");
    }

    @Test
    void aPageThatIsGoneIsLeftOut() throws Exception {
        write("app.json", "{\"pages\":[\"pages/a\",\"pages/c\"]}");
        assertThat(simulator.reload(compile())).isEqualTo(ReloadLevel.APP);
        awaitStack("[\"pages/a\",{}] [\"pages/c\",{}]");
    }

    @Test
    void aCompileOfThePersonIsAColdStart() throws Exception {
        write("shared.js", "module.exports = 2;");
        simulator.restart(compile(), LaunchOptions.page("pages/c?x=1"));
        awaitStack("[\"pages/c\",{\"x\":\"1\"}]");
        assertThat(value("getApp().one")).isEqualTo("2");
        write("shared.js", "module.exports = 3;");
        simulator.reload(compile());
        awaitStack("[\"pages/c\",{\"x\":\"1\"}]");
        assertThat(value("getApp().one")).isEqualTo("3");
    }

    @Test
    void theStackOutlivesAProgramThatCannotStart() throws Exception {
        write("shared.js", "while (true);");
        simulator.reload(compile());
        next(LogicEnd.class, end -> end.reason() == LogicEnd.Reason.HANG);
        write("shared.js", "module.exports = 4;");
        simulator.reload(compile());
        awaitStack(OPENED);
        assertThat(value("getApp().one")).isEqualTo("4");
    }

    @Test
    void theRepairOfAPageStartsAnEndedProgramAgain() throws Exception {
        write("pages/c.js", "Page({ onShow() { while (true); } });");
        assertThat(simulator.reload(compile())).isEqualTo(ReloadLevel.PAGE);
        next(LogicEnd.class, end -> end.reason() == LogicEnd.Reason.HANG);
        write("pages/c.js", "Page({});");
        simulator.reload(compile());
        awaitStack(OPENED);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private AppBundle compile() throws Exception {
        return new Compiler(new DiskFiles(folder), CompilerOptions.defaults())
                .compile()
                .bundle();
    }

    private String value(String code) throws Exception {
        return simulator.evaluate(code).get(60, TimeUnit.SECONDS).path("r").asText();
    }

    /// What the logic layer tells next must end in this; steps on the way there are allowed.
    private void awaitStack(String wanted) throws InterruptedException {
        next(String.class, wanted::equals);
    }

    private <T> T next(Class<T> type, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            var event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).as("a %s", type.getSimpleName()).isNotNull();
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }

    @Override
    public void pageStack(JsonNode stack) {
        var text = new StringBuilder();
        stack.forEach(page -> text.append(text.isEmpty() ? "" : " ")
                .append("[\"")
                .append(page.path("path").asText())
                .append("\",")
                .append(page.path("query"))
                .append(']'));
        events.add(text.toString());
    }

    @Override
    public void ended(LogicEnd end) {
        events.add(end);
    }
}
