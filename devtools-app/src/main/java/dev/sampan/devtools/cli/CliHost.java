package dev.sampan.devtools.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command line sees of the process around it. Tests make their own.
///
/// @param in what the user types
/// @param terminal whether stdout is a terminal that people read
/// @param columns width of the terminal in characters
public record CliHost(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path workingDirectory,
        Map<String, String> environment,
        boolean terminal,
        int columns) {
    private static final int USUAL_COLUMNS = 80;

    /// The host of this very process; output is UTF-8 on every platform.
    public static CliHost ofProcess() {
        Map<String, String> environment = System.getenv();
        return new CliHost(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                environment,
                System.console() != null && System.console().isTerminal(),
                columns(environment.get("COLUMNS")));
    }

    /// Whether colours and a QR code may be drawn (cli.md B1 rule 6).
    boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// Whether a window can be opened: always on Windows and macOS, with a display on other systems.
    boolean display() {
        String os = System.getProperty("os.name", "");
        return os.startsWith("Windows")
                || os.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private static int columns(@Nullable String text) {
        try {
            return text == null ? USUAL_COLUMNS : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
