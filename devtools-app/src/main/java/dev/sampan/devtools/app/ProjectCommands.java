package dev.sampan.devtools.app;

import dev.sampan.compiler.language.Language;
import dev.sampan.devtools.command.Command;
import dev.sampan.devtools.command.CommandRegistry;
import dev.sampan.devtools.command.Enablement;
import dev.sampan.devtools.editor.EditorArea;
import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.run.RunModel;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// Registers every command of a project window. The one list of what the user can do there.
final class ProjectCommands {
    private final CommandRegistry commands;
    private final Workspace workspace;
    private final WindowActions window;
    private final RunModel run;

    ProjectCommands(CommandRegistry commands, Workspace workspace, WindowActions window) {
        this.commands = commands;
        this.workspace = workspace;
        this.window = window;
        this.run = workspace.run();
    }

    void register(EditorArea editor, Runtime runtime) {
        project();
        files();
        editing(editor);
        running(runtime);
        views(editor);
    }

    private void project() {
        add("project.new", "Shortcut+Shift+N", window::newProject);
        add("project.open", "Shortcut+O", window::openProject);
        add("project.close", "Shortcut+Shift+W", window::closeToWelcome);
        add("window.close", "", window::closeWindow);
        add("app.quit", "Shortcut+Q", window::quit);
        add("help.about", "", window::about);
        add("help.keys", "", window::showKeys);
        add("help.stateFolder", "", window::showStateFolder);
    }

    private void files() {
        var documents = workspace.documents();
        var anyOpen = enabled(
                () -> Enablement.when(documents.activeProperty().get() != null, "reason.noFile"),
                documents.activeProperty());
        add("file.new", "Shortcut+N", window::newFile);
        add("file.save", "Shortcut+S", anyOpen, window::save);
        add("file.saveAll", "Shortcut+Shift+S", window::saveAll);
        add("file.close", "Shortcut+W", anyOpen, () -> documents.active().ifPresent(window::close));
        add("file.autoSave", "", window::toggleAutoSave);
        add("goto.file", "Shortcut+P", window::goToFile);
    }

    private void editing(EditorArea editor) {
        var documents = workspace.documents();
        var textOpen = enabled(
                () -> Enablement.when(documents.activeProperty().get() != null, "reason.noFile"),
                documents.activeProperty());
        var formattable = enabled(
                () -> Enablement.when(
                        documents
                                .active()
                                .flatMap(document -> Language.of(document.path()))
                                .isPresent(),
                        "reason.noFormatter"),
                documents.activeProperty());
        add("edit.undo", "Shortcut+Z", textOpen, editor::undo);
        add("edit.redo", "Shortcut+Shift+Z", textOpen, editor::redo);
        add("edit.cut", "", textOpen, editor::cut);
        add("edit.copy", "", textOpen, editor::copy);
        add("edit.paste", "", textOpen, editor::paste);
        add("edit.find", "Shortcut+F", textOpen, () -> editor.find(false));
        add("edit.replace", "Shortcut+H", textOpen, () -> editor.find(true));
        add("edit.indent", "Shortcut+]", textOpen, editor::indent);
        add("edit.outdent", "Shortcut+[", textOpen, editor::outdent);
        add("edit.comment", "Shortcut+/", textOpen, editor::toggleComment);
        add("edit.format", "Shift+Alt+F", formattable, editor::format);
        add("edit.lineUp", "Alt+Up", textOpen, () -> editor.moveLines(false));
        add("edit.lineDown", "Alt+Down", textOpen, () -> editor.moveLines(true));
        add("edit.copyUp", "Shift+Alt+Up", textOpen, () -> editor.copyLines(false));
        add("edit.copyDown", "Shift+Alt+Down", textOpen, () -> editor.copyLines(true));
        add("edit.nextTab", "Shortcut+Alt+Right", textOpen, () -> editor.cycleTab(1));
        add("edit.previousTab", "Shortcut+Alt+Left", textOpen, () -> editor.cycleTab(-1));
    }

    private void running(Runtime runtime) {
        var actions = runtime.actions();
        var shown = enabled(
                () -> Enablement.when(run.phaseProperty().get() == RunModel.Phase.RUNNING, "reason.notRunning"),
                run.phaseProperty());
        var idle = enabled(
                () -> Enablement.when(!run.compilingProperty().get(), "reason.compiling"), run.compilingProperty());
        var named = enabled(
                () -> Enablement.when(!run.modeProperty().get().name().isEmpty(), "reason.normalMode"),
                run.modeProperty());
        add("app.compile", "Shortcut+B", idle, window::compile);
        add("app.preview", "Shortcut+Shift+P", window::preview);
        add("app.export", "Shortcut+Shift+U", window::export);
        add("app.clearCache", "", shown, actions::clearCache);
        add(
                "mode.add",
                "",
                () -> window.editMode(new CompileMode("", run.pageProperty().get(), "", 0)));
        add("mode.edit", "", named, () -> window.editMode(run.modeProperty().get()));
        add("mode.remove", "", named, window::removeMode);
        add("device.back", "", shown, actions::back);
        add("device.home", "", shown, actions::home);
        add("device.rotate", "", window::rotate);
        add(
                "device.openPage",
                "",
                shown,
                () -> window.openPage(run.pageProperty().get()));
        add("device.startAgain", "", actions::compile);
        add("device.stopLoop", "", actions::stopLoop);
        add("console.clear", "", workspace.console()::clear);
    }

    private void views(EditorArea editor) {
        var regions = window.regionsShown();
        toggle("view.simulator", regions.simulator(), regions.editor(), regions.debugger());
        toggle("view.editor", regions.editor(), regions.simulator(), regions.debugger());
        toggle("view.debugger", regions.debugger(), regions.simulator(), regions.editor());
        add("view.problems", "Shortcut+Shift+M", window::showProblems);
        add("view.console", "Shortcut+Shift+Y", window::showConsole);
        add("view.palette", "Shortcut+Shift+K", window::showPalette);
        add("view.nextRegion", "F6", window::nextRegion);
        add("view.theme", "", window::switchTheme);
        add("view.language", "", window::switchLanguage);
        add("view.larger", "Shortcut+Plus", () -> window.scaleFont(10));
        add("view.smaller", "Shortcut+Minus", () -> window.scaleFont(-10));
        add("editor.focus", "", editor::focus);
    }

    // ide-ui.md 3: the last region that is on cannot be switched off.
    private void toggle(String id, BooleanProperty own, BooleanProperty other, BooleanProperty third) {
        var enablement = enabled(
                () -> Enablement.when(!own.get() || other.get() || third.get(), "reason.lastRegion"),
                own,
                other,
                third);
        add(id, "", enablement, () -> own.set(!own.get()));
    }

    private void add(String id, String key, Runnable handler) {
        commands.register(Command.of(id, key, handler));
    }

    private void add(String id, String key, ObservableValue<Enablement> enablement, Runnable handler) {
        commands.register(Command.of(id, key, enablement, handler));
    }

    private static ObservableValue<Enablement> enabled(Callable<Enablement> rule, Observable... dependencies) {
        return Bindings.createObjectBinding(rule, dependencies);
    }
}
