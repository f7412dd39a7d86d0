package dev.sampan.devtools.controls;

import dev.sampan.devtools.command.Command;
import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.command.Enablement;
import dev.sampan.devtools.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons and menu items that show a command: title, key, enabled or why not. FX thread.
public final class CommandControls {
    private final CommandRegistry commands;
    private final Texts texts;

    public CommandControls(CommandRegistry commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /// A button with icon and, when `labelled`, the title.
    public Node button(String commandId, Ikon icon, boolean labelled) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", labelled ? "tool-labelled" : "button-icon");
        return bound(button, commandId, labelled);
    }

    /// Lets `button` run a command. The result holds the button, so that the tooltip shows on a disabled one too.
    public Node bound(ButtonBase button, String commandId, boolean labelled) {
        var command = commands.get(commandId);
        button.setId(commandId);
        button.setFocusTraversable(true);
        button.setAccessibleText(texts.get(command.titleKey()));
        if (labelled) {
            button.setText(texts.get(command.titleKey()));
        }
        button.setOnAction(event -> commands.run(commandId));
        // A disabled node gets no mouse events, so the tooltip with the reason sits on a holder around it.
        var holder = new StackPane(button);
        holder.getStyleClass().add("tool-holder");
        var tooltip = new Tooltip();
        Tooltip.install(holder, tooltip);
        Runnable refresh = () -> {
            var enablement = command.enablement().getValue();
            button.setDisable(!enablement.isOn());
            tooltip.setText(tooltipText(command, enablement));
        };
        command.enablement().addListener((seen, before, now) -> refresh.run());
        refresh.run();
        return holder;
    }

    private String tooltipText(Command command, Enablement enablement) {
        var title = texts.get(command.titleKey());
        var withKey = command.key()
                .map(key -> title + "  " + KeyCombination.valueOf(key).getDisplayText())
                .orElse(title);
        return switch (enablement) {
            case Enablement.On on -> withKey;
            case Enablement.Off off -> withKey + "\n" + texts.get(off.reasonKey());
        };
    }

    public MenuItem item(String commandId) {
        var command = commands.get(commandId);
        var item = new MenuItem(texts.get(command.titleKey()));
        item.setId("menu." + commandId);
        command.key().ifPresent(key -> item.setAccelerator(KeyCombination.valueOf(key)));
        item.setOnAction(event -> commands.run(commandId));
        item.setDisable(!command.enablement().getValue().isOn());
        command.enablement().addListener((seen, before, now) -> item.setDisable(!now.isOn()));
        return item;
    }

    /// A menu of command ids; `-` is a separator.
    public Menu menu(String titleKey, String... commandIds) {
        var menu = new Menu(texts.get(titleKey));
        menu.setId(titleKey);
        for (var id : commandIds) {
            menu.getItems().add(id.equals("-") ? new SeparatorMenuItem() : item(id));
        }
        return menu;
    }
}
