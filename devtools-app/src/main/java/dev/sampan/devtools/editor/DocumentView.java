package dev.sampan.devtools.editor;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.FileContent;
import dev.sampan.devtools.text.Texts;
import dev.sampan.devtools.theme.FileIcons;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// One tab: the text of a document with its banner, or why it is not shown. FX thread.
final class DocumentView {
    private final Document document;
    private final Texts texts;
    private final BiConsumer<String, IOException> failure;
    private final Tab tab = new Tab();
    private final BorderPane pane = new BorderPane();
    private final Optional<CodeEditor> editor;

    DocumentView(
            Document document,
            Texts texts,
            Background background,
            UiThread ui,
            BiConsumer<String, IOException> failure) {
        this.document = document;
        this.texts = texts;
        this.failure = failure;
        this.editor = switch (document.content()) {
            case FileContent.Text text -> Optional.of(new CodeEditor(document, text, background, ui));
            case FileContent.Unshown unshown -> Optional.empty();
        };
        pane.setCenter(editor.map(CodeEditor::view).orElseGet(this::placeholder));
        tab.setContent(pane);
        tab.setText(document.name());
        tab.setId("editor.tab." + document.path());
        tab.setGraphic(FileIcons.of(document.name()));
        document.dirtyProperty().addListener((seen, before, now) -> refreshTitle());
        document.diskProperty().addListener((seen, before, now) -> refreshBanner());
        refreshTitle();
        refreshBanner();
    }

    Document document() {
        return document;
    }

    Tab tab() {
        return tab;
    }

    Optional<CodeEditor> editor() {
        return editor;
    }

    private void refreshTitle() {
        tab.setText(document.isDirty() ? "● " + document.name() : document.name());
    }

    private void refreshBanner() {
        switch (document.diskProperty().get()) {
            case SAME -> pane.setTop(isPlain() ? banner(texts.get("editor.plain", document.name())) : null);
            case CHANGED ->
                pane.setTop(banner(
                        texts.get("editor.changedOnDisk", document.name()),
                        button("editor.reload", () -> attempt(document::reload)),
                        button("editor.keepMine", () -> attempt(document::overwrite))));
            case DELETED ->
                pane.setTop(banner(
                        texts.get("editor.deletedOnDisk", document.name()),
                        button("editor.writeAgain", () -> attempt(document::overwrite))));
        }
    }

    private HBox banner(String message, Button... buttons) {
        var label = new Label(message, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(label);
        box.getChildren().addAll(buttons);
        box.setId("editor.banner");
        box.getStyleClass().addAll("banner", "warning");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private VBox placeholder() {
        var unshown = (FileContent.Unshown) document.content();
        var icon = new FontIcon(MaterialDesignF.FILE_CANCEL_OUTLINE);
        icon.setIconSize(40);
        var title = new Label(texts.get("editor.unshown." + unshown.why().name()));
        title.getStyleClass().add("empty-title");
        var size = new Label(texts.get("editor.bytes", unshown.bytes()));
        size.getStyleClass().add("muted");
        var box = new VBox(icon, title, size);
        box.setId("editor.unshown");
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private boolean isPlain() {
        return document.content() instanceof FileContent.Text text && text.plain();
    }

    private interface FileAction {
        void run() throws IOException;
    }

    private void attempt(FileAction action) {
        try {
            action.run();
        } catch (IOException e) {
            failure.accept(document.path(), e);
        }
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }
}
