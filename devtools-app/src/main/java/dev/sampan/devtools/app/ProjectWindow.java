package dev.sampan.devtools.app;

import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.controls.ById;
import dev.sampan.devtools.controls.CommandControls;
import dev.sampan.devtools.controls.Sections;
import dev.sampan.devtools.device.DeviceModel;
import dev.sampan.devtools.device.DeviceView;
import dev.sampan.devtools.editor.EditorArea;
import dev.sampan.devtools.panels.console.ConsoleModel;
import dev.sampan.devtools.panels.console.ConsolePanel;
import dev.sampan.devtools.panels.files.FilesPanel;
import dev.sampan.devtools.panels.gotofile.QuickPick;
import dev.sampan.devtools.panels.problems.ProblemsPanel;
import dev.sampan.devtools.panels.status.StatusBar;
import dev.sampan.devtools.panels.toolbar.MainMenu;
import dev.sampan.devtools.panels.toolbar.MainToolbar;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.settings.WindowState;
import dev.sampan.devtools.text.Texts;
import dev.sampan.devtools.theme.Theme;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The window of one project: builds the regions and lays them out (ide-ui.md 1). FX thread.
final class ProjectWindow {
    static final double MIN_WIDTH = 1100;
    static final double MIN_HEIGHT = 700;
    private static final double ALONE_WIDTH = 460;
    private static final double ALONE_HEIGHT = 900;
    private final Workspace workspace;
    private final Stage stage;
    private final Opening opening;
    private final WindowState saved;
    private final MainToolbar.Regions shown;
    private final CommandRegistry commands;
    private final DeviceModel device;
    private final EditorArea editor;
    private final FilesPanel files;
    private final ConsolePanel console;
    private final ProblemsPanel problems;
    private final QuickPick quickPick;
    private final TabPane debugger = new TabPane();
    private final Regions regions = new Regions();
    private final SplitPane columns = new SplitPane();
    private final SplitPane right = new SplitPane();
    private final SplitPane work = new SplitPane();
    private final ProjectActionsOfWindow actions;

    ProjectWindow(AppContext app, Windows windows, Workspace workspace, Stage stage, Opening opening) {
        this.workspace = workspace;
        this.stage = stage;
        this.opening = opening;
        this.saved = workspace.savedState();
        this.shown = new MainToolbar.Regions(isShown("device"), isShown("editor"), isShown("debugger"));
        Texts texts = workspace.texts();
        commands = new CommandRegistry(app.settings().keys(), (command, failure) -> workspace.report(failure));
        var runtime = app.runtimes().of(workspace);
        device = new DeviceModel(
                runtime.devices(),
                opening.device().orElse(saved.device().isEmpty() ? runtime.standardDevice() : saved.device()),
                saved.zoom(),
                saved.landscape());
        device.profileProperty().addListener((seen, before, now) -> tellDevice(runtime));
        device.landscapeProperty().addListener((seen, before, now) -> tellDevice(runtime));
        tellDevice(runtime);
        quickPick = new QuickPick(new StackPane());
        actions = new ProjectActionsOfWindow(app, windows, this, workspace, runtime);
        editor = new EditorArea(
                workspace.documents(),
                workspace.problems(),
                texts,
                workspace.background(),
                workspace.ui(),
                workspace::fileFailure,
                actions::close);
        new ProjectCommands(commands, workspace, actions).register(editor, runtime);
        var controls = new CommandControls(commands, texts);
        files = new FilesPanel(
                workspace.tree(),
                workspace.name(),
                saved.expanded(),
                texts,
                path -> workspace.documents().open(path));
        var consoleModel = new ConsoleModel(workspace.console(), runtime.actions()::evaluate);
        console = new ConsolePanel(consoleModel, texts, commands, this::open);
        problems = new ProblemsPanel(workspace.problems(), texts, this::open);
        var deviceView = new DeviceView(
                device, workspace.run(), runtime.screen(), controls, texts, this::open, actions::openPage);
        var toolbar = new MainToolbar(commands, controls, workspace.run(), shown, workspace.modes()::list, texts);
        var status = new StatusBar(workspace.run(), workspace.problems(), editor.caretTextProperty(), commands, texts);
        layOut(deviceView, texts);
        stage.setScene(new Scene(new StackPane(shell(controls, toolbar, status), quickPick.layer()), 1280, 800));
        stage.setTitle(workspace.name() + " – Sampan");
        dress(app);
        registerRegions(toolbar, deviceView, status);
        restoreBounds();
    }

    private SimpleBooleanProperty isShown(String region) {
        var alone = opening.simulatorOnly();
        return new SimpleBooleanProperty(
                alone ? region.equals("device") : !saved.hidden().contains(region));
    }

    private void tellDevice(Runtime runtime) {
        runtime.device()
                .accept(
                        device.profileProperty().get(),
                        device.landscapeProperty().get());
    }

    void dress(AppContext app) {
        Theme.dress(stage.getScene(), app.look(), app.settings().fontScale());
    }

    private void layOut(DeviceView deviceView, Texts texts) {
        debugger.setId("debugger");
        debugger.getStyleClass().addAll("debugger-tabs", "dense");
        debugger.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var problemsTab = tab("debugger.problems", texts.get("problems.title"), problems.view());
        problemsTab
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var count = workspace.problems().items().size();
                            return count == 0 ? texts.get("problems.title") : texts.get("problems.titleCount", count);
                        },
                        workspace.problems().items()));
        debugger.getTabs().setAll(tab("debugger.console", texts.get("console.title"), console.view()), problemsTab);
        work.setOrientation(Orientation.VERTICAL);
        work.setId("split.work");
        right.setId("split.right");
        columns.setId("split.columns");
        Sections.follow(
                work,
                List.of(
                        new Sections.Section(editor.view(), shown.editor()),
                        new Sections.Section(debugger, shown.debugger())));
        right.getItems().setAll(files.view(), work);
        Sections.follow(
                columns,
                List.of(
                        new Sections.Section(deviceView.view(), shown.simulator()),
                        new Sections.Section(right, Bindings.or(shown.editor(), shown.debugger()))));
        SplitPane.setResizableWithParent(deviceView.view(), false);
        SplitPane.setResizableWithParent(files.view(), false);
        SplitPane.setResizableWithParent(debugger, false);
        place("columns", columns, 0.30);
        place("right", right, 0.22);
        place("work", work, 0.68);
    }

    private static Tab tab(String id, String title, javafx.scene.Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        tab.setClosable(false);
        return tab;
    }

    private void place(String id, SplitPane pane, double initial) {
        if (pane.getItems().size() == 2) {
            pane.setDividerPositions(saved.dividers().getOrDefault(id, initial));
        }
        // A section that comes back gets its place back.
        pane.getItems().addListener((javafx.collections.ListChangeListener<javafx.scene.Node>) change -> {
            if (pane.getItems().size() == 2) {
                pane.setDividerPositions(saved.dividers().getOrDefault(id, initial));
            }
        });
    }

    private BorderPane shell(CommandControls controls, MainToolbar toolbar, StatusBar status) {
        var pane = new BorderPane(columns);
        if (opening.simulatorOnly()) {
            pane.setTop(MainMenu.of(controls));
        } else {
            pane.setTop(new VBox(MainMenu.of(controls), toolbar.view()));
            pane.setBottom(status.view());
        }
        pane.setId("shell");
        return pane;
    }

    private void registerRegions(MainToolbar toolbar, DeviceView deviceView, StatusBar status) {
        regions.add("toolbar", toolbar.view(), () -> ById.focus(toolbar.view(), "app.compile"));
        regions.add("device", deviceView.view(), deviceView::focus);
        regions.add("files", files.view(), files::focus);
        regions.add("editor", editor.view(), editor::focus);
        regions.add("debugger", debugger, this::focusDebugger);
        regions.add("status", status.view(), () -> ById.focus(status.view(), "status.problems"));
    }

    private void focusDebugger() {
        if (debugger.getSelectionModel().getSelectedIndex() == 0) {
            console.focus();
        } else {
            problems.focus();
        }
    }

    private void restoreBounds() {
        if (opening.simulatorOnly()) {
            stage.setWidth(ALONE_WIDTH);
            stage.setHeight(ALONE_HEIGHT);
            return;
        }
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        if (saved.bounds().size() == 4) {
            stage.setX(saved.bounds().get(0));
            stage.setY(saved.bounds().get(1));
            stage.setWidth(Math.max(MIN_WIDTH, saved.bounds().get(2)));
            stage.setHeight(Math.max(MIN_HEIGHT, saved.bounds().get(3)));
        }
        stage.setMaximized(saved.maximized());
    }

    /// What the window looks like now.
    WindowState state() {
        var documents = workspace.documents();
        var carets = new java.util.TreeMap<String, Integer>();
        documents.open().forEach(document -> carets.put(document.path(), document.caret()));
        var hidden = new java.util.ArrayList<String>();
        Map.of("device", shown.simulator(), "editor", shown.editor(), "debugger", shown.debugger())
                .forEach((id, isShown) -> {
                    if (!isShown.get()) {
                        hidden.add(id);
                    }
                });
        return new WindowState(
                List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                stage.isMaximized(),
                dividers(),
                hidden,
                documents.open().stream().map(document -> document.path()).toList(),
                documents.active().map(document -> document.path()).orElse(""),
                carets,
                files.expanded(),
                device.profileProperty().get().name(),
                device.zoomProperty().get(),
                device.landscapeProperty().get(),
                workspace.run().modeProperty().get().name());
    }

    private Map<String, Double> dividers() {
        var found = new java.util.TreeMap<>(saved.dividers());
        Map.of("columns", columns, "right", right, "work", work).forEach((id, pane) -> {
            if (pane.getDividerPositions().length == 1) {
                found.put(id, pane.getDividerPositions()[0]);
            }
        });
        return found;
    }

    void open(SourcePosition position) {
        shown.editor().set(true);
        workspace.documents().open(position);
    }

    void showDebugger(int tab) {
        shown.debugger().set(true);
        debugger.getSelectionModel().select(tab);
        focusDebugger();
    }

    Stage stage() {
        return stage;
    }

    java.nio.file.Path workspaceRoot() {
        return workspace.root();
    }

    Workspace workspace() {
        return workspace;
    }

    Opening opening() {
        return opening;
    }

    WindowState saved() {
        return saved;
    }

    MainToolbar.Regions shown() {
        return shown;
    }

    CommandRegistry commands() {
        return commands;
    }

    DeviceModel device() {
        return device;
    }

    QuickPick quickPick() {
        return quickPick;
    }

    Regions regions() {
        return regions;
    }

    ProjectActionsOfWindow actions() {
        return actions;
    }
}
