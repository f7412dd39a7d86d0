package dev.sampan.devtools.app;

import dev.sampan.devtools.panels.toolbar.MainToolbar;
import dev.sampan.devtools.project.CompileMode;
import dev.sampan.devtools.project.Document;

/// What commands ask of the window they belong to. FX thread.
interface WindowActions {
    MainToolbar.Regions regionsShown();

    void newProject();

    void openProject();

    void closeToWelcome();

    void closeWindow();

    void quit();

    void about();

    void showKeys();

    void showStateFolder();

    void newFile();

    void save();

    void saveAll();

    void close(Document document);

    void toggleAutoSave();

    void goToFile();

    void showPalette();

    void compile();

    void preview();

    void export();

    void editMode(CompileMode mode);

    void removeMode();

    void rotate();

    void openPage(String pagePath);

    void showProblems();

    void showConsole();

    void nextRegion();

    void switchTheme();

    void switchLanguage();

    void scaleFont(int percent);
}
