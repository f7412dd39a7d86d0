package dev.sampan.devtools.editor;

import dev.sampan.devtools.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What the editor shows when no file is open: the keys that lead on.
final class EmptyEditor {
    private final VBox box;

    EmptyEditor(Texts texts) {
        var icon = new FontIcon(MaterialDesignC.CODE_TAGS);
        icon.getStyleClass().add("empty-icon");
        var grid = new GridPane();
        grid.getStyleClass().add("key-hints");
        grid.setAlignment(Pos.CENTER);
        hint(grid, 0, texts.get("command.goto.file"), "Ctrl", "P");
        hint(grid, 1, texts.get("command.view.palette"), "Ctrl", "Shift", "K");
        hint(grid, 2, texts.get("command.app.compile"), "Ctrl", "B");
        hint(grid, 3, texts.get("command.view.nextRegion"), "F6");
        box = new VBox(icon, grid);
        box.setId("editor.empty");
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
    }

    Node view() {
        return box;
    }

    private static void hint(GridPane grid, int row, String title, String... keys) {
        var label = new Label(title);
        label.getStyleClass().add("muted");
        GridPane.setHalignment(label, javafx.geometry.HPos.RIGHT);
        var caps = new javafx.scene.layout.HBox();
        caps.getStyleClass().add("key-caps");
        for (var key : keys) {
            var cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            caps.getChildren().add(cap);
        }
        grid.addRow(row, label, caps);
    }
}
