package dev.sampan.simulator.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a mini-program is started (FW-APP-04).
///
/// @param path page without leading slash; empty for the entry page
/// @param query decoded
/// @param scene one of `scenes.json`
/// @param referrerInfoJson JSON object
public record LaunchOptions(String path, Map<String, String> query, int scene, String referrerInfoJson) {
    private static final int RECENT = 1001;

    /// The entry page, from the list of recently used mini-programs.
    public static final LaunchOptions ENTRY = new LaunchOptions("", Map.of(), RECENT, "{}");

    public LaunchOptions {
        query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /// @param url a page with or without leading slash and query: `pages/a?id=1`
    public static LaunchOptions page(String url) {
        String[] parts = url.split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : (parts.length > 1 ? parts[1] : "").split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                query.put(decode(sides[0]), sides.length > 1 ? decode(sides[1]) : "");
            }
        }
        return new LaunchOptions(parts[0].replaceFirst("^/+", ""), query, RECENT, "{}");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
