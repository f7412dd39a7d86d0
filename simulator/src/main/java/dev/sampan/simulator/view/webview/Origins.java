package dev.sampan.simulator.view.webview;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The in-process origins `https://<name>.sampan.invalid/`, one per running screen. Any thread.
final class Origins {
    private static final String SUFFIX = ".sampan.invalid";
    private static final Map<String, Origin> OPEN = new ConcurrentHashMap<>();

    private Origins() {}

    /// Answers the requests of one origin; called on loader threads (VL-RES-04).
    @FunctionalInterface
    interface Origin {
        Reply reply(String path, String query) throws IOException;
    }

    /// An origin in use; closing it makes its addresses answer 404.
    record Lease(String host) implements AutoCloseable {
        String url(String path) {
            return "https://" + host + path;
        }

        @Override
        public void close() {
            OPEN.remove(host);
        }
    }

    /// @param name wanted first label, usually the appid; a number is added while it is in use
    static Lease open(String name, Origin origin) {
        String label = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (label.isEmpty()) {
            label = "app";
        }
        String host = label + SUFFIX;
        for (int n = 2; OPEN.putIfAbsent(host, origin) != null; n++) {
            host = label + "-" + n + SUFFIX;
        }
        return new Lease(host);
    }

    static boolean owns(String host) {
        return host.endsWith(SUFFIX);
    }

    static Reply reply(String method, URI uri) throws IOException {
        Origin origin = OPEN.get(uri.getHost());
        if (origin == null) {
            return Reply.failure(404, "no such app");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.failure(405, "read only");
        }
        return origin.reply(
                uri.getPath() == null ? "/" : uri.getPath(), uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }
}
