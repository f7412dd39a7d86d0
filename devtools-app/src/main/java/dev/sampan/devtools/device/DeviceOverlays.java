package dev.sampan.devtools.device;

import dev.sampan.devtools.controls.CommandControls;
import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.devtools.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What lies over the screen: first compile, compile error, endless loop, ended (ide-ui.md 8). FX thread.
final class DeviceOverlays {
    private final RunModel run;
    private final CommandControls controls;
    private final Texts texts;
    private final Consumer<SourcePosition> open;
    private final StackPane layer = new StackPane();
    private final StackPane banner = new StackPane();
    private Optional<Problem> dismissed = Optional.empty();

    DeviceOverlays(RunModel run, CommandControls controls, Texts texts, Consumer<SourcePosition> open) {
        this.run = run;
        this.controls = controls;
        this.texts = texts;
        this.open = open;
    }

    StackPane over(Node screen) {
        layer.setPickOnBounds(false);
        banner.setPickOnBounds(false);
        banner.setAlignment(Pos.TOP_CENTER);
        run.phaseProperty().addListener((seen, before, now) -> refresh());
        run.compilingProperty().addListener((seen, before, now) -> refresh());
        run.progressProperty().addListener((seen, before, now) -> refresh());
        run.firstErrorProperty().addListener((seen, before, now) -> refresh());
        run.loopingProperty().addListener((seen, before, now) -> refreshBanner());
        refresh();
        refreshBanner();
        return new StackPane(screen, layer, banner);
    }

    private void refresh() {
        var error = run.firstErrorProperty().get();
        var phase = run.phaseProperty().get();
        if (error.isEmpty()) {
            dismissed = Optional.empty();
        }
        if (error.isPresent() && !error.equals(dismissed)) {
            layer.getChildren().setAll(errorCard(error.get(), phase == RunModel.Phase.RUNNING));
        } else if (phase == RunModel.Phase.NOT_BUILT && run.compilingProperty().get()) {
            layer.getChildren().setAll(progress());
        } else if (phase == RunModel.Phase.NOT_BUILT) {
            layer.getChildren().setAll(message("device.notBuilt", MaterialDesignP.PLAY_CIRCLE_OUTLINE));
        } else if (phase == RunModel.Phase.ENDED) {
            layer.getChildren().setAll(ended());
        } else {
            layer.getChildren().clear();
        }
    }

    private void refreshBanner() {
        if (!run.loopingProperty().get()) {
            banner.getChildren().clear();
            return;
        }
        var label = new Label(texts.get("device.looping"), new FontIcon(MaterialDesignA.AUTORENEW));
        label.setWrapText(true);
        var stop = new Button();
        stop.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(label, controls.bound(stop, "device.stopLoop", true));
        box.setId("device.loop");
        box.getStyleClass().addAll("banner", "danger", "device-banner");
        box.setAlignment(Pos.CENTER);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        banner.getChildren().setAll(box);
    }

    private Node progress() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(36, 36);
        var title = new Label(texts.get("device.compiling"));
        title.getStyleClass().add("empty-title");
        var what = new Label(run.progressProperty().get());
        what.getStyleClass().add("muted");
        var box = filled(spinner, title, what);
        box.setId("device.progress");
        return box;
    }

    private Node message(String key, org.kordamp.ikonli.Ikon code) {
        var icon = new FontIcon(code);
        icon.getStyleClass().add("empty-icon");
        var label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        var box = filled(icon, label);
        box.setId(key);
        return box;
    }

    private Node ended() {
        var icon = new FontIcon(MaterialDesignP.POWER);
        icon.getStyleClass().add("empty-icon");
        var label = new Label(texts.get("device.ended"));
        label.getStyleClass().add("empty-title");
        var again = new Button();
        again.getStyleClass().add("accent");
        var box = filled(icon, label, controls.bound(again, "device.startAgain", true));
        box.setId("device.ended");
        return box;
    }

    private static VBox filled(Node... children) {
        var box = new VBox(children);
        box.getStyleClass().addAll("empty", "device-cover");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node errorCard(Problem problem, boolean goodScreenBehind) {
        var title = new Label(texts.get("device.compileError"), new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        title.getStyleClass().add("error-title");
        var message = new Label(problem.message());
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        var hint = new Label(problem.hint());
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        hint.setManaged(!problem.hint().isBlank());
        var place = new Hyperlink(problem.start().path() + ":" + problem.start().line());
        place.setId("device.error.open");
        place.getStyleClass().add("source-link");
        place.setOnAction(event -> open.accept(problem.start()));
        var card = new VBox(title, message, hint, place);
        card.getStyleClass().add("error-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        if (goodScreenBehind) {
            var close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
            close.setId("device.error.close");
            close.setAccessibleText(texts.get("device.error.close"));
            close.getStyleClass().addAll("flat", "button-icon", "small");
            close.setOnAction(event -> {
                dismissed = Optional.of(problem);
                refresh();
            });
            var kept = new Label(texts.get("device.lastGood"));
            kept.getStyleClass().add("muted");
            kept.setWrapText(true);
            card.getChildren().add(kept);
            StackPane.setAlignment(close, Pos.TOP_RIGHT);
            var holder = new StackPane(card, close);
            holder.setMaxHeight(Region.USE_PREF_SIZE);
            return dimmed(holder);
        }
        return dimmed(card);
    }

    private static Node dimmed(Node card) {
        var cover = new StackPane(card);
        cover.setId("device.error");
        cover.getStyleClass().add("device-dim");
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        return cover;
    }
}
