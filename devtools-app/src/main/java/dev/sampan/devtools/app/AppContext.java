package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.settings.JsonFile;
import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.devtools.settings.UserSettings;
import dev.sampan.devtools.text.Texts;
import dev.sampan.devtools.theme.Theme;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What all windows share: settings, recent projects, how projects are run. FX thread.
public final class AppContext {
    private final StateFolder folder;
    private final UiThread ui;
    private final RecentProjects recent;
    private final Runtime.Factory runtimes;
    private final Services services;
    private final JsonFile<UserSettings> settingsFile;
    private final ReadOnlyObjectWrapper<UserSettings> settings;

    /// @param services ports that other modules fill
    public AppContext(
            StateFolder folder, UiThread ui, RecentProjects recent, Runtime.Factory runtimes, Services services) {
        this.folder = folder;
        this.ui = ui;
        this.recent = recent;
        this.runtimes = runtimes;
        this.services = services;
        this.settingsFile = new JsonFile<>(folder.settings(), UserSettings.class, UserSettings.DEFAULT);
        this.settings = new ReadOnlyObjectWrapper<>(settingsFile.read());
    }

    public StateFolder folder() {
        return folder;
    }

    public UiThread ui() {
        return ui;
    }

    public RecentProjects recent() {
        return recent;
    }

    public Runtime.Factory runtimes() {
        return runtimes;
    }

    public Services services() {
        return services;
    }

    public ReadOnlyObjectProperty<UserSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public UserSettings settings() {
        return settings.get();
    }

    public void change(UnaryOperator<UserSettings> edit) {
        settings.set(edit.apply(settings.get()));
        settingsFile.write(settings.get());
    }

    public Theme.Look look() {
        return Theme.lookOf(settings.get());
    }

    /// Texts in the chosen language.
    public Texts texts() {
        return Texts.of(
                switch (settings.get().language()) {
                    case "en" -> Locale.ENGLISH;
                    case "zh" -> Locale.SIMPLIFIED_CHINESE;
                    default -> Locale.getDefault();
                });
    }
}
