package dev.sampan.devtools.app;

import dev.sampan.devtools.text.Texts;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Stage;

/// The few questions that stop the user. FX thread.
final class Dialogs {
    private final Stage owner;
    private final Texts texts;

    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    Dialogs(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    Answer askUnsaved(String question) {
        var save = new ButtonType(texts.get("dialog.save"), ButtonBar.ButtonData.YES);
        var discard = new ButtonType(texts.get("dialog.discard"), ButtonBar.ButtonData.NO);
        var cancel = new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, question, save, discard, cancel);
        alert.initOwner(owner);
        alert.setTitle("Sampan");
        alert.getDialogPane().setId("dialog.unsaved");
        dressed(alert);
        alert.getDialogPane().lookupButton(save).setId("dialog.save");
        alert.getDialogPane().lookupButton(discard).setId("dialog.discard");
        alert.getDialogPane().lookupButton(cancel).setId("dialog.cancel");
        var answer = alert.showAndWait().orElse(cancel);
        if (answer == save) {
            return Answer.SAVE;
        }
        return answer == discard ? Answer.DISCARD : Answer.CANCEL;
    }

    void inform(String title, String text) {
        var alert = new Alert(
                Alert.AlertType.NONE, text, new ButtonType(texts.get("dialog.ok"), ButtonBar.ButtonData.OK_DONE));
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        dressed(alert);
        alert.show();
    }

    Optional<String> askText(String title, String prompt, String initial) {
        var dialog = new TextInputDialog(initial);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(prompt);
        dialog.getEditor().setId("dialog.text");
        dialog.getEditor().setPrefColumnCount(32);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    private void dressed(Alert alert) {
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.getDialogPane().setMinWidth(420);
    }
}
