package dev.sampan.simulator.preview;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/// How a preview listens and whom it lets in.
///
/// @param address the one address that is bound; never the wildcard
/// @param port 0 for a free one
/// @param unusedExpiry how long a code stays valid before its first use (1 to 60 minutes)
/// @param confirmDevices whether an unknown phone must be allowed by the developer
/// @param hostNames further names that the `Host` header may carry beside the address itself
public record PreviewOptions(
        InetAddress address, int port, Duration unusedExpiry, boolean confirmDevices, Set<String> hostNames) {
    /// PREVIEW_TOKEN_MINUTES of spec/limits.md.
    public static final Duration DEFAULT_EXPIRY = Duration.ofMinutes(15);

    public PreviewOptions {
        if (address.isAnyLocalAddress()) {
            throw new IllegalArgumentException("A preview binds one address, not " + address.getHostAddress());
        }
        hostNames = Set.copyOf(hostNames);
    }

    public static PreviewOptions at(InetAddress address) {
        return new PreviewOptions(address, 0, DEFAULT_EXPIRY, true, Set.of());
    }
}
