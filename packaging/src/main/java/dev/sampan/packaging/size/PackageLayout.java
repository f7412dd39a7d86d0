package dev.sampan.packaging.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an app is cut into packages: the main package and the subpackages of app.json.
///
/// @param parts main first, then subpackages in the order of app.json
/// @param preload page → names of the packages its preloadRule asks for, as written
public record PackageLayout(List<Part> parts, Map<String, List<String>> preload) {

    /// The name of the main package, as in preloadRule and in reports.
    public static final String MAIN = "__APP__";

    /// One package. `root` has neither a leading nor a trailing slash and is empty for the main package.
    public record Part(String root, String alias, boolean independent) {
        public boolean isMain() {
            return root.isEmpty();
        }

        /// `__APP__`, or the root.
        public String name() {
            return isMain() ? MAIN : root;
        }

        boolean holds(String path) {
            return isMain() || path.startsWith(root + "/");
        }
    }

    public PackageLayout {
        parts = List.copyOf(parts);
        preload = Map.copyOf(preload);
    }

    /// The layout of an app with these subpackages.
    public static PackageLayout of(List<Part> subpackages, Map<String, List<String>> preload) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", "", false));
        parts.addAll(subpackages);
        return new PackageLayout(parts, preload);
    }

    /// The package of a file: the longest root that is a prefix by whole segments, else main (package.md 3.2).
    public Part partOf(String path) {
        return parts.stream()
                .filter(part -> part.holds(path))
                .max(Comparator.comparingInt(part -> part.root().length()))
                .orElseThrow();
    }

    /// The package that a preloadRule names by root, alias or `__APP__`.
    public Optional<Part> named(String name) {
        String trimmed = name.replaceAll("^/+|/+$", "");
        return parts.stream()
                .filter(part -> part.name().equals(trimmed)
                        || !part.alias().isEmpty() && part.alias().equals(name))
                .findFirst();
    }
}
