package dev.sampan.devtools;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Libraries log to the terminal what only their own developers want to read; problems still show.
final class QuietLibraries {
    /// `javafx`: that it lies on the class path, which is on purpose (docs/architecture.md).
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("javafx"), Logger.getLogger("io.helidon"), Logger.getLogger("com.sun.javafx"));

    private QuietLibraries() {}

    static void apply() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
