package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.CompileModes;
import dev.sampan.devtools.project.Documents;
import dev.sampan.devtools.project.FileWatch;
import dev.sampan.devtools.project.Problems;
import dev.sampan.devtools.project.ProjectTree;
import dev.sampan.devtools.project.UnsavedJournal;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.devtools.settings.JsonFile;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.devtools.settings.WindowState;
import dev.sampan.devtools.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Models and services of one open project, without any window. Made and closed on the FX thread.
public final class Workspace implements AutoCloseable {
    private final Path root;
    private final String name;
    private final Texts texts;
    private final UiThread ui;
    private final Background background;
    private final ConsoleLog console;
    private final UnsavedJournal journal;
    private final Documents documents;
    private final ProjectTree tree;
    private final Problems problems = new Problems();
    private final RunModel run = new RunModel();
    private final CompileModes modes;
    private final JsonFile<WindowState> stateFile;
    private final Path stateFolder;
    private final List<Consumer<Set<String>>> changeListeners = new ArrayList<>();
    private final List<AutoCloseable> owned = new ArrayList<>();
    private boolean closed;

    public Workspace(Path root, StateFolder folder, UiThread ui, Texts texts) {
        this.root = root.toAbsolutePath().normalize();
        var fileName = this.root.getFileName();
        this.name = fileName == null ? this.root.toString() : fileName.toString();
        this.texts = texts;
        this.ui = ui;
        this.console = new ConsoleLog(ui);
        this.background = new Background(this::report);
        var own = folder.project(this.root);
        this.stateFolder = own;
        this.stateFile = new JsonFile<>(own.resolve("window.json"), WindowState.class, WindowState.DEFAULT);
        this.journal = new UnsavedJournal(own.resolve("unsaved"), background, failure -> report(failure));
        this.documents = new Documents(this.root, ui, background, journal, this::fileFailure);
        this.tree = new ProjectTree(this.root, ui, background);
        this.modes = new CompileModes(this.root);
    }

    /// Starts to follow changes on disk. Registering the folders happens on a background thread.
    ///
    /// @param then reads the project for the first time: what changes from now on is reported, what changed before
    ///     is there to be read. Called also when the folder cannot be watched, but not after [#close]; FX thread
    public void watch(Runnable then) {
        background.run(() -> {
            try {
                var watch = FileWatch.start(root, background, paths -> ui.execute(() -> filesChanged(paths)));
                ui.execute(() -> own(watch));
            } catch (IOException e) {
                console.tool(ConsoleEntry.Level.WARN, texts.get("project.notWatched", String.valueOf(e.getMessage())));
            }
            ui.execute(() -> {
                if (!closed) {
                    reread();
                    then.run();
                }
            });
        });
    }

    /// What was read before the folder was watched may have changed in between.
    private void reread() {
        var anything = Set.of(FileWatch.ANYTHING);
        documents.changedOnDisk(anything);
        tree.changed(anything);
    }

    private void filesChanged(Set<String> paths) {
        documents.changedOnDisk(paths);
        tree.changed(paths);
        changeListeners.forEach(listener -> listener.accept(paths));
    }

    /// One call per burst of changes, FX thread.
    public void onFilesChanged(Consumer<Set<String>> listener) {
        changeListeners.add(listener);
    }

    public void fileFailure(String path, IOException reason) {
        console.tool(
                ConsoleEntry.Level.ERROR, texts.get("project.fileFailure", path, String.valueOf(reason.getMessage())));
    }

    /// Our own bug or the machine's trouble: named in the console, the window lives on.
    public void report(Throwable thrown) {
        console.tool(ConsoleEntry.Level.ERROR, texts.get("project.internalError", thrown.toString()));
    }

    public Path root() {
        return root;
    }

    public String name() {
        return name;
    }

    public Texts texts() {
        return texts;
    }

    public UiThread ui() {
        return ui;
    }

    public Background background() {
        return background;
    }

    public ConsoleLog console() {
        return console;
    }

    public Documents documents() {
        return documents;
    }

    public ProjectTree tree() {
        return tree;
    }

    public Problems problems() {
        return problems;
    }

    public RunModel run() {
        return run;
    }

    public CompileModes modes() {
        return modes;
    }

    /// Closes this with the project, at once when that is closed.
    void own(AutoCloseable resource) {
        if (closed) {
            end(resource);
        } else {
            owned.add(resource);
        }
    }

    /// Folder for everything that is kept for this project, outside of it.
    public Path stateFolder() {
        return stateFolder;
    }

    public WindowState savedState() {
        return stateFile.read();
    }

    public void saveState(WindowState state) {
        stateFile.write(state);
    }

    @Override
    public void close() {
        closed = true;
        journal.flush();
        owned.forEach(this::end);
        background.close();
    }

    private void end(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Closing the rest matters more than why this one would not close.
            report(e);
        }
    }
}
