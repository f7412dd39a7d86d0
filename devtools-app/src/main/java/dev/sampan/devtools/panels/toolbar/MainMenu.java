package dev.sampan.devtools.panels.toolbar;

import dev.sampan.devtools.controls.CommandControls;
import javafx.scene.control.MenuBar;

/// The menu bar (ide-ui.md 2); accelerators of the whole window hang on it. FX thread.
public final class MainMenu {
    private MainMenu() {}

    public static MenuBar of(CommandControls controls) {
        var bar = new MenuBar(
                controls.menu(
                        "menu.project",
                        "project.new",
                        "project.open",
                        "-",
                        "project.close",
                        "window.close",
                        "-",
                        "app.quit"),
                controls.menu("menu.file", "file.new", "file.save", "file.saveAll", "file.close", "-", "file.autoSave"),
                controls.menu(
                        "menu.edit",
                        "edit.undo",
                        "edit.redo",
                        "-",
                        "edit.cut",
                        "edit.copy",
                        "edit.paste",
                        "-",
                        "edit.find",
                        "edit.replace",
                        "goto.file",
                        "-",
                        "edit.indent",
                        "edit.outdent",
                        "edit.comment",
                        "edit.format",
                        "edit.lineUp",
                        "edit.lineDown",
                        "edit.copyUp",
                        "edit.copyDown"),
                controls.menu(
                        "menu.tools",
                        "app.compile",
                        "app.preview",
                        "app.export",
                        "-",
                        "mode.add",
                        "app.clearCache",
                        "console.clear",
                        "-",
                        "device.back",
                        "device.home",
                        "device.rotate"),
                controls.menu(
                        "menu.view",
                        "view.palette",
                        "view.nextRegion",
                        "-",
                        "view.simulator",
                        "view.editor",
                        "view.debugger",
                        "view.problems",
                        "view.console",
                        "-",
                        "edit.nextTab",
                        "edit.previousTab",
                        "-",
                        "view.larger",
                        "view.smaller",
                        "view.theme",
                        "view.language"),
                controls.menu("menu.help", "help.keys", "help.stateFolder", "help.about"));
        bar.setId("menu");
        return bar;
    }
}
