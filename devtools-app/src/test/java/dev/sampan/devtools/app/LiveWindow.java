package dev.sampan.devtools.app;

import dev.sampan.devtools.run.ConsoleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;

/// A project in the real window with its real simulator, and how often it was compiled.
final class LiveWindow {
    private final Windows windows;
    private final ProjectWindow window;
    private final DeviceGlass glass;
    private final AtomicInteger compiles = new AtomicInteger();

    private LiveWindow(Windows windows, ProjectWindow window) {
        this.windows = windows;
        this.window = window;
        this.glass = new DeviceGlass(window);
    }

    static LiveWindow open(Path state, Path project) throws IOException {
        return open(state, project, new Machine(Optional::empty, (owner, most, extensions) -> List.of()));
    }

    static LiveWindow open(Path state, Path project, Machine machine) throws IOException {
        Files.createDirectories(state);
        var windows = Shell.windows(state, machine);
        return Shell.fx(() -> {
            windows.openProject(project);
            var live = new LiveWindow(windows, windows.current().orElseThrow());
            var stats = live.window.workspace().run().statsProperty();
            stats.addListener((InvalidationListener) seen -> {
                stats.get();
                live.compiles.incrementAndGet();
            });
            return live;
        });
    }

    ProjectWindow window() {
        return window;
    }

    DeviceGlass glass() {
        return glass;
    }

    /// Finished compiles so far.
    int compiles() {
        return Shell.fx(compiles::get);
    }

    void command(String id) {
        Shell.run(() -> window.commands().run(id));
    }

    /// The text control of a file, opened in a tab.
    CodeArea editor(String path) {
        Shell.run(() -> {
            var unused = window.workspace().documents().open(path);
        });
        Shell.until(
                path,
                () -> Shell.has("editor.text")
                        && window.workspace()
                                .documents()
                                .active()
                                .filter(document -> document.path().equals(path))
                                .isPresent());
        return (CodeArea) Shell.node("editor.text");
    }

    /// Types into the console and waits for the answer.
    String evaluate(String code) {
        int before = Shell.fx(() -> results().size());
        Shell.run(() -> {
            var line = (TextField) Shell.node("console.evaluate");
            line.setText(code);
            line.fireEvent(new javafx.event.ActionEvent());
        });
        Shell.until("answer to " + code, () -> results().size() > before);
        return Shell.fx(() -> results().getLast().text());
    }

    private List<ConsoleEntry> results() {
        return window.workspace().console().entries().stream()
                .filter(entry -> entry.origin() == ConsoleEntry.Origin.RESULT)
                .toList();
    }

    void close() {
        Shell.run(windows::closeAll);
    }
}
