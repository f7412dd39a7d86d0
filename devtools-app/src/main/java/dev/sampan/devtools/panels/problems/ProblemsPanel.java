package dev.sampan.devtools.panels.problems;

import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.Problems;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Compile problems; each row is a link to its line. FX thread.
public final class ProblemsPanel {
    private final Consumer<SourcePosition> open;
    private final ListView<Problem> list;
    private final StackPane root;

    public ProblemsPanel(Problems problems, Texts texts, Consumer<SourcePosition> open) {
        this.open = open;
        list = new ListView<>(problems.items());
        list.setId("problems.list");
        list.setAccessibleText(texts.get("problems.title"));
        list.getStyleClass().addAll("dense", "problems-list");
        list.setCellFactory(view -> new Row());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                open.accept(list.getSelectionModel().getSelectedItem().start());
            }
        });
        var icon = new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        icon.getStyleClass().add("empty-icon");
        var none = new Label(texts.get("problems.none"));
        none.getStyleClass().add("muted");
        var empty = new VBox(icon, none);
        empty.getStyleClass().addAll("empty", "compact");
        empty.setAlignment(Pos.CENTER);
        list.setPlaceholder(empty);
        root = new StackPane(list);
        root.setId("problems");
    }

    public Parent view() {
        return root;
    }

    public void focus() {
        list.requestFocus();
    }

    private final class Row extends ListCell<Problem> {
        private final FontIcon icon = new FontIcon(MaterialDesignC.CLOSE_CIRCLE);
        private final Label message = new Label();
        private final Label code = new Label();
        private final Hyperlink place = new Hyperlink();
        private final HBox box = new HBox(icon, message, code, spacer(), place);

        private Row() {
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("problem-row");
            code.getStyleClass().addAll("muted", "code-font");
            place.getStyleClass().add("source-link");
            place.setMinWidth(Region.USE_PREF_SIZE);
            code.setMinWidth(Region.USE_PREF_SIZE);
            message.setMinWidth(0);
            // The list's width, not the text's: the link at the right end stays in sight.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null && event.getClickCount() == 2) {
                    open.accept(getItem().start());
                }
            });
        }

        private static Region spacer() {
            var spacer = new Region();
            HBox.setHgrow(spacer, Priority.ALWAYS);
            return spacer;
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(
                    switch (problem.severity()) {
                        case ERROR -> MaterialDesignC.CLOSE_CIRCLE;
                        case WARNING -> MaterialDesignA.ALERT;
                        case INFO -> MaterialDesignI.INFORMATION;
                    });
            icon.getStyleClass()
                    .setAll(
                            "ikonli-font-icon",
                            "problem-icon",
                            problem.severity().name().toLowerCase(Locale.ROOT));
            message.setText(problem.hintText()
                    .map(hint -> problem.message() + "  " + hint)
                    .orElse(problem.message()));
            code.setText(problem.code());
            place.setText(problem.start().path() + ":" + problem.start().line());
            place.setId("problems.link." + getIndex());
            place.setOnAction(event -> open.accept(problem.start()));
            place.setVisited(false);
            setGraphic(box);
        }
    }
}
