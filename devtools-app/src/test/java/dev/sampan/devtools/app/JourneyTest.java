package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.DeviceProfile;
import dev.sampan.devtools.run.Previews;
import dev.sampan.devtools.run.ProjectActions;
import dev.sampan.devtools.run.RunModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole journeys through the real window on the headless platform; only the mini-program itself is a recording.
class JourneyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private Path project = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void open() throws IOException {
        project = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(project.resolve("app.json"), "{\"pages\": [\"pages/a\"]}");
        Files.writeString(project.resolve("app.js"), "App({\n  onLaunch() {}\n})\n");
        windows = opened();
    }

    @AfterEach
    void close() {
        Shell.run(() -> {
            windows.current()
                    .ifPresent(
                            window -> List.copyOf(window.workspace().documents().open())
                                    .forEach(window.workspace().documents()::close));
            windows.closeAll();
        });
    }

    private Windows opened() {
        var made = Shell.windows(
                folder.resolve("state"), this::recording, new Services(new ShippedTemplates(), workspace -> {
                    throw new AssertionError("no export here");
                }));
        Shell.run(() -> made.openProject(project));
        return made;
    }

    private Runtime recording(Workspace workspace) {
        return new Runtime(
                new StackPane(),
                List.of(new DeviceProfile("Phone", 375, 667, false), new DeviceProfile("Tablet", 768, 1024, false)),
                "Phone",
                new Recording(asked),
                () -> {
                    throw new AssertionError("no preview here");
                },
                (port, close) -> {
                    throw new AssertionError("no automation here");
                },
                (device, landscape) -> asked.add("device " + device.name()));
    }

    private record Recording(List<String> asked) implements ProjectActions {
        @Override
        public void compile() {
            asked.add("compile");
        }

        @Override
        public void changed(Set<String> paths) {
            asked.add("changed " + paths);
        }

        @Override
        public void back() {
            asked.add("back");
        }

        @Override
        public void home() {
            asked.add("home");
        }

        @Override
        public void stopLoop() {
            asked.add("stop");
        }

        @Override
        public void evaluate(String code) {
            asked.add("evaluate " + code);
        }

        @Override
        public void clearCache() {
            asked.add("clear");
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }

    private ProjectWindow window() {
        return windows.current().orElseThrow();
    }

    private void command(String id) {
        Shell.run(() -> window().commands().run(id));
    }

    private Document document(String path) {
        Shell.run(() -> {
            var unused = window().workspace().documents().open(path);
        });
        Shell.until(
                path,
                () -> window().workspace().documents().find(path).isPresent()
                        && window().workspace()
                                .documents()
                                .active()
                                .orElseThrow()
                                .path()
                                .equals(path)
                        && Shell.has("editor.text"));
        return Shell.fx(() -> window().workspace().documents().find(path).orElseThrow());
    }

    private static void key(String id, KeyCode code) {
        Shell.run(() -> Event.fireEvent(
                Shell.node(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void editUndoSave() throws IOException {
        var document = document("app.js");
        var area = (CodeArea) Shell.node("editor.text");
        Shell.run(() -> area.insertText(0, "// first\n"));
        assertThat(Shell.fx(document::isDirty)).isTrue();
        Shell.until("colours", () -> area.getStyleOfChar(3).contains("tok-comment"));
        command("edit.undo");
        assertThat(Shell.fx(document::isDirty)).isFalse();
        command("edit.redo");
        command("edit.comment");
        command("file.save");
        assertThat(Files.readString(project.resolve("app.js"))).startsWith("// first\n// App({");
    }

    @Test
    void goToFileByAFewLetters() {
        command("goto.file");
        Shell.until("list", () -> Shell.node("quick.field").isFocused());
        Shell.run(() -> ((TextField) Shell.node("quick.field")).setText("apjs"));
        key("quick.field", KeyCode.ENTER);
        Shell.until("open", () -> window().workspace().documents().active().isPresent());
        assertThat(Shell.fx(() ->
                        window().workspace().documents().active().orElseThrow().path()))
                .startsWith("app.js");
    }

    @Test
    void aProblemIsALinkToItsLine() {
        Shell.run(() -> {
            var place = new SourcePosition("app.js", 2, 3);
            var problem = new Problem(Problem.Severity.ERROR, "X_CODE", "It is wrong.", place, place, "");
            window().workspace().problems().replace(List.of(problem));
            window().commands().run("view.problems");
        });
        Shell.until("row", () -> Shell.has("problems.link.0"));
        Shell.run(() -> ((Hyperlink) Shell.node("problems.link.0")).fire());
        Shell.until(
                "caret",
                () -> Shell.has("editor.text") && ((CodeArea) Shell.node("editor.text")).getCurrentParagraph() == 1);
        Shell.until("gutter", () -> Shell.has("editor.problem.2"));
    }

    @Test
    void theConsoleFiltersAndEvaluates() {
        Shell.run(() -> {
            for (var text : List.of("[\"one\"]", "[\"two\"]")) {
                window().workspace()
                        .console()
                        .add(
                                ConsoleEntry.Level.LOG,
                                ConsoleEntry.Origin.LOGIC,
                                Previews.values(text),
                                Optional.empty(),
                                List.of());
            }
        });
        var list = (ListView<?>) Shell.node("console.list");
        Shell.until("lines", () -> list.getItems().size() == 2);
        Shell.run(() -> ((TextField) Shell.node("console.filter")).setText("tw"));
        assertThat(Shell.fx(() -> list.getItems().size())).isEqualTo(1);
        Shell.run(() -> ((TextField) Shell.node("console.filter")).clear());
        command("console.clear");
        assertThat(Shell.fx(() -> list.getItems().size())).isZero();
        Shell.run(() -> {
            var line = (TextField) Shell.node("console.evaluate");
            line.setText("1 + 1");
            line.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(asked).contains("evaluate 1 + 1");
    }

    @Test
    void linesForAHiddenOrClosedConsoleBringNoComplaintsAboutStyles() {
        var complaints = new CopyOnWriteArrayList<String>();
        var logger = Logger.getLogger("javafx.css");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord complaint) {
                complaints.add(complaint.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(listener);
        try {
            var list = (ListView<?>) Shell.node("console.list");
            Shell.run(() -> window().workspace().console().tool(ConsoleEntry.Level.WARN, "seen"));
            Shell.until("seen", () -> !list.getItems().isEmpty());
            command("view.debugger");
            Shell.run(() -> {
                for (var i = 0; i < 200; i++) {
                    window().workspace().console().tool(ConsoleEntry.Level.ERROR, "hidden " + i);
                }
            });
            Shell.until("hidden lines", () -> list.getItems().size() == 201);
            command("view.debugger");
            Shell.until("the newest line", () -> showsLine(list, "hidden 199"));
            var console = window().workspace().console();
            Shell.run(windows::closeAll);
            Shell.run(() -> console.tool(ConsoleEntry.Level.ERROR, "late"));
            Shell.until("late line", () -> list.getItems().size() == 202);
            assertThat(complaints).isEmpty();
        } finally {
            logger.removeHandler(listener);
        }
    }

    private static boolean showsLine(Node node, String text) {
        return node instanceof Text line
                ? line.getText().equals(text)
                : node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> showsLine(child, text));
    }

    @Test
    void unsavedEditsSurviveAKillAndOpenFilesComeBack() {
        var document = document("app.js");
        Shell.run(() -> document.replaceText("not saved"));
        var journal = folder.resolve("state");
        Shell.until("journal", () -> holdsJournal(journal));
        // A second IDE on the same state, while the first was never closed: what kill -9 leaves behind.
        var first = windows;
        windows = opened();
        Shell.until(
                "restored",
                () -> window().workspace()
                        .documents()
                        .find("app.js")
                        .filter(found -> found.isDirty() && found.text().equals("not saved"))
                        .isPresent());
        Shell.run(() -> {
            first.current().orElseThrow().workspace().documents().close(document);
            first.closeAll();
        });
    }

    private static boolean holdsJournal(Path state) {
        try (var walk = Files.walk(state)) {
            return walk.anyMatch(file -> file.toString().replace('\\', '/').matches(".*/unsaved/[^/]+\\.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileChangedElsewhereIsAskedAbout() throws IOException {
        var document = document("app.js");
        Shell.until("watched", () -> asked.contains("compile"));
        Shell.run(() -> document.replaceText("mine"));
        Files.writeString(project.resolve("app.js"), "theirs");
        Shell.until("banner", () -> Shell.has("editor.banner"));
        command("file.save");
        assertThat(Files.readString(project.resolve("app.js"))).isEqualTo("theirs");
        Shell.run(() -> ((javafx.scene.control.Button) Shell.node("editor.keepMine")).fire());
        assertThat(Files.readString(project.resolve("app.js"))).isEqualTo("mine");
    }

    @Test
    void withAutoSaveAPauseSavesButNeverOverTheirs() throws IOException {
        var document = document("app.js");
        command("file.autoSave");
        var area = (CodeArea) Shell.node("editor.text");
        Shell.run(() -> area.insertText(0, "App({ // a syntax error\n"));
        Shell.until("saved", () -> !document.isDirty());
        assertThat(Files.readString(project.resolve("app.js"))).startsWith("App({ // a syntax error\nApp({");
        Files.writeString(project.resolve("app.js"), "theirs");
        Shell.run(() -> area.insertText(0, "mine"));
        Shell.until("banner", () -> Shell.has("editor.banner"));
        assertThat(Files.readString(project.resolve("app.js"))).isEqualTo("theirs");
        assertThat(Shell.fx(document::isDirty)).isTrue();
    }

    @Test
    void theLastRegionStaysOnAndCommandsSayWhy() {
        command("view.debugger");
        command("view.editor");
        var answer = Shell.fx(() -> window().commands().run("view.simulator"));
        assertThat(answer.isOn()).isFalse();
        assertThat(Shell.fx(() -> window().shown().simulator().get())).isTrue();
        assertThat(Shell.fx(() -> window().commands().conflicts())).isEmpty();
        command("view.editor");
        command("view.debugger");
    }

    @Test
    void aCompileErrorLiesOverTheLastGoodScreen() {
        Shell.run(() -> {
            var place = new SourcePosition("app.js", 3, 1);
            var problem = new Problem(Problem.Severity.ERROR, "X_CODE", "It is wrong.", place, place, "");
            window().workspace().run().phaseProperty().set(RunModel.Phase.RUNNING);
            window().workspace().run().firstErrorProperty().set(Optional.of(problem));
        });
        assertThat(Shell.fx(() -> Shell.has("device.error"))).isTrue();
        Shell.run(() -> ((Hyperlink) Shell.node("device.error.open")).fire());
        Shell.until(
                "caret",
                () -> Shell.has("editor.text") && ((CodeArea) Shell.node("editor.text")).getCurrentParagraph() == 2);
        Shell.run(() -> window().workspace().run().firstErrorProperty().set(Optional.empty()));
        assertThat(Shell.fx(() -> Shell.has("device.error"))).isFalse();
    }

    @Test
    void everyCommandHasATitleAndF6GoesRound() {
        var texts = window().workspace().texts();
        assertThat(window().commands().all()).allMatch(command -> texts.has(command.titleKey()));
        var first = Shell.fx(() -> window().regions().next(Optional.empty()));
        assertThat(first).contains("toolbar");
    }
}
