package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.run.RunModel;
import dev.sampan.packaging.qr.QrReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The preview dialog of a real project in a real window, on a machine without a network.
class PreviewJourneyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Optional<Windows> windows = Optional.empty();

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @AfterEach
    void close() {
        Shell.run(() -> windows.ifPresent(Windows::closeAll));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theCodeCanBeReadAndItsAddressAnswers(String theme) throws IOException, InterruptedException {
        var state = Files.createDirectories(folder.resolve("state"));
        Files.writeString(state.resolve("settings.json"), "{\"theme\":\"" + theme + "\",\"language\":\"en\"}");
        var project = folder.resolve("shop");
        new ShippedTemplates().create("js", project, "shop");
        var made = Shell.windows(state, Optional::empty);
        windows = Optional.of(made);
        Shell.run(() -> made.openProject(project));
        var window = Shell.fx(() -> made.current().orElseThrow());
        var phase = window.workspace().run().phaseProperty();
        Shell.until("mini-program", () -> phase.get() == RunModel.Phase.RUNNING);

        Shell.run(() -> window.commands().run("app.preview"));
        Shell.until("offer", () -> Shell.has("preview.here"));
        assertThat(Shell.fx(() -> ((Label) Shell.node("preview.failed")).getText()))
                .isEqualTo(window.workspace().texts().get("preview.alone"));
        Shell.run(() -> ((Button) Shell.node("preview.here")).fire());
        Shell.until("code", () -> Shell.has("preview.image"));

        var url = Shell.fx(() -> ((TextField) Shell.node("preview.url")).getText());
        var dialog = Shell.fx(() -> Shell.node("preview").getScene());
        var picture = Shell.fx(() -> SwingFXUtils.fromFXImage(dialog.snapshot(null), null));
        assertThat(url).startsWith("http://127.0.0.1:");
        // Inverted codes are not looked for: dark on white in both themes (preview.md 6).
        assertThat(QrReader.read(picture).map(QrReader.Scan::text)).contains(url);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            var follow = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(follow.statusCode()).isEqualTo(200);
        }
        Shell.run(() -> ((Stage) dialog.getWindow()).close());
        assertThat(Shell.fx(() -> Window.getWindows().size())).isEqualTo(1);
    }
}
