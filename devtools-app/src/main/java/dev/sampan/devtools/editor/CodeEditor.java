package dev.sampan.devtools.editor;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.editor.language.Language;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.FileContent;
import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.project.TextBuffer;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// The text control of one document. FX thread.
final class CodeEditor {
    private final Document document;
    private final Language language;
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> view = new VirtualizedScrollPane<>(area);
    private final Gutter gutter;
    private boolean replacing;

    CodeEditor(Document document, FileContent.Text content, Background background, UiThread ui) {
        this.document = document;
        this.language = content.plain() ? Language.plain() : Language.of(document.name());
        area.getStyleClass().add("code");
        area.setId("editor.text");
        area.setAccessibleText(document.path());
        area.setUseInitialStyleForInsertion(true);
        area.setLineHighlighterOn(true);
        area.setAutoScrollOnDragDesired(true);
        gutter = new Gutter(area);
        document.attach(buffer());
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.min(document.caret(), area.getLength()));
        area.requestFollowCaret();
        area.plainTextChanges().subscribe(change -> {
            if (!replacing) {
                document.edited();
            }
        });
        area.caretPositionProperty().addListener((seen, before, now) -> document.caretAt(now));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        document.onReveal(this::reveal);
        language.scanner().ifPresent(scanner -> new Colouring(area, scanner, background, ui));
    }

    Node view() {
        return view;
    }

    Language language() {
        return language;
    }

    ObservableValue<Integer> caret() {
        return area.caretPositionProperty();
    }

    String text() {
        return area.getText();
    }

    String selectedText() {
        return area.getSelectedText();
    }

    int line() {
        return area.getCurrentParagraph() + 1;
    }

    int column() {
        return area.getCaretColumn() + 1;
    }

    int lines() {
        return area.getParagraphs().size();
    }

    void focus() {
        area.requestFocus();
    }

    void show(List<Problem> problems) {
        gutter.show(problems);
    }

    void undo() {
        area.undo();
    }

    void redo() {
        area.redo();
    }

    void cut() {
        area.cut();
    }

    void copy() {
        area.copy();
    }

    void paste() {
        area.paste();
    }

    void indent() {
        edit((text, from, to) -> LineEdits.indent(text, from, to));
    }

    void outdent() {
        edit((text, from, to) -> LineEdits.outdent(text, from, to));
    }

    void toggleComment() {
        edit((text, from, to) -> LineEdits.toggleComment(text, from, to, language));
    }

    /// Does nothing to a file with a syntax error but show where it is.
    void format() {
        dev.sampan.compiler.language.Language.of(document.path()).ifPresent(known -> {
            switch (DocumentFormat.of(known, document.path(), area.getText(), area.getCaretPosition())) {
                case DocumentFormat.Outcome.Change(var change) -> edit((text, from, to) -> change);
                case DocumentFormat.Outcome.Refused(var reason) ->
                    reveal(new SourcePosition(document.path(), reason.line(), reason.column()));
            }
        });
    }

    void moveLines(boolean down) {
        edit((text, from, to) -> LineEdits.move(text, from, to, down));
    }

    void copyLines(boolean down) {
        edit((text, from, to) -> LineEdits.copy(text, from, to, down));
    }

    /// Selects a range and scrolls it into the middle of the view.
    void select(int from, int to) {
        var end = Math.min(to, area.getLength());
        area.selectRange(Math.min(from, end), end);
        area.requestFollowCaret();
    }

    void replaceRange(int from, int to, String text) {
        area.replaceText(from, to, text);
    }

    int selectionStart() {
        return area.getSelection().getStart();
    }

    int selectionEnd() {
        return area.getSelection().getEnd();
    }

    private void reveal(SourcePosition position) {
        var paragraph = Math.min(position.line(), area.getParagraphs().size()) - 1;
        var column = Math.min(position.column() - 1, area.getParagraphLength(paragraph));
        area.moveTo(paragraph, column);
        area.showParagraphAtCenter(paragraph);
        area.requestFollowCaret();
        area.requestFocus();
    }

    private interface LineEdit {
        LineEdits.Edit of(String text, int from, int to);
    }

    private void edit(LineEdit change) {
        var selection = area.getSelection();
        var edit = change.of(area.getText(), selection.getStart(), selection.getEnd());
        if (!area.getText(edit.start(), edit.end()).equals(edit.text())) {
            area.replaceText(edit.start(), edit.end(), edit.text());
        }
        area.selectRange(edit.selectFrom(), edit.selectTo());
    }

    // Keys that belong to typing; everything else is a command.
    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB) {
            if (event.isShiftDown()) {
                outdent();
            } else if (area.getSelectedText().contains("\n")) {
                indent();
            } else {
                area.replaceSelection(LineEdits.STEP);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            area.replaceSelection("\n" + LineEdits.marginAfter(area.getText(), selectionStart()));
            area.requestFollowCaret();
            event.consume();
        }
    }

    // Only what differs: lines that stay keep their colours, which are scanned line by line.
    private void replaceDifference(String text) {
        var now = area.getText();
        var most = Math.min(now.length(), text.length());
        var start = 0;
        while (start < most && now.charAt(start) == text.charAt(start)) {
            start++;
        }
        var tail = 0;
        while (tail < most - start && now.charAt(now.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        area.replaceText(start, now.length() - tail, text.substring(start, text.length() - tail));
    }

    private TextBuffer buffer() {
        return new TextBuffer() {
            @Override
            public String text() {
                return area.getText();
            }

            @Override
            public int length() {
                return area.getLength();
            }

            @Override
            public void replace(String text) {
                var caret = area.getCaretPosition();
                replacing = true;
                try {
                    replaceDifference(text);
                } finally {
                    replacing = false;
                }
                area.moveTo(Math.min(caret, area.getLength()));
            }
        };
    }
}
