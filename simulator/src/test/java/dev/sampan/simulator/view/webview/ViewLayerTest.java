package dev.sampan.simulator.view.webview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.simulator.base.BaseLibrary;
import dev.sampan.simulator.base.LinkedScript;
import dev.sampan.simulator.base.ModuleSource;
import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.headless.HeadlessToolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The tests of the view layer (`src/test/js/view`) in the real WebView; a browser runs the same files.
class ViewLayerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    List<DynamicTest> viewLayer() throws Exception {
        HeadlessToolkit.start();
        JsonNode results = JSON.readTree(run().get(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS));
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode result : results) {
            tests.add(DynamicTest.dynamicTest(
                    result.path("name").asText(),
                    () -> assertThat(result.path("error").textValue()).isNull()));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private static CompletableFuture<String> run() throws Exception {
        LinkedScript script = BaseLibrary.link(
                ModuleSource.directory(Path.of("src")),
                "test/js/view/run-tests.mjs",
                Map.of("__startViewTests", "startViewTests"));
        BaseLibrary library = BaseLibrary.shared();
        String sheets = JSON.writeValueAsString(
                Map.of("baseCss", library.text("view/base.css"), "screenCss", library.text("view/screen.css")));
        CompletableFuture<String> results = new CompletableFuture<>();
        Dispatcher.run(() -> open(script.code(), sheets, results));
        return results;
    }

    private static void open(String code, String sheets, CompletableFuture<String> results) {
        WebView view = new WebView();
        view.setPrefSize(375, 812);
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane(view), 375, 812));
        stage.show();
        WebEngine engine = view.getEngine();
        engine.getLoadWorker().stateProperty().addListener((state, old, now) -> {
            if (now != Worker.State.SUCCEEDED) {
                return;
            }
            try {
                engine.executeScript(code);
                engine.executeScript("__startViewTests(" + JSON.writeValueAsString(sheets) + ")");
                watch(engine, stage, results);
            } catch (Exception e) {
                results.completeExceptionally(e);
            }
        });
        engine.loadContent("<!doctype html><html><head></head><body></body></html>");
    }

    /// Looks once per pulse whether the results are there.
    private static void watch(WebEngine engine, Stage stage, CompletableFuture<String> results) {
        Instant end = Instant.now().plus(PATIENCE);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Object found = engine.executeScript("globalThis.__viewTestResults || ''");
                if (found instanceof String text && !text.isEmpty()) {
                    finish();
                    results.complete(text);
                } else if (Instant.now().isAfter(end)) {
                    finish();
                    results.completeExceptionally(new AssertionError("the view tests did not end"));
                }
            }

            private void finish() {
                stop();
                stage.close();
            }
        }.start();
    }
}
