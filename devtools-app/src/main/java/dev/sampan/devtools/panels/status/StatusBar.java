package dev.sampan.devtools.panels.status;

import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.project.Problems;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The status bar (ide-ui.md 5). FX thread.
public final class StatusBar {
    private static final double NEAR_LIMIT = 0.95;
    private static final long ADVISED_MAIN_BYTES = 1536L * 1024;
    private final Texts texts;
    private final RunModel run;
    private final Problems problems;
    private final Button problemCounts;
    private final Button page = item("status.page", MaterialDesignF.FILE_OUTLINE);
    private final Label scene = new Label();
    private final Button size = item("status.size", MaterialDesignP.PACKAGE_VARIANT_CLOSED);
    private final Button time = item("status.compileTime", MaterialDesignT.TIMER_OUTLINE);
    private final HBox root;

    /// @param caret position text of the editor
    public StatusBar(
            RunModel run, Problems problems, ObservableValue<String> caret, CommandRegistry commands, Texts texts) {
        this.run = run;
        this.problems = problems;
        this.texts = texts;
        problemCounts = new Button();
        problemCounts.setId("status.problems");
        problemCounts.getStyleClass().add("status-item");
        problemCounts.setOnAction(event -> commands.run("view.problems"));
        page.setOnAction(event -> commands.run("device.openPage"));
        time.setOnAction(event -> commands.run("view.console"));
        scene.setId("status.scene");
        scene.getStyleClass().addAll("status-item", "label");
        var caretLabel = new Label();
        caretLabel.setId("status.caret");
        caretLabel.getStyleClass().add("status-item");
        caretLabel.textProperty().bind(caret);
        caretLabel.setMinWidth(Region.USE_PREF_SIZE);
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        root = new HBox(problemCounts, page, scene, spacer, caretLabel, size, time);
        root.setId("status");
        root.getStyleClass().add("status-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        for (ObservableValue<?> value : List.<ObservableValue<?>>of(
                run.pageProperty(),
                run.modeProperty(),
                run.sizeProperty(),
                run.statsProperty(),
                run.compilingProperty(),
                problems.errorsProperty(),
                problems.warningsProperty())) {
            value.addListener((seen, before, now) -> refresh());
        }
        refresh();
    }

    public Parent view() {
        return root;
    }

    private void refresh() {
        var errors = problems.errorsProperty().get();
        var warnings = problems.warningsProperty().get();
        problemCounts.setGraphic(counts(errors, warnings));
        problemCounts.setAccessibleText(texts.get("status.problems", errors, warnings));
        show(page, run.pageProperty().get());
        var mode = run.modeProperty().get();
        scene.setText(
                run.pageProperty().get().isEmpty()
                        ? ""
                        : texts.get("status.scene", mode.effectiveScene())
                                + (mode.query().isEmpty() ? "" : "  ?" + mode.query()));
        show(size, run.sizeProperty().get().map(this::sizeText).orElse(""));
        size.getStyleClass().removeAll("near-limit", "over-limit");
        run.sizeProperty().get().map(StatusBar::sizeClass).ifPresent(size.getStyleClass()::addAll);
        show(
                time,
                run.compilingProperty().get()
                        ? texts.get("status.compiling")
                        : run.statsProperty().get().map(this::timeText).orElse(""));
    }

    private String timeText(RunModel.CompileStats stats) {
        return texts.get("status.compileTime", stats.millis());
    }

    private String sizeText(RunModel.PackageSize bytes) {
        return texts.get(
                "status.size",
                megabytes(bytes.main()),
                megabytes(bytes.mainLimit()),
                megabytes(bytes.total()),
                megabytes(bytes.totalLimit()));
    }

    private static List<String> sizeClass(RunModel.PackageSize bytes) {
        if (bytes.main() > bytes.mainLimit() || bytes.total() > bytes.totalLimit()) {
            return List.of("over-limit");
        }
        var near = bytes.main() > ADVISED_MAIN_BYTES || bytes.total() > bytes.totalLimit() * NEAR_LIMIT;
        return near ? List.of("near-limit") : List.of();
    }

    private static String megabytes(long bytes) {
        var value = bytes / (1024.0 * 1024);
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static HBox counts(int errors, int warnings) {
        var error =
                new Label(Integer.toString(errors), marked(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, errors > 0, "error"));
        var warning =
                new Label(Integer.toString(warnings), marked(MaterialDesignA.ALERT_OUTLINE, warnings > 0, "warning"));
        var box = new HBox(8, error, warning);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static FontIcon marked(Ikon code, boolean any, String severity) {
        var icon = new FontIcon(code);
        if (any) {
            icon.getStyleClass().addAll("problem-icon", severity);
        }
        return icon;
    }

    private static void show(Button button, String text) {
        button.setText(text);
        button.setVisible(!text.isEmpty());
        button.setManaged(!text.isEmpty());
    }

    private static Button item(String id, Ikon icon) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("status-item");
        return button;
    }
}
