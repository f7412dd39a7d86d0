package dev.sampan.devtools.editor;

import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Find and replace above the text. FX thread.
final class FindBar {
    private final Texts texts;
    private final TextField query = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase = toggle("find.case", MaterialDesignF.FORMAT_LETTER_CASE);
    private final ToggleButton regex = toggle("find.regex", MaterialDesignR.REGEX);
    private final Label count = new Label();
    private final HBox replaceRow;
    private final VBox view;
    private Optional<CodeEditor> editor = Optional.empty();

    FindBar(Texts texts) {
        this.texts = texts;
        query.setId("find.query");
        query.setPromptText(texts.get("find.prompt"));
        query.setAccessibleText(texts.get("find.prompt"));
        replacement.setId("find.replacement");
        replacement.setPromptText(texts.get("find.replacePrompt"));
        replacement.setAccessibleText(texts.get("find.replacePrompt"));
        matchCase.setTooltip(new Tooltip(texts.get("find.case")));
        regex.setTooltip(new Tooltip(texts.get("find.regex")));
        count.setId("find.count");
        count.getStyleClass().add("muted");
        count.setMinWidth(88);
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox.setHgrow(replacement, Priority.ALWAYS);
        var row = new HBox(
                query,
                matchCase,
                regex,
                count,
                button("find.previous", MaterialDesignC.CHEVRON_UP, () -> step(false)),
                button("find.next", MaterialDesignC.CHEVRON_DOWN, () -> step(true)),
                button("find.close", MaterialDesignC.CLOSE, this::hide));
        var one = new Button(texts.get("find.replaceOne"));
        one.setId("find.replaceOne");
        one.setOnAction(event -> replaceOne());
        var all = new Button(texts.get("find.replaceAll"));
        all.setId("find.replaceAll");
        all.setOnAction(event -> replaceAll());
        replaceRow = new HBox(replacement, one, all);
        view = new VBox(row, replaceRow);
        for (var line : List.of(row, replaceRow)) {
            line.getStyleClass().add("find-row");
            line.setAlignment(Pos.CENTER_LEFT);
        }
        view.getStyleClass().add("find-bar");
        query.textProperty().addListener((seen, before, now) -> first());
        matchCase.selectedProperty().addListener((seen, before, now) -> first());
        regex.selectedProperty().addListener((seen, before, now) -> first());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        hide();
    }

    VBox view() {
        return view;
    }

    void show(CodeEditor target, boolean withReplace) {
        editor = Optional.of(target);
        view.setVisible(true);
        view.setManaged(true);
        replaceRow.setVisible(withReplace);
        replaceRow.setManaged(withReplace);
        var selected = target.selectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            query.setText(selected);
        }
        query.requestFocus();
        query.selectAll();
        refreshCount();
    }

    void hide() {
        view.setVisible(false);
        view.setManaged(false);
        editor.ifPresent(CodeEditor::focus);
    }

    private List<TextSearch.Match> matches(CodeEditor target) {
        return new TextSearch(query.getText(), matchCase.isSelected(), regex.isSelected()).in(target.text());
    }

    private void first() {
        editor.ifPresent(target -> {
            var from = target.selectionStart();
            matches(target).stream()
                    .filter(match -> match.start() >= from)
                    .findFirst()
                    .or(() -> matches(target).stream().findFirst())
                    .ifPresent(match -> target.select(match.start(), match.end()));
        });
        refreshCount();
    }

    private void step(boolean forward) {
        editor.ifPresent(target -> {
            var found = matches(target);
            if (found.isEmpty()) {
                return;
            }
            var next = forward
                    ? found.stream()
                            .filter(match -> match.start() >= target.selectionEnd())
                            .findFirst()
                            .orElse(found.getFirst())
                    : found.reversed().stream()
                            .filter(match -> match.end() <= target.selectionStart())
                            .findFirst()
                            .orElse(found.getLast());
            target.select(next.start(), next.end());
        });
        refreshCount();
    }

    private void replaceOne() {
        editor.ifPresent(target -> {
            var selected = new TextSearch.Match(target.selectionStart(), target.selectionEnd());
            if (matches(target).contains(selected)) {
                target.replaceRange(selected.start(), selected.end(), replacement.getText());
            }
            step(true);
        });
    }

    private void replaceAll() {
        editor.ifPresent(target -> {
            var text = target.text();
            var result = new StringBuilder();
            var at = 0;
            for (var match : matches(target)) {
                result.append(text, at, match.start()).append(replacement.getText());
                at = match.end();
            }
            // One replacement of the whole text, so that one undo takes it back.
            if (at > 0) {
                target.replaceRange(
                        0, text.length(), result.append(text.substring(at)).toString());
            }
        });
        refreshCount();
    }

    private void refreshCount() {
        var label = editor.filter(target -> !query.getText().isEmpty())
                .map(target -> {
                    var found = matches(target);
                    var at = found.indexOf(new TextSearch.Match(target.selectionStart(), target.selectionEnd()));
                    return found.isEmpty()
                            ? texts.get("find.none")
                            : texts.get("find.count", at < 0 ? "–" : at + 1, found.size());
                })
                .orElse("");
        count.setText(label);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (event.getTarget() == replacement) {
                replaceOne();
            } else {
                step(!event.isShiftDown());
            }
            event.consume();
        }
    }

    private Button button(String id, Ikon icon, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(texts.get(id)));
        button.setAccessibleText(texts.get(id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static ToggleButton toggle(String id, Ikon icon) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }
}
