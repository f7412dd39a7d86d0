package dev.sampan.devtools.device;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The bezel with the screen, scaled and centred; scrolls when a fixed zoom is larger than the region. FX thread.
final class DeviceStage extends StackPane {
    private static final double ROUND_PX = 38;
    private static final double MARGIN_PX = 16;
    private final DeviceModel model;
    private final StackPane screen;
    private final StackPane bezel;
    private final Scale scale = new Scale(1, 1);
    private final Rectangle clip = new Rectangle();
    private final ScrollPane scroll;

    DeviceStage(DeviceModel model, Node content) {
        this.model = model;
        screen = new StackPane(content);
        screen.getStyleClass().add("device-screen");
        screen.setClip(clip);
        bezel = new StackPane(screen);
        bezel.getStyleClass().add("device-bezel");
        bezel.setId("device.bezel");
        bezel.getTransforms().add(scale);
        // The group makes the scaled size the layout size.
        var holder = new StackPane(new Group(bezel));
        holder.getStyleClass().add("device-holder");
        scroll = new ScrollPane(holder);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setId("device.stage");
        scroll.getStyleClass().add("device-stage");
        getChildren().add(scroll);
        setMinSize(0, 0);
        model.profileProperty().addListener((seen, before, now) -> resize());
        model.landscapeProperty().addListener((seen, before, now) -> resize());
        model.zoomProperty().addListener((seen, before, now) -> rescale());
        scroll.viewportBoundsProperty().addListener((seen, before, now) -> rescale());
        resize();
    }

    private void resize() {
        var width = model.widthPx();
        var height = model.heightPx();
        fix(screen, width, height);
        fix(bezel, width + 2 * DeviceModel.BEZEL_PX, height + 2 * DeviceModel.BEZEL_PX);
        var round = model.profileProperty().get().rounded() ? ROUND_PX : 4;
        clip.setWidth(width);
        clip.setHeight(height);
        clip.setArcWidth(2 * round);
        clip.setArcHeight(2 * round);
        bezel.setStyle("-fx-background-radius: " + (round + DeviceModel.BEZEL_PX) + "px; -fx-border-radius: "
                + (round + DeviceModel.BEZEL_PX) + "px;");
        rescale();
    }

    private void rescale() {
        var area = scroll.getViewportBounds();
        var factor = model.scaleIn(
                Math.max(1, area.getWidth() - 2 * MARGIN_PX), Math.max(1, area.getHeight() - 2 * MARGIN_PX));
        var fits = model.zoomProperty().get() == DeviceModel.FIT;
        var bars = fits ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED;
        scroll.setHbarPolicy(bars);
        scroll.setVbarPolicy(bars);
        scale.setX(factor);
        scale.setY(factor);
    }

    private static void fix(StackPane pane, double width, double height) {
        pane.setMinSize(width, height);
        pane.setPrefSize(width, height);
        pane.setMaxSize(width, height);
    }
}
