package dev.sampan.devtools.app;

import dev.sampan.devtools.panels.export.ExportDialog;
import dev.sampan.devtools.panels.gotofile.QuickPick;
import dev.sampan.devtools.panels.modes.ModeDialog;
import dev.sampan.devtools.panels.preview.PreviewDialog;
import dev.sampan.devtools.panels.toolbar.MainToolbar;
import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.FileWatch;
import dev.sampan.devtools.text.Texts;
import dev.sampan.devtools.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// The actions of a project window. FX thread.
final class ProjectActionsOfWindow implements WindowActions {
    private final AppContext app;
    private final Windows windows;
    private final ProjectWindow window;
    private final Workspace workspace;
    private final Runtime runtime;
    private final Texts texts;
    private final Dialogs dialogs;
    private final AutoSave autoSave;

    ProjectActionsOfWindow(
            AppContext app, Windows windows, ProjectWindow window, Workspace workspace, Runtime runtime) {
        this.app = app;
        this.windows = windows;
        this.window = window;
        this.workspace = workspace;
        this.runtime = runtime;
        this.texts = workspace.texts();
        this.dialogs = new Dialogs(window.stage(), texts);
        this.autoSave = new AutoSave(
                workspace.documents(),
                window.stage().focusedProperty(),
                () -> app.settings().autoSave(),
                workspace.background(),
                workspace.ui());
    }

    /// Opens what was open, puts unsaved edits back, starts the first compile.
    void begin() {
        var saved = window.saved();
        var documents = workspace.documents();
        workspace.modes().list().stream()
                .filter(mode -> !mode.name().isEmpty() && mode.name().equals(saved.mode()))
                .findFirst()
                .ifPresent(workspace.run().modeProperty()::set);
        window.opening()
                .page()
                .map(ProjectActionsOfWindow::modeOf)
                .ifPresent(workspace.run().modeProperty()::set);
        var loads = saved.openFiles().stream()
                .filter(path -> Files.exists(workspace.root().resolve(path)))
                .map(path -> documents
                        .load(path)
                        .thenAccept(found -> found.ifPresent(
                                document -> document.caretAt(saved.carets().getOrDefault(path, 0)))))
                .toArray(java.util.concurrent.CompletableFuture[]::new);
        java.util.concurrent.CompletableFuture.allOf(loads)
                .thenCompose(done -> documents.restoreUnsaved())
                .thenRun(() -> {
                    documents
                            .find(saved.activeFile())
                            .or(() -> documents.open().stream().findFirst())
                            .ifPresent(documents.activeProperty()::set);
                    // A file may have been read before the folder was watched, and shown only now.
                    documents.changedOnDisk(java.util.Set.of(FileWatch.ANYTHING));
                });
        workspace.onFilesChanged(runtime.actions()::changed);
        workspace.watch(runtime.actions()::compile);
    }

    // Named as it was typed, so that the toolbar says why the app starts elsewhere; never written to the project.
    private static CompileMode modeOf(String page) {
        var parts = page.split("\\?", 2);
        return new CompileMode(page, parts[0].replaceFirst("^/+", ""), parts.length > 1 ? parts[1] : "", 0);
    }

    /// Opens the port for automation clients for as long as the window lives.
    void automate(int port) {
        workspace.own(runtime.automation().serve(port, () -> workspace.ui().execute(() -> windows.close(window))));
    }

    void end() {
        if (!window.opening().simulatorOnly()) {
            workspace.saveState(window.state());
        }
        runtime.actions().close();
        workspace.close();
    }

    /// Asks about unsaved files.
    ///
    /// @return false when the window shall stay
    boolean mayClose() {
        autoSave.now();
        if (!workspace.documents().anyDirty()) {
            return true;
        }
        return switch (dialogs.askUnsaved(texts.get("dialog.unsavedAll"))) {
            case SAVE -> {
                var conflicts = workspace.documents().saveAll();
                conflicts.stream().findFirst().ifPresent(workspace.documents().activeProperty()::set);
                yield conflicts.isEmpty();
            }
            case DISCARD -> {
                java.util.List.copyOf(workspace.documents().open()).stream()
                        .filter(Document::isDirty)
                        .forEach(workspace.documents()::close);
                yield true;
            }
            case CANCEL -> false;
        };
    }

    @Override
    public MainToolbar.Regions regionsShown() {
        return window.shown();
    }

    @Override
    public void newProject() {
        windows.newProject(window.stage());
    }

    @Override
    public void openProject() {
        windows.chooseProject(window.stage());
    }

    @Override
    public void closeToWelcome() {
        if (windows.close(window)) {
            windows.showWelcome();
        }
    }

    @Override
    public void closeWindow() {
        windows.close(window);
    }

    @Override
    public void quit() {
        windows.closeAll();
    }

    @Override
    public void about() {
        dialogs.inform(texts.get("about.title"), texts.get("about.text", System.getProperty("java.version")));
    }

    @Override
    public void showKeys() {
        showPalette();
    }

    @Override
    public void showStateFolder() {
        dialogs.inform(
                texts.get("command.help.stateFolder"), app.folder().root().toString());
    }

    @Override
    public void newFile() {
        dialogs.askText(texts.get("command.file.new"), texts.get("file.newPath"), suggestedFolder())
                .ifPresent(this::createFile);
    }

    private String suggestedFolder() {
        return workspace
                .documents()
                .active()
                .map(document -> document.path().substring(0, document.path().lastIndexOf('/') + 1))
                .orElse("");
    }

    private void createFile(String typed) {
        var target = workspace.root().resolve(typed).normalize();
        if (!target.startsWith(workspace.root()) || target.equals(workspace.root())) {
            dialogs.inform(texts.get("command.file.new"), texts.get("file.outside"));
            return;
        }
        var path = workspace.root().relativize(target).toString().replace('\\', '/');
        try {
            Files.createDirectories(target.getParent());
            if (!Files.exists(target)) {
                Files.createFile(target);
            }
            workspace.documents().open(path);
        } catch (IOException e) {
            workspace.fileFailure(path, e);
        }
    }

    @Override
    public void save() {
        workspace.documents().active().ifPresent(workspace.documents()::save);
    }

    @Override
    public void saveAll() {
        workspace.documents().saveAll();
    }

    @Override
    public void close(Document document) {
        if (!document.isDirty()) {
            workspace.documents().close(document);
            return;
        }
        switch (dialogs.askUnsaved(texts.get("dialog.unsaved", document.name()))) {
            case SAVE -> {
                if (workspace.documents().save(document) == Document.SaveOutcome.SAVED) {
                    workspace.documents().close(document);
                }
            }
            case DISCARD -> workspace.documents().close(document);
            case CANCEL -> {}
        }
    }

    @Override
    public void toggleAutoSave() {
        app.change(settings -> settings.withAutoSave(!settings.autoSave()));
        autoSave.now();
    }

    @Override
    public void goToFile() {
        workspace.tree().allFiles().thenAccept(paths -> {
            var items = paths.stream()
                    .map(path -> new QuickPick.Item(
                            path, path.substring(path.lastIndexOf('/') + 1), folderOf(path), path, true))
                    .toList();
            window.quickPick().show(texts.get("goto.prompt"), items, item -> {
                window.shown().editor().set(true);
                workspace.documents().open(item.id());
            });
        });
    }

    private static String folderOf(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    @Override
    public void showPalette() {
        var items = window.commands().all().stream()
                .filter(command -> !command.id().equals("view.palette"))
                .map(command -> {
                    var title = texts.get(command.titleKey());
                    var key = command.key()
                            .map(text -> KeyCombination.valueOf(text).getDisplayText())
                            .orElse("");
                    var enabled = command.enablement().getValue().isOn();
                    return new QuickPick.Item(command.id(), title, key, title, enabled);
                })
                .toList();
        window.quickPick()
                .show(
                        texts.get("palette.prompt"),
                        items,
                        item -> window.commands().run(item.id()));
    }

    @Override
    public void compile() {
        if (app.settings().saveBeforeCompile()) {
            workspace.documents().saveAll();
        }
        runtime.actions().compile();
    }

    @Override
    public void preview() {
        new PreviewDialog(runtime.previews().get(), texts, workspace.ui()).show(window.stage());
    }

    @Override
    public void export() {
        new ExportDialog(app.services().exports().apply(workspace), texts, workspace.ui())
                .show(window.stage(), workspace.root());
    }

    @Override
    public void editMode(CompileMode mode) {
        new ModeDialog(texts)
                .ask(window.stage(), workspace.modes().pages(), mode)
                .ifPresent(edited -> {
                    try {
                        workspace.modes().put(edited);
                        workspace.run().modeProperty().set(edited);
                        compile();
                    } catch (IOException e) {
                        workspace.fileFailure("project.config.json", e);
                    }
                });
    }

    @Override
    public void removeMode() {
        try {
            workspace.modes().remove(workspace.run().modeProperty().get().name());
            workspace.run().modeProperty().set(CompileMode.NORMAL);
        } catch (IOException e) {
            workspace.fileFailure("project.config.json", e);
        }
    }

    @Override
    public void rotate() {
        var landscape = window.device().landscapeProperty();
        landscape.set(!landscape.get());
    }

    @Override
    public void openPage(String pagePath) {
        var base = workspace.modes().sourceFolder();
        Optional.of(base + pagePath + ".wxml")
                .filter(path -> Files.exists(workspace.root().resolve(path)))
                .ifPresent(path -> {
                    window.shown().editor().set(true);
                    workspace.documents().open(path);
                });
    }

    @Override
    public void showProblems() {
        window.showDebugger(1);
    }

    @Override
    public void showConsole() {
        window.showDebugger(0);
    }

    @Override
    public void nextRegion() {
        window.regions().next(Optional.ofNullable(window.stage().getScene().getFocusOwner()));
    }

    @Override
    public void switchTheme() {
        app.change(settings -> settings.withTheme(app.look() == Theme.Look.DARK ? "light" : "dark"));
    }

    @Override
    public void switchLanguage() {
        var now = texts.locale().getLanguage().equals("zh");
        app.change(settings -> settings.withLanguage(now ? "en" : "zh"));
        windows.reopen(window);
    }

    @Override
    public void scaleFont(int percent) {
        app.change(settings -> settings.withFontScale(settings.fontScale() + percent));
    }
}
