package dev.sampan.devtools.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Compiles a project and serves it to phones on the LAN (preview.md). Found as a service; implementations have a
/// public constructor without parameters.
public interface PreviewLauncher {
    /// How to serve.
    ///
    /// @param page page path with optional query, empty for the entry page
    /// @param host the address to bind; empty lets the launcher choose
    /// @param port 0 for a free one
    /// @param unusedExpiry how long a code stays valid before its first use
    /// @param confirm answers whether an unknown phone is let in; gets "name at address, code 1234"
    /// @param log connects, refusals, console lines and ends, one sentence each
    /// @param once end after the first phone has left
    record Request(
            Path project,
            Optional<String> page,
            int scene,
            Optional<String> host,
            int port,
            Duration unusedExpiry,
            Predicate<String> confirm,
            Consumer<String> log,
            boolean once) {}

    /// A preview that listens.
    interface Session extends AutoCloseable {
        /// The address for the QR code.
        String url();

        Instant expiresAt();

        String host();

        int port();

        /// Returns when the preview has ended.
        void await() throws InterruptedException;

        @Override
        void close();
    }

    /// Starts to listen.
    ///
    /// @throws CliException exit 3 when no address or port can be bound
    Session start(Request request);
}
