package dev.sampan.devtools.device;

import dev.sampan.devtools.controls.ById;
import dev.sampan.devtools.controls.CommandControls;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.DeviceProfile;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.devtools.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The simulator region: chooser bar, device, foot with the page path. FX thread.
public final class DeviceView {
    private final DeviceModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();

    /// @param screen the mini-program's screen, as wide and high as the profile says
    /// @param openPage called with the path of the page on top
    public DeviceView(
            DeviceModel model,
            RunModel run,
            Node screen,
            CommandControls controls,
            Texts texts,
            Consumer<SourcePosition> open,
            Consumer<String> openPage) {
        this.model = model;
        this.texts = texts;
        root.setId("device");
        root.getStyleClass().add("device-region");
        root.setMinWidth(320);
        root.setTop(bar(controls));
        root.setCenter(new DeviceStage(model, new DeviceOverlays(run, controls, texts, open).over(screen)));
        root.setBottom(foot(run, controls, openPage));
    }

    public Parent view() {
        return root;
    }

    public void focus() {
        ById.focus(root, "device.profile");
    }

    private HBox bar(CommandControls controls) {
        var profiles = new ComboBox<DeviceProfile>();
        profiles.setId("device.profile");
        profiles.setAccessibleText(texts.get("device.profile"));
        profiles.getItems().setAll(model.profiles());
        profiles.setCellFactory(list -> new ProfileCell());
        profiles.setButtonCell(new NameCell());
        profiles.valueProperty().bindBidirectional(model.profileProperty());
        profiles.setMaxWidth(Double.MAX_VALUE);
        profiles.setMinWidth(80);
        profiles.setVisibleRowCount(14);
        HBox.setHgrow(profiles, Priority.ALWAYS);
        var zoom = new ComboBox<Integer>();
        zoom.setId("device.zoom");
        zoom.setAccessibleText(texts.get("device.zoom"));
        zoom.getItems().setAll(DeviceModel.ZOOMS);
        zoom.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer percent) {
                return percent == null || percent == DeviceModel.FIT ? texts.get("device.fit") : percent + " %";
            }

            @Override
            public Integer fromString(String text) {
                return DeviceModel.FIT;
            }
        });
        zoom.setMinWidth(92);
        zoom.setPrefWidth(92);
        zoom.valueProperty().bindBidirectional(model.zoomProperty().asObject());
        var box = new HBox(
                profiles, zoom, controls.button("device.rotate", MaterialDesignP.PHONE_ROTATE_LANDSCAPE, false));
        box.getStyleClass().add("panel-bar");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private HBox foot(RunModel run, CommandControls controls, Consumer<String> openPage) {
        var page = new Hyperlink();
        page.setId("device.page");
        page.getStyleClass().add("source-link");
        page.textProperty().bind(run.pageProperty());
        page.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        page.setMinWidth(0);
        page.setOnAction(event -> openPage.accept(run.pageProperty().get()));
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var box = new HBox(
                controls.button("device.back", MaterialDesignA.ARROW_LEFT, false),
                controls.button("device.home", MaterialDesignH.HOME_OUTLINE, false),
                spacer,
                page);
        box.getStyleClass().addAll("panel-bar", "panel-foot");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static final class NameCell extends ListCell<DeviceProfile> {
        @Override
        protected void updateItem(@Nullable DeviceProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            setText(empty || profile == null ? "" : profile.name());
        }
    }

    private static final class ProfileCell extends ListCell<DeviceProfile> {
        private final Label name = new Label();
        private final Label size = new Label();
        private final HBox box = new HBox(name, new Region(), size);

        private ProfileCell() {
            HBox.setHgrow(box.getChildren().get(1), Priority.ALWAYS);
            size.getStyleClass().add("muted");
            box.setSpacing(16);
        }

        @Override
        protected void updateItem(@Nullable DeviceProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            if (empty || profile == null) {
                setGraphic(null);
                return;
            }
            name.setText(profile.name());
            size.setText(profile.widthPx() + " × " + profile.heightPx());
            setGraphic(box);
        }
    }
}
