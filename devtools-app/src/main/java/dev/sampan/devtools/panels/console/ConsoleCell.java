package dev.sampan.devtools.panels.console;

import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleValue;
import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One row of the console.
final class ConsoleCell extends ListCell<ConsoleModel.Row> {
    private static final List<String> LEVELS = List.of("debug", "log", "info", "warn", "error");
    private static final double STEP_PX = 16;
    private final ConsoleModel model;
    private final Texts texts;
    private final Consumer<SourcePosition> open;

    ConsoleCell(ConsoleModel model, Texts texts, Consumer<SourcePosition> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null && isExpandable(getItem())) {
                model.toggle(getItem());
            }
        });
    }

    private static boolean isExpandable(ConsoleModel.Row row) {
        return switch (row) {
            case ConsoleModel.Row.Line line -> line.expandable();
            case ConsoleModel.Row.Part part -> part.expandable();
            case ConsoleModel.Row.Stack stack -> false;
        };
    }

    @Override
    protected void updateItem(ConsoleModel.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll(LEVELS);
        getStyleClass().removeAll("entry-first", "input", "result");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        getStyleClass().add(row.entry().level().name().toLowerCase(Locale.ROOT));
        setGraphic(
                switch (row) {
                    case ConsoleModel.Row.Line line -> line(line);
                    case ConsoleModel.Row.Part part -> part(part);
                    case ConsoleModel.Row.Stack stack -> stack(stack.frame());
                });
    }

    private Node line(ConsoleModel.Row.Line line) {
        getStyleClass().add("entry-first");
        var entry = line.entry();
        var flow = new TextFlow();
        flow.getStyleClass().add("console-text");
        HBox.setHgrow(flow, Priority.ALWAYS);
        flow.setMinWidth(0);
        var values = entry.values();
        for (var i = 0; i < values.size(); i++) {
            if (i > 0) {
                flow.getChildren().add(new Text(" "));
            }
            flow.getChildren().add(text(values.get(i)));
        }
        var box = new HBox(arrow(line.expandable(), line.open()), mark(entry));
        box.getStyleClass().add("console-row");
        box.setAlignment(Pos.TOP_LEFT);
        if (entry.count() > 1) {
            var count = new Label(Integer.toString(entry.count()));
            count.getStyleClass().add("console-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(count);
        }
        box.getChildren().add(flow);
        link(entry.source()).ifPresent(box.getChildren()::add);
        return box;
    }

    private Node part(ConsoleModel.Row.Part part) {
        var flow = new TextFlow();
        HBox.setHgrow(flow, Priority.ALWAYS);
        if (!part.name().isEmpty()) {
            var name = new Text(part.name());
            name.getStyleClass().add("console-key");
            flow.getChildren().addAll(name, new Text(": "));
        }
        flow.getChildren().add(text(part.value()));
        var box = new HBox(arrow(part.expandable(), part.open()), flow);
        box.getStyleClass().add("console-row");
        box.setPadding(new Insets(0, 8, 0, 20 + part.depth() * STEP_PX));
        return box;
    }

    private Node stack(ConsoleEntry.Frame frame) {
        var box = new HBox(
                new Label("at " + (frame.function().isEmpty() ? texts.get("console.anonymous") : frame.function())));
        link(frame.position())
                .ifPresentOrElse(box.getChildren()::add, () -> box.getChildren().add(new Label(frame.text())));
        box.getStyleClass().addAll("console-row", "muted");
        box.setPadding(new Insets(0, 8, 0, 52));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Optional<Hyperlink> link(Optional<SourcePosition> position) {
        return position.map(place -> {
            var link = new Hyperlink(place.shortLabel());
            link.setId("console.link." + place.path() + "." + place.line());
            link.getStyleClass().add("source-link");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(event -> open.accept(place));
            return link;
        });
    }

    private static Node arrow(boolean expandable, boolean isOpen) {
        var holder = new Label();
        holder.setMinWidth(16);
        if (expandable) {
            holder.setGraphic(new FontIcon(isOpen ? MaterialDesignM.MENU_DOWN : MaterialDesignM.MENU_RIGHT));
        }
        return holder;
    }

    private static Node mark(ConsoleEntry entry) {
        var holder = new Label();
        holder.setMinWidth(18);
        icon(entry).ifPresent(code -> {
            var icon = new FontIcon(code);
            icon.getStyleClass().addAll("console-mark", entry.level().name().toLowerCase(Locale.ROOT));
            holder.setGraphic(icon);
        });
        return holder;
    }

    private static Optional<Ikon> icon(ConsoleEntry entry) {
        return switch (entry.origin()) {
            case INPUT -> Optional.of(MaterialDesignC.CHEVRON_RIGHT);
            case RESULT ->
                entry.level() == ConsoleEntry.Level.ERROR
                        ? Optional.of(MaterialDesignC.CLOSE_CIRCLE)
                        : Optional.of(MaterialDesignC.CHEVRON_LEFT);
            case PHONE -> Optional.of(MaterialDesignC.CELLPHONE);
            case LOGIC, VIEW, TOOL ->
                switch (entry.level()) {
                    case ERROR -> Optional.of(MaterialDesignC.CLOSE_CIRCLE);
                    case WARN -> Optional.of(MaterialDesignA.ALERT);
                    case INFO -> Optional.of(MaterialDesignI.INFORMATION_OUTLINE);
                    case LOG, DEBUG -> Optional.empty();
                };
        };
    }

    private static Text text(ConsoleValue value) {
        var text = new Text(value.text());
        text.getStyleClass()
                .add(
                        switch (value) {
                            case ConsoleValue.Plain plain ->
                                "value-" + plain.kind().name().toLowerCase(Locale.ROOT);
                            case ConsoleValue.Parts parts -> "value-object";
                        });
        return text;
    }
}
