package dev.sampan.compiler.npm;

import dev.sampan.compiler.project.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `resolveAlias` of app.json (config.md section 7): the longest matching pattern wins, `/*` as target is
/// the root.
public final class PathAliases {

    private final TreeMap<String, String> prefixes = new TreeMap<>();

    /// Prefixes that build tools give the source folder. No npm name and no sensible folder begins so: without an
    /// entry in app.json they mean the root, as these projects take for granted.
    private static final List<String> CUSTOMARY = List.of("@/", "~/");

    /// @param patterns pattern → target, both ending in `/*`; others are ignored
    public PathAliases(Map<String, String> patterns) {
        CUSTOMARY.forEach(prefix -> prefixes.put(prefix, "/"));
        patterns.forEach((pattern, target) -> {
            if (pattern.endsWith("/*") && target.endsWith("/*")) {
                prefixes.put(pattern.substring(0, pattern.length() - 1), target.substring(0, target.length() - 1));
            }
        });
    }

    /// The id that an aliased reference means, empty when no alias matches.
    public Optional<String> apply(String reference) {
        return prefixes.entrySet().stream()
                .filter(entry -> reference.startsWith(entry.getKey()))
                .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> Paths.normalize(
                        entry.getValue() + reference.substring(entry.getKey().length())));
    }
}
