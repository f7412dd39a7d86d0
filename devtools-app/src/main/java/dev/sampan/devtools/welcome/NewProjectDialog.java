package dev.sampan.devtools.welcome;

import dev.sampan.devtools.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks for template, name and folder, and writes the project. FX thread.
public final class NewProjectDialog {
    private final ProjectTemplates templates;
    private final Texts texts;
    private final ComboBox<ProjectTemplates.Template> template = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final Label problem = new Label();

    public NewProjectDialog(ProjectTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /// @param templateId preselected; empty selects the first
    /// @return the folder of the new project
    public Optional<Path> ask(Window owner, String templateId) {
        template.getItems().setAll(templates.list());
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(ProjectTemplates.@Nullable Template value) {
                return value == null ? "" : titleOf(value);
            }

            @Override
            public ProjectTemplates.@Nullable Template fromString(String text) {
                return null;
            }
        });
        template.setValue(templates.list().stream()
                .filter(candidate -> candidate.id().equals(templateId))
                .findFirst()
                .or(() -> templates.list().stream().findFirst())
                .orElse(null));
        template.setMaxWidth(Double.MAX_VALUE);
        name.setText("my-app");
        folder.setText(Path.of(System.getProperty("user.home", ".")).toString());
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("command.project.new"));
        dialog.setHeaderText(null);
        var pane = dialog.getDialogPane();
        pane.setId("newProject");
        pane.setContent(form(owner));
        pane.setPrefWidth(520);
        pane.setStyle(owner.getScene().getRoot().getStyle());
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        var create = new ButtonType(texts.get("newProject.create"), ButtonBar.ButtonData.OK_DONE);
        pane.getButtonTypes()
                .setAll(create, new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        var button = pane.lookupButton(create);
        button.setId("newProject.create");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> invalid().isPresent(), name.textProperty(), folder.textProperty()));
        name.textProperty()
                .addListener((seen, before, now) -> problem.setText(invalid().orElse("")));
        folder.textProperty()
                .addListener((seen, before, now) -> problem.setText(invalid().orElse("")));
        // A failure keeps the dialog open with what was typed.
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!created()) {
                event.consume();
            }
        });
        return dialog.showAndWait().filter(create::equals).map(ok -> target());
    }

    private GridPane form(Window owner) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), grows);
        template.setId("newProject.template");
        name.setId("newProject.name");
        folder.setId("newProject.folder");
        problem.setId("newProject.problem");
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        var browse = new Button(texts.get("newProject.browse"));
        browse.setId("newProject.browse");
        browse.setOnAction(event -> {
            var chosen = new DirectoryChooser().showDialog(owner);
            if (chosen != null) {
                folder.setText(chosen.toString());
            }
        });
        HBox.setHgrow(folder, Priority.ALWAYS);
        grid.addRow(0, new Label(texts.get("newProject.template")), template);
        grid.addRow(1, new Label(texts.get("newProject.name")), name);
        grid.addRow(2, new Label(texts.get("newProject.folder")), new HBox(8, folder, browse));
        grid.add(problem, 1, 3);
        return grid;
    }

    private String titleOf(ProjectTemplates.Template value) {
        return value.title(texts.locale().getLanguage());
    }

    private Path target() {
        return Path.of(folder.getText().strip()).resolve(name.getText().strip());
    }

    private Optional<String> invalid() {
        if (!name.getText().strip().matches("[^/\\\\:*?\"<>|]{1,80}")) {
            return Optional.of(texts.get("newProject.badName"));
        }
        if (!Files.isDirectory(Path.of(folder.getText().strip()))) {
            return Optional.of(texts.get("newProject.badFolder"));
        }
        return Files.exists(target()) ? Optional.of(texts.get("newProject.exists")) : Optional.empty();
    }

    private boolean created() {
        var chosen = template.getValue();
        if (chosen == null) {
            return false;
        }
        try {
            templates.create(chosen.id(), target(), name.getText().strip());
            return true;
        } catch (IOException e) {
            problem.setText(texts.get("newProject.failed", String.valueOf(e.getMessage())));
            return false;
        }
    }
}
