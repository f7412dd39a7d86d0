package dev.sampan.devtools.app;

import java.util.Optional;

/// How a project's window starts, when the command line says more than which project.
///
/// @param page page path with optional query to start at
/// @param device name of a device of the catalogue
/// @param simulatorOnly the device alone; the layout of the full window is kept for the next time
/// @param automationPort port of the automation socket, 0 for any free one
public record Opening(
        Optional<String> page, Optional<String> device, boolean simulatorOnly, Optional<Integer> automationPort) {
    /// As the window was left.
    public static final Opening USUAL = new Opening(Optional.empty(), Optional.empty(), false, Optional.empty());
}
