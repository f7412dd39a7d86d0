package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Runs a project without a window. Found as a service; implementations have a public constructor without parameters.
public interface HeadlessLauncher {
    /// What to run.
    ///
    /// @param folder the project folder
    /// @param page page with optional query; empty for the entry page
    /// @param device id or name of a device profile; empty for the usual one
    /// @param dark the dark theme
    /// @param state where the mini-program keeps its data; empty for a folder that is thrown away
    record Request(Path folder, Optional<String> page, Optional<String> device, boolean dark, Optional<Path> state) {}

    /// A running mini-program. Any thread.
    interface Run extends AutoCloseable {
        /// Waits until the first page is drawn.
        ///
        /// @return false when it was not in time
        boolean awaitPage(Duration patience) throws InterruptedException;

        /// One call of the automation protocol (automator.md); fails with its error text.
        JsonNode call(String method, JsonNode params) throws CliException;

        /// PNG of the device screen at device scale.
        byte[] screenshot();

        /// Exceptions so far, one line each with file and line.
        List<String> exceptions();

        /// Console lines so far, one line each.
        List<String> console();

        /// Serves the automation client until it closes the tool.
        ///
        /// @param port 0 for a free one
        /// @throws CliException exit 3 when the port is taken; the message says `Port <n> is in use`
        Automation serve(int port);

        @Override
        void close();
    }

    /// An open automation port.
    interface Automation {
        int port();

        /// Returns when a client has closed the tool.
        void await() throws InterruptedException;
    }

    /// @throws CliException exit 2 for an unknown device
    Run start(Request request);
}
