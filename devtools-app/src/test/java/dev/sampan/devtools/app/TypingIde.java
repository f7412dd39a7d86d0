package dev.sampan.devtools.app;

import java.nio.file.Path;

/// A process of its own that types into a file of a project and never saves: made to be killed.
final class TypingIde {
    private TypingIde() {}

    /// @param arguments state folder, project, project path of the file, text to type at its beginning
    public static void main(String[] arguments) throws InterruptedException {
        Shell.start();
        try {
            var live = LiveWindow.open(Path.of(arguments[0]), Path.of(arguments[1]));
            var area = live.editor(arguments[2]);
            Shell.run(() -> area.insertText(0, arguments[3]));
        } catch (java.io.IOException | AssertionError e) {
            e.printStackTrace();
            java.lang.Runtime.getRuntime().halt(1);
        }
        Thread.currentThread().join();
    }
}
