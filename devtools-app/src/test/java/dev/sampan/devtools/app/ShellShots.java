package dev.sampan.devtools.app;

import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the windows for people to look at. A tool, not a test:
/// `java … dev.sampan.devtools.app.ShellShots <project> <folder for the pictures> [name part]`.
public final class ShellShots {
    private static final List<int[]> SIZES =
            List.of(new int[] {1280, 800}, new int[] {1920, 1080}, new int[] {1100, 700});
    private final Path project;
    private final Path out;
    private final String only;

    private ShellShots(Path project, Path out, String only) {
        this.project = project;
        this.out = out;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        Shell.start();
        var only = arguments.length > 2 ? arguments[2] : "";
        var status = 1;
        try {
            new ShellShots(Path.of(arguments[0]), Files.createDirectories(Path.of(arguments[1])), only).all();
            status = 0;
        } catch (AssertionError e) {
            System.err.println(e + " " + e.getCause());
        } finally {
            System.exit(status);
        }
    }

    private void all() throws IOException {
        var state = Files.createTempDirectory("shots");
        System.setProperty("sampan.state", state.toString());
        for (var look : List.of("light", "dark")) {
            Files.writeString(
                    state.resolve("settings.json"),
                    "{\"theme\":\"" + look + "\",\"language\":\"" + System.getProperty("shots.language", "en") + "\"}");
            var windows = Shell.windows(state);
            Shell.run(() -> windows.openProject(project));
            Shell.until("mini-program", () -> !Boolean.getBoolean("shots.run") || isRunning());
            for (var path : System.getProperty("shots.files", "app.js").split(",")) {
                open(windows, path);
            }
            pictures("ide-" + look);
            problems(windows);
            pictures("problems-" + look);
            Shell.run(() -> windows.current().orElseThrow().commands().run("goto.file"));
            Shell.until("list", () -> Shell.node("quick.field").isFocused());
            pictures("goto-" + look);
            Shell.run(windows::closeAll);
            Shell.run(windows::showWelcome);
            pictures("welcome-" + look);
            Shell.run(() -> Shell.stage().close());
        }
    }

    private static boolean isRunning() {
        return !Shell.has("device.progress") && !Shell.has("device.notBuilt");
    }

    private void open(Windows windows, String path) {
        if (Files.exists(project.resolve(path))) {
            Shell.run(() ->
                    windows.current().orElseThrow().workspace().documents().open(path));
            Shell.until(path, () -> Shell.has("editor.text"));
        }
    }

    private static void problems(Windows windows) {
        Shell.run(() -> {
            var window = windows.current().orElseThrow();
            window.workspace().problems().replace(someProblems());
            window.workspace()
                    .run()
                    .firstErrorProperty()
                    .set(Optional.of(someProblems().getFirst()));
            window.commands().run("view.problems");
        });
    }

    private void pictures(String name) {
        if (!name.contains(only)) {
            return;
        }
        for (var size : SIZES) {
            Stage stage = Shell.stage();
            Shell.run(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            Shell.run(() -> write(stage, name + "-" + size[0]));
        }
    }

    // Three round trips through the FX queue with a layout pass: styles, then virtual flows, are settled.
    private static void settle() {
        for (var i = 0; i < 6; i++) {
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

    static List<Problem> someProblems() {
        var place = new SourcePosition("pages/home/home.wxml", 4, 3);
        var style = new SourcePosition("app.wxss", 9, 1);
        return List.of(
                new Problem(
                        Problem.Severity.ERROR,
                        "WXML_TAG_UNCLOSED",
                        "The tag <view> is not closed.",
                        place,
                        place,
                        "Add </view> before the end of the file."),
                new Problem(
                        Problem.Severity.WARNING,
                        "WXSS_SELECTOR_IN_COMPONENT",
                        "Tag selectors do not reach into components.",
                        style,
                        style,
                        ""));
    }
}
