package dev.sampan.devtools.app;

import dev.sampan.devtools.theme.Theme;
import dev.sampan.devtools.welcome.NewProjectDialog;
import dev.sampan.devtools.welcome.WelcomeActions;
import dev.sampan.devtools.welcome.WelcomeView;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// All windows of the running IDE: one per project, or the welcome window. FX thread.
public final class Windows implements WelcomeActions {
    private final AppContext app;
    private final Runnable lastClosed;
    private final List<ProjectWindow> projects = new ArrayList<>();
    private @Nullable Stage welcome;

    /// @param lastClosed called when no window is left
    public Windows(AppContext app, Runnable lastClosed) {
        this.app = app;
        this.lastClosed = lastClosed;
        Theme.use(app.look());
        app.settingsProperty().addListener((seen, before, now) -> dressAll());
        Platform.getPreferences().colorSchemeProperty().addListener((seen, before, now) -> dressAll());
    }

    private void dressAll() {
        Theme.use(app.look());
        projects.forEach(window -> window.dress(app));
        if (welcome != null) {
            Theme.dress(welcome.getScene(), app.look(), app.settings().fontScale());
        }
    }

    public void showWelcome() {
        if (welcome != null) {
            welcome.toFront();
            return;
        }
        var stage = new Stage();
        var view = new WelcomeView(app.services().templates().list(), app.recent(), app.texts(), this);
        stage.setScene(new Scene(view.view(), 1100, 700));
        stage.setTitle("Sampan");
        stage.setMinWidth(880);
        stage.setMinHeight(600);
        Theme.dress(stage.getScene(), app.look(), app.settings().fontScale());
        stage.setOnHidden(event -> {
            welcome = null;
            checkLast();
        });
        welcome = stage;
        stage.show();
    }

    @Override
    public void openProject(Path root) {
        openProject(root, Opening.USUAL);
    }

    /// @throws java.io.UncheckedIOException when the automation port is taken; no window is left then
    void openProject(Path root, Opening opening) {
        var wanted = root.toAbsolutePath().normalize();
        var present = projects.stream()
                .filter(window -> window.workspaceRoot().equals(wanted))
                .findFirst();
        if (present.isPresent()) {
            present.get().stage().toFront();
            return;
        }
        var texts = app.texts();
        var workspace = new Workspace(wanted, app.folder(), app.ui(), texts);
        app.recent().opened(wanted, workspace.name());
        var stage = new Stage();
        var window = new ProjectWindow(app, this, workspace, stage, opening);
        projects.add(window);
        try {
            opening.automationPort().ifPresent(window.actions()::automate);
        } catch (UncheckedIOException e) {
            window.actions().end();
            projects.remove(window);
            throw e;
        }
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(window);
        });
        stage.show();
        window.actions().begin();
        if (welcome != null) {
            welcome.close();
        }
    }

    /// Asks about unsaved files, remembers the state and closes.
    ///
    /// @return false when the user wants to stay
    boolean close(ProjectWindow window) {
        if (!window.actions().mayClose()) {
            return false;
        }
        window.actions().end();
        projects.remove(window);
        window.stage().hide();
        app.ui().execute(this::checkLast);
        return true;
    }

    void reopen(ProjectWindow window) {
        var root = window.workspaceRoot();
        if (close(window)) {
            openProject(root);
        }
    }

    /// The project window opened last.
    Optional<ProjectWindow> current() {
        return projects.isEmpty() ? Optional.empty() : Optional.of(projects.getLast());
    }

    public void closeAll() {
        for (var window : List.copyOf(projects)) {
            if (!close(window)) {
                return;
            }
        }
        if (welcome != null) {
            welcome.close();
        }
    }

    private void checkLast() {
        if (projects.isEmpty() && welcome == null) {
            lastClosed.run();
        }
    }

    @Override
    public void chooseProject() {
        chooseProject(Optional.ofNullable(welcome).orElseThrow());
    }

    void chooseProject(Stage owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(app.texts().get("project.choose"));
        var folder = chooser.showDialog(owner);
        if (folder != null) {
            openProject(folder.toPath());
        }
    }

    @Override
    public void newProject(String templateId) {
        newProject(Optional.ofNullable(welcome).orElseThrow(), templateId);
    }

    void newProject(Stage owner) {
        newProject(owner, "");
    }

    private void newProject(Stage owner, String templateId) {
        new NewProjectDialog(app.services().templates(), app.texts())
                .ask(owner, templateId)
                .ifPresent(this::openProject);
    }

    @Override
    public void switchTheme() {
        app.change(settings -> settings.withTheme(app.look() == Theme.Look.DARK ? "light" : "dark"));
    }

    @Override
    public void switchLanguage() {
        var chinese = app.texts().locale().getLanguage().equals("zh");
        app.change(settings -> settings.withLanguage(chinese ? "en" : "zh"));
        if (welcome != null) {
            var stage = welcome;
            var view = new WelcomeView(app.services().templates().list(), app.recent(), app.texts(), this);
            stage.getScene().setRoot(view.view());
            Theme.dress(stage.getScene(), app.look(), app.settings().fontScale());
        }
    }
}
