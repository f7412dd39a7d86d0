package dev.sampan.simulator.preview;

import java.util.Locale;

/// The checks that every request passes before anything is looked up (spec/preview.md 4).
final class PreviewGate {
    static final String COOKIE_NAME = "sp";

    private PreviewGate() {}

    /// Stops DNS rebinding: only the bound address and names that were told are served.
    static boolean hostAllowed(PreviewOptions options, int port, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.equals(options.address().getHostAddress() + ":" + port)) {
            return true;
        }
        return options.hostNames().stream().anyMatch(name -> lower.equals(name.toLowerCase(Locale.ROOT) + ":" + port));
    }

    /// Value of our cookie in a `Cookie` header, empty when it is not there.
    static String cookie(String header) {
        for (String part : header.split(";", -1)) {
            String pair = part.strip();
            if (pair.startsWith(COOKIE_NAME + "=")) {
                return pair.substring(COOKIE_NAME.length() + 1);
            }
        }
        return "";
    }

    /// A request path that may be looked up: absolute, no `..`, no NUL, no backslash.
    static boolean pathAllowed(String decoded) {
        if (!decoded.startsWith("/") || decoded.indexOf('\0') >= 0 || decoded.indexOf('\\') >= 0) {
            return false;
        }
        for (String segment : decoded.split("/", -1)) {
            if (segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
