package dev.sampan.devtools.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the IDE's window. Found as a service; implementations have a public constructor without parameters.
public interface WindowLauncher {
    /// What to open.
    ///
    /// @param project the project folder; empty shows the welcome page
    /// @param page page path with optional query to start at
    /// @param device id of the device profile
    /// @param simulatorOnly the device alone, without editor and panels
    /// @param automationPort port of the automation socket, when one is wanted
    record Request(
            Optional<Path> project,
            Optional<String> page,
            Optional<String> device,
            boolean simulatorOnly,
            Optional<Integer> automationPort) {}

    /// Shows the window and returns the exit code when the last window is closed. Called on the main thread.
    int open(Request request);
}
