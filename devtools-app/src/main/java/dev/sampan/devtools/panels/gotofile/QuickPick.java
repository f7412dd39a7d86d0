package dev.sampan.devtools.panels.gotofile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field with a ranked list below it, over the window: go to file, command palette. FX thread.
public final class QuickPick {
    private static final int SHOWN = 60;
    private static final double ROW_PX = 30;
    private final StackPane layer;
    private final TextField field = new TextField();
    private final ListView<Item> list = new ListView<>();
    private List<Item> items = List.of();
    private Consumer<Item> chosen = item -> {};
    private Optional<Node> focusBefore = Optional.empty();

    /// One thing to pick.
    ///
    /// @param detail shown dimmed, at the right
    /// @param search what the letters are looked for in
    public record Item(String id, String title, String detail, String search, boolean enabled) {}

    /// @param layer the pane over the window; hidden while nothing is picked
    public QuickPick(StackPane layer) {
        this.layer = layer;
        layer.setVisible(false);
        layer.getStyleClass().add("quick-layer");
        field.setId("quick.field");
        field.getStyleClass().add("quick-field");
        list.setId("quick.list");
        list.getStyleClass().addAll("dense", "quick-list");
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(view -> new Row());
        list.setFocusTraversable(false);
        var box = new VBox(field, list);
        box.getStyleClass().add("quick-box");
        box.setMaxWidth(620);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        layer.getChildren().setAll(box);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == layer) {
                hide();
            }
        });
        field.textProperty().addListener((seen, before, now) -> refresh());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((seen, before, now) -> {
            if (!now && !list.isFocused()) {
                hide();
            }
        });
    }

    public StackPane layer() {
        return layer;
    }

    /// Shows the items; `chosen` gets the one picked.
    public void show(String prompt, List<Item> candidates, Consumer<Item> onChosen) {
        items = candidates;
        chosen = onChosen;
        focusBefore = Optional.ofNullable(layer.getScene().getFocusOwner()).filter(node -> node != field);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.clear();
        refresh();
        layer.setVisible(true);
        field.requestFocus();
    }

    public void hide() {
        if (layer.isVisible()) {
            layer.setVisible(false);
            focusBefore.ifPresent(Node::requestFocus);
        }
    }

    private void refresh() {
        var found = FuzzyMatch.best(items, Item::search, field.getText(), SHOWN);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        var height = Math.min(12, Math.max(1, found.size())) * ROW_PX + 8;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        var count = list.getItems().size();
        if (count > 0) {
            var next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 5));
        }
    }

    private void choose() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item != null && item.enabled()) {
            focusBefore = Optional.empty();
            hide();
            chosen.accept(item);
        }
    }

    private final class Row extends ListCell<Item> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(12, title, new Region(), detail);

        private Row() {
            HBox.setHgrow(box.getChildren().get(1), Priority.ALWAYS);
            box.setAlignment(Pos.CENTER_LEFT);
            detail.getStyleClass().add("muted");
            detail.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            title.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    list.getSelectionModel().select(getItem());
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            title.setText(item.title());
            detail.setText(item.detail());
            title.setDisable(!item.enabled());
            setGraphic(box);
        }
    }
}
