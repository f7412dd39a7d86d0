package dev.sampan.devtools.welcome;

import java.nio.file.Path;

/// What the welcome window can start. FX thread.
public interface WelcomeActions {
    void openProject(Path root);

    /// Asks for a folder, then opens it.
    void chooseProject();

    /// @param templateId chosen template; empty asks for it
    void newProject(String templateId);

    void switchTheme();

    void switchLanguage();
}
