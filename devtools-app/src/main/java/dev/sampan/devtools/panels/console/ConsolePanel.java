package dev.sampan.devtools.panels.console;

import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The console: levels, text filter, rows, evaluation line. FX thread.
public final class ConsolePanel {
    private final ConsoleModel model;
    private final Texts texts;
    private final ListView<ConsoleModel.Row> list = new ListView<>();
    private final TextField line = new TextField();
    private final BorderPane root = new BorderPane();

    /// @param open target of source links
    public ConsolePanel(ConsoleModel model, Texts texts, CommandRegistry commands, Consumer<SourcePosition> open) {
        this.model = model;
        this.texts = texts;
        list.setId("console.list");
        list.setAccessibleText(texts.get("console.title"));
        list.getStyleClass().addAll("dense", "console-list", "code-font");
        list.setItems(model.rows());
        list.setCellFactory(view -> new ConsoleCell(model, texts, open));
        list.setPlaceholder(placeholder());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
        // Follow new lines as long as the user looks at the newest one.
        model.rows().addListener((ListChangeListener<ConsoleModel.Row>) change -> follow());
        // A hidden region is in no scene, a closed window has no styles: scrolling would make cells without the colours
        // of the theme. What is shown again shows the newest line.
        list.sceneProperty().addListener((seen, before, now) -> follow());
        root.setTop(bar(commands));
        root.setCenter(list);
        root.setBottom(evaluation());
        root.setId("console");
    }

    private void follow() {
        if (isShowing() && !model.rows().isEmpty() && list.getSelectionModel().isEmpty()) {
            list.scrollTo(model.rows().size() - 1);
        }
    }

    private boolean isShowing() {
        var scene = list.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    public Parent view() {
        return root;
    }

    public void focus() {
        line.requestFocus();
    }

    private HBox bar(CommandRegistry commands) {
        var clear = new Button("", new FontIcon(MaterialDesignD.DELETE_SWEEP_OUTLINE));
        clear.setId("console.clear");
        clear.getStyleClass().addAll("flat", "button-icon");
        clear.setTooltip(new Tooltip(texts.get("command.console.clear")));
        clear.setAccessibleText(texts.get("command.console.clear"));
        clear.setOnAction(event -> commands.run("console.clear"));
        var filter = new TextField();
        filter.setId("console.filter");
        filter.setPromptText(texts.get("console.filter"));
        filter.setAccessibleText(texts.get("console.filter"));
        filter.textProperty().bindBidirectional(model.textProperty());
        filter.setMaxWidth(320);
        HBox.setHgrow(filter, Priority.ALWAYS);
        var level = new ComboBox<ConsoleModel.Filter>();
        level.setId("console.level");
        level.getItems().setAll(ConsoleModel.Filter.values());
        level.setCellFactory(view -> new LevelCell());
        level.setButtonCell(new LevelCell());
        level.valueProperty().bindBidirectional(model.levelProperty());
        level.setAccessibleText(texts.get("console.level"));
        var box = new HBox(clear, filter, level);
        box.getStyleClass().add("panel-bar");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private HBox evaluation() {
        var prompt = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
        prompt.getStyleClass().add("accent-icon");
        line.setId("console.evaluate");
        line.setPromptText(texts.get("console.evaluate"));
        line.setAccessibleText(texts.get("console.evaluate"));
        line.getStyleClass().addAll("code-font", "console-line");
        line.setOnAction(event -> {
            list.getSelectionModel().clearSelection();
            model.submit(line.getText());
            line.clear();
        });
        line.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                line.setText(model.recall(event.getCode() == KeyCode.UP ? -1 : 1));
                line.end();
                event.consume();
            }
        });
        HBox.setHgrow(line, Priority.ALWAYS);
        var box = new HBox(prompt, line);
        box.getStyleClass().add("console-input");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Parent placeholder() {
        var label = new Label(texts.get("console.empty"));
        label.getStyleClass().add("muted");
        var box = new VBox(label);
        box.getStyleClass().addAll("empty", "compact");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void listKey(KeyEvent event) {
        var selected = list.getSelectionModel().getSelectedItem();
        if (selected == null) {
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            var content = new ClipboardContent();
            content.putString(selected.entry().text());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (List.of(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.LEFT).contains(event.getCode())) {
            model.toggle(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            list.getSelectionModel().clearSelection();
        }
    }

    private final class LevelCell extends ListCell<ConsoleModel.Filter> {
        @Override
        protected void updateItem(ConsoleModel.@Nullable Filter filter, boolean empty) {
            super.updateItem(filter, empty);
            setText(empty || filter == null ? "" : texts.get("console.level." + filter.name()));
            setMinWidth(Region.USE_PREF_SIZE);
        }
    }
}
