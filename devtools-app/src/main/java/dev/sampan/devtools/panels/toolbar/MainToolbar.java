package dev.sampan.devtools.panels.toolbar;

import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.controls.CommandControls;
import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.devtools.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The toolbar: region toggles, compile mode, compile, preview, cache, export, theme (ide-ui.md 3). FX thread.
public final class MainToolbar {
    private final CommandRegistry commands;
    private final CommandControls controls;
    private final RunModel run;
    private final Texts texts;
    private final Supplier<List<CompileMode>> modes;
    private final HBox root = new HBox();

    /// Whether the three large regions are shown; at least one always is.
    public record Regions(BooleanProperty simulator, BooleanProperty editor, BooleanProperty debugger) {}

    /// @param modes read each time the list opens
    public MainToolbar(
            CommandRegistry commands,
            CommandControls controls,
            RunModel run,
            Regions regions,
            Supplier<List<CompileMode>> modes,
            Texts texts) {
        this.commands = commands;
        this.controls = controls;
        this.run = run;
        this.modes = modes;
        this.texts = texts;
        root.setId("toolbar");
        root.getStyleClass().add("main-toolbar");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        group(
                                toggle("view.simulator", MaterialDesignC.CELLPHONE, regions.simulator()),
                                toggle("view.editor", MaterialDesignC.CODE_TAGS, regions.editor()),
                                toggle("view.debugger", MaterialDesignB.BUG_OUTLINE, regions.debugger())),
                        spacer(),
                        modeButton(),
                        compileButton(),
                        controls.button("app.preview", MaterialDesignQ.QRCODE, true),
                        controls.button("app.clearCache", MaterialDesignB.BROOM, true),
                        spacer(),
                        controls.button("app.export", MaterialDesignP.PACKAGE_UP, true),
                        controls.button("view.theme", MaterialDesignT.THEME_LIGHT_DARK, false));
    }

    public Parent view() {
        return root;
    }

    private static HBox group(Node... nodes) {
        var box = new HBox(nodes);
        box.getStyleClass().add("tool-group");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private Node toggle(String commandId, Ikon icon, BooleanProperty shown) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "region-toggle");
        var holder = controls.bound(button, commandId, false);
        button.setSelected(shown.get());
        shown.addListener((seen, before, now) -> button.setSelected(now));
        // The command decides; a refused click must not leave the button in the other state.
        button.setOnAction(event -> {
            commands.run(commandId);
            button.setSelected(shown.get());
        });
        return holder;
    }

    private Node compileButton() {
        var icon = new FontIcon(MaterialDesignH.HAMMER);
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(16, 16);
        spinner.setMinSize(16, 16);
        var graphic = new StackPane(icon, spinner);
        spinner.visibleProperty().bind(run.compilingProperty());
        icon.visibleProperty().bind(run.compilingProperty().not());
        var button = new Button("", graphic);
        button.getStyleClass().addAll("accent", "tool-labelled");
        return controls.bound(button, "app.compile", true);
    }

    private Node modeButton() {
        var button = new MenuButton("", new FontIcon(MaterialDesignP.PLAY_BOX_OUTLINE));
        button.setId("app.mode");
        button.setAccessibleText(texts.get("mode.title"));
        button.setTooltip(new Tooltip(texts.get("mode.title")));
        button.setMaxWidth(220);
        button.setOnShowing(event -> fill(button));
        run.modeProperty().addListener((seen, before, now) -> button.setText(nameOf(now)));
        button.setText(nameOf(run.modeProperty().get()));
        button.getItems().setAll(new MenuItem());
        return button;
    }

    private void fill(MenuButton button) {
        var group = new ToggleGroup();
        button.getItems().clear();
        add(button, group, CompileMode.NORMAL);
        for (var mode : modes.get()) {
            add(button, group, mode);
        }
        button.getItems().addAll(new SeparatorMenuItem(), controls.item("mode.add"));
        if (!run.modeProperty().get().name().isEmpty()) {
            button.getItems().addAll(controls.item("mode.edit"), controls.item("mode.remove"));
        }
    }

    private void add(MenuButton button, ToggleGroup group, CompileMode mode) {
        var item = new RadioMenuItem(nameOf(mode));
        item.setToggleGroup(group);
        item.setSelected(mode.name().equals(run.modeProperty().get().name()));
        item.setOnAction(event -> {
            run.modeProperty().set(mode);
            commands.run("app.compile");
        });
        button.getItems().add(item);
    }

    private String nameOf(CompileMode mode) {
        return mode.name().isEmpty() ? texts.get("mode.normal") : mode.name();
    }
}
