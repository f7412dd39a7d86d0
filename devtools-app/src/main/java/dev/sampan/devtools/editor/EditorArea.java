package dev.sampan.devtools.editor;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.Documents;
import dev.sampan.devtools.project.Problems;
import dev.sampan.devtools.text.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Tabs of the open documents with find bar and problem marks. FX thread.
public final class EditorArea {
    private final Documents documents;
    private final Problems problems;
    private final Texts texts;
    private final Background background;
    private final UiThread ui;
    private final BiConsumer<String, IOException> failure;
    private final Consumer<Document> closeRequest;
    private final Map<Document, DocumentView> views = new LinkedHashMap<>();
    private final TabPane tabs = new TabPane();
    private final FindBar find;
    private final BorderPane pane = new BorderPane();
    private final StackPane root;
    private final ReadOnlyStringWrapper caretText = new ReadOnlyStringWrapper("");
    private boolean following;

    /// @param closeRequest asks the user when the document is dirty, then closes it
    public EditorArea(
            Documents documents,
            Problems problems,
            Texts texts,
            Background background,
            UiThread ui,
            BiConsumer<String, IOException> failure,
            Consumer<Document> closeRequest) {
        this.documents = documents;
        this.problems = problems;
        this.texts = texts;
        this.background = background;
        this.ui = ui;
        this.failure = failure;
        this.closeRequest = closeRequest;
        this.find = new FindBar(texts);
        tabs.setId("editor.tabs");
        tabs.getStyleClass().add("editor-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        pane.setTop(find.view());
        pane.setCenter(tabs);
        var empty = new EmptyEditor(texts).view();
        root = new StackPane(empty, pane);
        root.setId("editor");
        root.getStyleClass().add("editor");
        documents.open().addListener((ListChangeListener<Document>) change -> follow());
        documents.activeProperty().addListener((seen, before, now) -> activate());
        tabs.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> selected(now));
        problems.items().addListener((ListChangeListener<Object>) change -> showProblems());
        follow();
        activate();
    }

    public Parent view() {
        return root;
    }

    /// `Ln 3, Col 14 · WXML` of the active document.
    public ReadOnlyStringProperty caretTextProperty() {
        return caretText.getReadOnlyProperty();
    }

    public void focus() {
        active().ifPresentOrElse(CodeEditor::focus, tabs::requestFocus);
    }

    public void undo() {
        active().ifPresent(CodeEditor::undo);
    }

    public void redo() {
        active().ifPresent(CodeEditor::redo);
    }

    public void cut() {
        active().ifPresent(CodeEditor::cut);
    }

    public void copy() {
        active().ifPresent(CodeEditor::copy);
    }

    public void paste() {
        active().ifPresent(CodeEditor::paste);
    }

    public void indent() {
        active().ifPresent(CodeEditor::indent);
    }

    public void outdent() {
        active().ifPresent(CodeEditor::outdent);
    }

    public void toggleComment() {
        active().ifPresent(CodeEditor::toggleComment);
    }

    public void format() {
        active().ifPresent(CodeEditor::format);
    }

    public void moveLines(boolean down) {
        active().ifPresent(editor -> editor.moveLines(down));
    }

    public void copyLines(boolean down) {
        active().ifPresent(editor -> editor.copyLines(down));
    }

    public void find(boolean withReplace) {
        active().ifPresent(editor -> find.show(editor, withReplace));
    }

    /// Selects the next (or previous) tab, around the end.
    public void cycleTab(int by) {
        var count = tabs.getTabs().size();
        if (count > 0) {
            tabs.getSelectionModel()
                    .select(Math.floorMod(tabs.getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    private Optional<CodeEditor> active() {
        return documents.active().map(views::get).flatMap(DocumentView::editor);
    }

    private void follow() {
        following = true;
        try {
            views.keySet().removeIf(document -> !documents.open().contains(document));
            for (var document : documents.open()) {
                views.computeIfAbsent(document, this::created);
            }
            tabs.getTabs().removeIf(tab -> views.values().stream().noneMatch(view -> view.tab() == tab));
            for (var document : documents.open()) {
                var view = views.get(document);
                if (view != null && !tabs.getTabs().contains(view.tab())) {
                    tabs.getTabs().add(view.tab());
                }
            }
            pane.setVisible(!views.isEmpty());
        } finally {
            following = false;
        }
    }

    private DocumentView created(Document document) {
        var view = new DocumentView(document, texts, background, ui, failure);
        view.tab().setOnCloseRequest(event -> {
            event.consume();
            closeRequest.accept(document);
        });
        view.editor().ifPresent(editor -> {
            editor.show(problems.of(document.path()));
            editor.caret().addListener((seen, before, now) -> refreshCaret());
        });
        return view;
    }

    private void activate() {
        documents.active().map(views::get).ifPresent(view -> {
            tabs.getSelectionModel().select(view.tab());
            find.hide();
            view.editor().ifPresent(CodeEditor::focus);
        });
        refreshCaret();
    }

    private void selected(@org.jspecify.annotations.Nullable Tab tab) {
        if (following || tab == null) {
            return;
        }
        views.values().stream()
                .filter(view -> view.tab() == tab)
                .findFirst()
                .ifPresent(view -> documents.activeProperty().set(view.document()));
    }

    private void showProblems() {
        views.values()
                .forEach(view -> view.editor()
                        .ifPresent(editor ->
                                editor.show(problems.of(view.document().path()))));
    }

    private void refreshCaret() {
        caretText.set(active().map(editor -> texts.get(
                        "editor.caret",
                        editor.line(),
                        editor.column(),
                        editor.language().name()))
                .orElse(""));
    }
}
