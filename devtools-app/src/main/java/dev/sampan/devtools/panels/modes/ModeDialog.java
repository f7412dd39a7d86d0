package dev.sampan.devtools.panels.modes;

import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/// Asks for name, start page, query and scene of a compile mode. FX thread.
public final class ModeDialog {
    private final Texts texts;
    private final TextField name = new TextField();
    private final ComboBox<String> page = new ComboBox<>();
    private final TextField query = new TextField();
    private final TextField scene = new TextField();

    public ModeDialog(Texts texts) {
        this.texts = texts;
    }

    /// Shows the dialog and waits.
    ///
    /// @return the mode, or empty when cancelled
    public Optional<CompileMode> ask(Window owner, List<String> pages, CompileMode initial) {
        name.setText(initial.name());
        page.getItems().setAll(pages);
        page.setValue(initial.page().isEmpty() && !pages.isEmpty() ? pages.getFirst() : initial.page());
        page.setEditable(false);
        page.setMaxWidth(Double.MAX_VALUE);
        query.setText(initial.query());
        query.setPromptText("id=1&from=share");
        scene.setText(Integer.toString(initial.effectiveScene()));
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), grows);
        row(grid, 0, "mode.name", name);
        row(grid, 1, "mode.page", page);
        row(grid, 2, "mode.query", query);
        row(grid, 3, "mode.scene", scene);
        var problem = new Label();
        problem.getStyleClass().add("form-problem");
        problem.setId("mode.problem");
        grid.add(problem, 1, 4);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("mode.dialog"));
        dialog.setHeaderText(null);
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().setId("mode.dialog");
        dialog.getDialogPane().setPrefWidth(480);
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        var save = new ButtonType(texts.get("mode.save"), ButtonBar.ButtonData.OK_DONE);
        var cancel = new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(save, cancel);
        var invalid = Bindings.createStringBinding(this::invalid, name.textProperty(), scene.textProperty());
        problem.textProperty().bind(invalid);
        var button = dialog.getDialogPane().lookupButton(save);
        button.setId("mode.save");
        button.disableProperty().bind(invalid.isNotEmpty());
        return dialog.showAndWait().filter(save::equals).map(ok -> mode());
    }

    private String invalid() {
        if (name.getText().isBlank()) {
            return texts.get("mode.nameMissing");
        }
        return scene.getText().strip().matches("\\d{3,6}") ? "" : texts.get("mode.sceneInvalid");
    }

    private CompileMode mode() {
        var typed = Integer.parseInt(scene.getText().strip());
        var chosen = page.getValue() == null ? "" : page.getValue();
        var clean = query.getText().strip();
        return new CompileMode(
                name.getText().strip(),
                chosen,
                clean.startsWith("?") ? clean.substring(1) : clean,
                typed == CompileMode.DEFAULT_SCENE ? 0 : typed);
    }

    private void row(GridPane grid, int row, String key, javafx.scene.control.Control control) {
        var label = new Label(texts.get(key));
        label.setLabelFor(control);
        control.setId(key);
        grid.addRow(row, label, control);
    }
}
