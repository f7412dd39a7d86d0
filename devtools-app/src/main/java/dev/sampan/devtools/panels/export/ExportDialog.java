package dev.sampan.devtools.panels.export;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/// The dialog that checks sizes and writes the upload package. FX thread.
public final class ExportDialog {
    private final PackageExport export;
    private final Texts texts;
    private final UiThread ui;
    private final TextField version = new TextField("1.0.0");
    private final TextField description = new TextField();
    private final TextField folder = new TextField();
    private final VBox sizes = new VBox(8);
    private final Label result = new Label();
    private final Button write;
    private final Stage stage = new Stage();
    private Optional<PackageExport.Report> report = Optional.empty();

    public ExportDialog(PackageExport export, Texts texts, UiThread ui) {
        this.export = export;
        this.texts = texts;
        this.ui = ui;
        write = new Button(texts.get("export.write"));
        write.setId("export.write");
        write.getStyleClass().add("accent");
        write.setDefaultButton(true);
        write.setDisable(true);
        write.setOnAction(event -> write());
        result.setId("export.result");
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
    }

    public void show(Stage owner, Path projectRoot) {
        folder.setText(projectRoot
                .resolveSibling(projectRoot.getFileName() + "-package")
                .toString());
        var title = new Label(texts.get("export.title"));
        title.getStyleClass().add("dialog-title");
        var heading = new Label(texts.get("export.sizes"));
        heading.getStyleClass().add("section-title");
        var close = new Button(texts.get("dialog.close"));
        close.setId("export.close");
        close.setOnAction(event -> stage.close());
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var buttons = new HBox(8, spacer, close, write);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var root = new VBox(title, form(), heading, sizes, result, gap, buttons);
        root.getStyleClass().add("export-dialog");
        root.setId("export");
        root.setStyle(owner.getScene().getRoot().getStyle());
        var scene = new Scene(root, 560, 520);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(texts.get("export.title"));
        stage.setScene(scene);
        sizes.getChildren().setAll(checking());
        version.textProperty().addListener((seen, before, now) -> refreshButton());
        stage.show();
        export.check().whenComplete((found, failure) -> ui.run(() -> checked(found, failure)));
    }

    private GridPane form() {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), grows);
        var browse = new Button(texts.get("newProject.browse"));
        browse.setId("export.browse");
        browse.setOnAction(event -> {
            var chosen = new DirectoryChooser().showDialog(stage);
            if (chosen != null) {
                folder.setText(chosen.toString());
            }
        });
        HBox.setHgrow(folder, Priority.ALWAYS);
        row(grid, 0, "export.version", version, version);
        row(grid, 1, "export.description", description, description);
        row(grid, 2, "export.folder", folder, new HBox(8, folder, browse));
        return grid;
    }

    private void row(GridPane grid, int row, String key, Control control, Node shown) {
        control.setId(key);
        var label = new Label(texts.get(key));
        label.setLabelFor(control);
        grid.addRow(row, label, shown);
    }

    private Node checking() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(18, 18);
        var box = new HBox(8, spinner, new Label(texts.get("export.checking")));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void checked(PackageExport.Report found, Throwable failure) {
        sizes.getChildren().clear();
        if (failure != null) {
            say(String.valueOf(failure.getMessage()), true);
            return;
        }
        report = Optional.of(found);
        found.parts().forEach(part -> sizes.getChildren().add(bar(part)));
        found.blocker().ifPresent(reason -> say(reason, true));
        refreshButton();
    }

    private Node bar(PackageExport.Part part) {
        var name = new Label(part.name());
        name.setMinWidth(120);
        name.setPrefWidth(120);
        var share = part.limit() == 0 ? 0 : (double) part.bytes() / part.limit();
        var bar = new ProgressBar(Math.min(1, share));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(share > 1 ? "over-limit" : share > 0.95 ? "near-limit" : "within-limit");
        HBox.setHgrow(bar, Priority.ALWAYS);
        var size = new Label(texts.get("export.part", kilobytes(part.bytes()), part.files()));
        size.getStyleClass().add("muted");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(12, name, bar, size);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1024.0);
    }

    private void refreshButton() {
        var allowed = report.filter(found -> found.blocker().isEmpty()).isPresent();
        write.setDisable(!allowed || !version.getText().strip().matches("\\d{1,3}(\\.\\d{1,3}){0,2}"));
    }

    private void write() {
        write.setDisable(true);
        export.write(
                        version.getText().strip(),
                        description.getText().strip(),
                        Path.of(folder.getText().strip()))
                .whenComplete((file, failure) -> ui.run(() -> {
                    refreshButton();
                    if (failure == null) {
                        say(texts.get("export.done", file), false);
                    } else {
                        say(String.valueOf(failure.getMessage()), true);
                    }
                }));
    }

    private void say(String text, boolean bad) {
        result.setText(text);
        result.getStyleClass().removeAll("form-problem", "form-good");
        result.getStyleClass().add(bad ? "form-problem" : "form-good");
    }
}
