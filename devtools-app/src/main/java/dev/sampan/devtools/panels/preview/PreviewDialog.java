package dev.sampan.devtools.panels.preview;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.text.Texts;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The dialog with the QR code: address, expiry, phones to allow. The preview ends with the dialog. FX thread.
public final class PreviewDialog {
    private final PreviewModel model;
    private final Texts texts;
    private final StackPane middle = new StackPane();
    private final Label expiry = new Label();
    private final VBox devices = new VBox(6);
    private final TextField url = new TextField();
    private final Button renew;
    private final Timeline ticking;
    private final VBox root;

    public PreviewDialog(PreviewService service, Texts texts, UiThread ui) {
        this.texts = texts;
        this.model = new PreviewModel(service, ui, Clock.systemUTC());
        var title = new Label(texts.get("preview.title"));
        title.getStyleClass().add("dialog-title");
        var line = new Label(texts.get("preview.line"));
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        // Always dark on white, also in the dark theme: many decoders do not read inverted codes (preview.md 6).
        middle.getStyleClass().add("qr-card");
        middle.setId("preview.qr");
        url.setEditable(false);
        url.setId("preview.url");
        url.setAccessibleText(texts.get("preview.url"));
        url.getStyleClass().add("code-font");
        HBox.setHgrow(url, Priority.ALWAYS);
        var copy = icon("preview.copy", MaterialDesignC.CONTENT_COPY, this::copy);
        var address = new HBox(6, url, copy);
        expiry.setId("preview.expiry");
        expiry.getStyleClass().add("muted");
        renew = new Button(texts.get("preview.renew"), new FontIcon(MaterialDesignR.REFRESH));
        renew.setId("preview.renew");
        renew.setOnAction(event -> model.renew());
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var foot = new HBox(expiry, spacer, renew);
        foot.setAlignment(Pos.CENTER_LEFT);
        var heading = new Label(texts.get("preview.devices"));
        heading.getStyleClass().add("section-title");
        root = new VBox(title, line, middle, address, foot, heading, devices);
        root.getStyleClass().add("preview-dialog");
        root.setId("preview");
        ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        model.stateProperty().addListener((seen, before, now) -> refresh());
        model.devices().addListener((ListChangeListener<PreviewService.Device>) change -> refreshDevices());
        refresh();
        refreshDevices();
    }

    public void show(Stage owner) {
        var stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(texts.get("preview.title"));
        var scene = new Scene(root, 420, 680);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        root.setStyle(owner.getScene().getRoot().getStyle());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(380);
        stage.setMinHeight(560);
        stage.setOnHidden(event -> {
            ticking.stop();
            model.close();
        });
        model.start();
        ticking.play();
        stage.show();
    }

    private void refresh() {
        var content = switch (model.stateProperty().get()) {
            case PreviewModel.State.Starting starting -> starting();
            case PreviewModel.State.Showing showing -> code(showing.code());
            case PreviewModel.State.Failed failed -> failed(failed.reason(), button("preview.again", model::start));
            case PreviewModel.State.Alone alone ->
                failed(
                        texts.get("preview.alone"),
                        button("preview.again", model::start),
                        button("preview.here", model::startHere));
        };
        middle.getChildren().setAll(content);
        tick();
    }

    private Node starting() {
        url.setText("");
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(36, 36);
        var label = new Label(texts.get("preview.starting"));
        label.getStyleClass().add("on-white");
        var box = new VBox(12, spinner, label);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node code(PreviewService.Code code) {
        url.setText(code.url());
        var view = new ImageView(new Image(new ByteArrayInputStream(code.png())));
        view.setSmooth(false);
        view.setId("preview.image");
        view.setAccessibleText(texts.get("preview.qr", code.url()));
        return view;
    }

    private Node failed(String reason, Button... answers) {
        url.setText("");
        var icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        icon.getStyleClass().add("qr-failed");
        var label = new Label(reason);
        label.setId("preview.failed");
        label.setWrapText(true);
        label.getStyleClass().add("on-white");
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new HBox(8, answers);
        buttons.setAlignment(Pos.CENTER);
        var box = new VBox(12, icon, label, buttons);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void tick() {
        var left = model.remaining();
        renew.setDisable(left.isEmpty());
        expiry.setText(left.map(time -> time.equals(Duration.ZERO)
                        ? texts.get("preview.expired")
                        : texts.get(
                                "preview.expires", String.format("%d:%02d", time.toMinutes(), time.toSecondsPart())))
                .orElse(""));
    }

    private void refreshDevices() {
        devices.getChildren().clear();
        if (model.devices().isEmpty()) {
            var none = new Label(texts.get("preview.noDevices"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            devices.getChildren().add(none);
        }
        model.devices().forEach(device -> devices.getChildren().add(row(device)));
    }

    private Node row(PreviewService.Device device) {
        var name = new Label(device.name(), new FontIcon(MaterialDesignC.CELLPHONE));
        var address = new Label(device.address());
        address.getStyleClass().add("muted");
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var box = new HBox(8, name, address, spacer);
        box.setAlignment(Pos.CENTER_LEFT);
        switch (device.state()) {
            case ASKING -> {
                var digits = new Label(device.confirmCode());
                digits.getStyleClass().addAll("code-font", "confirm-code");
                var allow = action("preview.allow", device, () -> model.allow(device));
                allow.getStyleClass().add("accent");
                box.getChildren().addAll(digits, action("preview.refuse", device, () -> model.refuse(device)), allow);
            }
            case CONNECTED ->
                box.getChildren().add(action("preview.disconnect", device, () -> model.disconnect(device)));
            case GONE -> {
                var gone = new Label(texts.get("preview.gone"));
                gone.getStyleClass().add("muted");
                box.getChildren().add(gone);
            }
        }
        return box;
    }

    private Button action(String key, PreviewService.Device device, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(key + "." + device.id());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button icon(String id, org.kordamp.ikonli.Ikon code, Runnable action) {
        var button = new Button("", new FontIcon(code));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(texts.get(id)));
        button.setAccessibleText(texts.get(id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(url.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
