package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.FxThread;
import dev.sampan.devtools.run.RunModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Makes the pictures of docs/images and, beside them, pictures of every dialog for people to look at.
/// A tool, not a test: `java … dev.sampan.devtools.app.ShellShots <folder for the pictures>`.
public final class ShellShots {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String MARKUP = "pages/home/home.wxml";
    private final Path out;
    private final Path state;
    private final Path project;

    private ShellShots(Path out, Path work) throws IOException {
        this.out = out;
        this.state = Files.createDirectories(work.resolve("state"));
        this.project = work.resolve("harbour-tea");
        new ShippedTemplates().create("tabbar", project, "harbour-tea");
    }

    public static void main(String[] arguments) throws IOException {
        Shell.start();
        var status = 1;
        try {
            var out = Files.createDirectories(Path.of(arguments[0]));
            new ShellShots(
                            out,
                            Files.createDirectories(
                                    Files.createTempDirectory("shots").resolve("mini-programs")))
                    .all();
            status = 0;
        } catch (AssertionError e) {
            System.err.println(e + " " + e.getCause());
        } finally {
            System.exit(status);
        }
    }

    private void all() throws IOException {
        for (var look : new String[] {"light", "dark"}) {
            var windows = open(look);
            var window = Shell.fx(() -> windows.current().orElseThrow());
            console(window);
            picture("ide-" + look);
            dialogs(window, look);
            if (look.equals("light")) {
                mistake(window);
            }
            Shell.run(windows::closeAll);
            Shell.run(windows::showWelcome);
            picture(look.equals("light") ? "welcome" : "welcome-dark");
            dialog("dialog-new-" + look, "newProject.create", () -> windows.newProject("tabbar"));
            Shell.run(() -> Shell.stage().close());
        }
    }

    private Windows open(String look) throws IOException {
        Files.writeString(
                state.resolve("settings.json"),
                "{\"theme\":\"" + look + "\",\"language\":\"" + System.getProperty("shots.language", "en") + "\"}");
        var windows = Shell.windows(state, Optional::empty);
        Shell.run(() -> windows.openProject(project));
        var workspace = Shell.fx(() -> windows.current().orElseThrow().workspace());
        Shell.until("running", () -> workspace.run().phaseProperty().get() == RunModel.Phase.RUNNING);
        Shell.until("page", () -> !workspace.run().pageProperty().get().isEmpty());
        for (var path : new String[] {"app.json", "pages/home/home.js", MARKUP}) {
            Shell.run(() -> {
                var unused = workspace.documents().open(path);
            });
            Shell.until(
                    path,
                    () -> Shell.has("editor.tab." + path)
                            || workspace.documents().find(path).isPresent());
        }
        Shell.until("editor", () -> Shell.has("editor.text"));
        return windows;
    }

    private static void console(ProjectWindow window) {
        var lines = new String[] {
            "console.info('Harbour Tea', getCurrentPages().length, 'page')",
            "console.log('cart', {items: 2, total: 31.5, names: ['Oolong', 'Sencha']})",
            "console.warn('Sencha is nearly sold out')",
            "getCurrentPages()[0].route",
        };
        Shell.run(() -> window.commands().run("view.console"));
        for (var line : lines) {
            Shell.run(() -> {
                var field = (TextField) Shell.node("console.evaluate");
                field.setText(line);
                field.fireEvent(new ActionEvent());
            });
        }
        Shell.until("answers", () -> window.workspace().console().entries().size() >= 2 * lines.length);
    }

    private void dialogs(ProjectWindow window, String look) {
        Shell.run(() -> window.commands().run("app.preview"));
        Shell.until("offer", () -> Shell.has("preview.here"));
        shot("dialog-alone-" + look);
        Shell.run(() -> ((Button) Shell.node("preview.here")).fire());
        Shell.until("code", () -> Shell.has("preview.image"));
        shot(look.equals("light") ? "qr" : "qr-dark");
        Shell.run(() -> Shell.stage().close());
        Shell.run(() -> window.commands().run("app.export"));
        Shell.until("sizes", () -> !Shell.node("export.write").isDisabled());
        shot("dialog-export-" + look);
        Shell.run(() -> Shell.stage().close());
        dialog("dialog-mode-" + look, "mode.save", () -> window.commands().run("mode.add"));
        Shell.run(() -> window.workspace().run().loopingProperty().set(true));
        picture("loop-" + look);
        Shell.run(() -> window.workspace().run().loopingProperty().set(false));
    }

    // A dialog that waits would hold the FX thread's caller too, so it is opened without waiting.
    private void dialog(String name, String control, Runnable show) {
        new FxThread().execute(show);
        Shell.until(name, () -> Shell.has(control));
        shot(name);
        Shell.run(() -> Shell.stage().close());
    }

    private void mistake(ProjectWindow window) throws IOException {
        var file = project.resolve(MARKUP);
        var good = Files.readString(file);
        Files.writeString(file, good.substring(0, good.lastIndexOf("</")) + "\n");
        Shell.until("problem", () -> !window.workspace().problems().items().isEmpty());
        Shell.run(() -> {
            window.commands().run("view.problems");
            window.open(window.workspace().problems().items().getFirst().start());
        });
        picture("diagnostic");
        Files.writeString(file, good);
        Shell.until("good again", () -> window.workspace().problems().items().isEmpty());
    }

    private void picture(String name) {
        Shell.run(() -> {
            Shell.stage().setWidth(WIDTH);
            Shell.stage().setHeight(HEIGHT);
        });
        shot(name);
    }

    private void shot(String name) {
        settle();
        Shell.run(() -> write(Shell.stage(), name));
    }

    // Round trips through pulses: styles, then virtual flows and pages of the device, are settled.
    private static void settle() {
        for (var i = 0; i < 20; i++) {
            var pulse = new java.util.concurrent.CountDownLatch(2);
            Shell.run(() -> new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse.countDown();
                    if (pulse.getCount() == 0) {
                        stop();
                    }
                }
            }.start());
            try {
                pulse.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void write(Stage stage, String name) {
        try {
            var image = stage.getScene().snapshot(null);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    out.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
