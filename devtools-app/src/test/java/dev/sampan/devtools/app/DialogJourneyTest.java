package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.concurrent.FxThread;
import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.run.RunModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dialogs of the product, clicked through with real projects (ide-ui.md 2, 3, 8).
class DialogJourneyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void product() throws IOException {
        windows = Shell.windows(Files.createDirectories(folder.resolve("state")), Optional::empty);
    }

    @AfterEach
    void close() {
        Shell.run(windows::closeAll);
    }

    private static void click(String id) {
        // Some buttons open dialogs that wait, so nobody waits for the click.
        new FxThread().execute(() -> ((Button) Shell.node(id)).fire());
    }

    private static void type(String id, String text) {
        Shell.run(() -> ((TextField) Shell.node(id)).setText(text));
    }

    private ProjectWindow opened(String template) throws IOException {
        var project = folder.resolve("app");
        new ShippedTemplates().create(template, project, "app");
        Shell.run(() -> windows.openProject(project));
        return running();
    }

    private ProjectWindow running() {
        Shell.until("window", () -> windows.current().isPresent());
        var window = Shell.fx(() -> windows.current().orElseThrow());
        var run = window.workspace().run();
        Shell.until("running", () -> run.phaseProperty().get() == RunModel.Phase.RUNNING);
        Supplier<String> page = () -> run.pageProperty().get();
        Shell.until("page", () -> !page.get().isEmpty());
        return window;
    }

    @ParameterizedTest
    @ValueSource(strings = {"js", "tabbar", "ts"})
    void aNewProjectRunsWithoutProblems(String template) {
        Shell.run(windows::showWelcome);
        new FxThread().execute(() -> windows.newProject(template));
        Shell.until("dialog", () -> Shell.has("newProject.create"));
        type("newProject.name", "bad/name");
        assertThat(Shell.node("newProject.create").isDisabled()).isTrue();
        type("newProject.name", "my " + template);
        type("newProject.folder", folder.toString());
        click("newProject.create");
        var window = running();
        assertThat(window.workspaceRoot()).isEqualTo(folder.resolve("my " + template));
        assertThat(Shell.fx(() -> window.workspace().problems().items())).isEmpty();
    }

    @Test
    void aModeIsSavedAndStartsItsPage() throws IOException {
        var window = opened("tabbar");
        new FxThread().execute(() -> window.commands().run("mode.add"));
        Shell.until("dialog", () -> Shell.has("mode.save"));
        assertThat(Shell.node("mode.save").isDisabled()).isTrue();
        type("mode.name", "Cart");
        type("mode.query", "?from=mode");
        Shell.run(() -> selectPage("pages/cart/cart"));
        click("mode.save");
        var run = window.workspace().run();
        Shell.until("cart", () -> run.pageProperty().get().equals("pages/cart/cart"));
        assertThat(Shell.fx(() -> run.modeProperty().get()))
                .isEqualTo(new CompileMode("Cart", "pages/cart/cart", "from=mode", 0));
        assertThat(Shell.fx(() -> window.workspace().modes().list()))
                .contains(new CompileMode("Cart", "pages/cart/cart", "from=mode", 0));
    }

    @SuppressWarnings("unchecked") // the dialog's list holds page paths
    private static void selectPage(String page) {
        ((ComboBox<String>) Shell.node("mode.page")).setValue(page);
    }

    @Test
    void anExportWritesThePackage() throws IOException {
        var window = opened("tabbar");
        Shell.run(() -> window.commands().run("app.export"));
        Shell.until("checked", () -> !Shell.node("export.write").isDisabled());
        type("export.version", "1.x");
        assertThat(Shell.node("export.write").isDisabled()).isTrue();
        type("export.version", "1.2.3");
        var target = folder.resolve("package");
        type("export.folder", target.toString());
        click("export.write");
        Shell.until(
                "written",
                () -> !((Label) Shell.node("export.result")).getText().isEmpty());
        assertThat(Shell.fx(() -> Shell.node("export.result").getStyleClass())).contains("form-good");
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString())).isNotEmpty();
        }
        click("export.close");
        Shell.until("closed", () -> !Shell.has("export.write"));
    }

    @Test
    void aLoopThatDoesNotEndIsStoppedFromItsBanner() throws IOException {
        var window = opened("js");
        Shell.run(() -> window.commands().run("view.console"));
        Shell.run(() -> {
            var line = (TextField) Shell.node("console.evaluate");
            line.setText("while (true) {}");
            line.fireEvent(new javafx.event.ActionEvent());
        });
        Shell.until("banner", () -> Shell.has("device.loop"));
        click("device.stopLoop");
        Shell.until("stopped", () -> !Shell.has("device.loop"));
    }
}
