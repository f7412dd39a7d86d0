package dev.sampan.compiler.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// app.json as far as the compiler and the runtime look into it (config.md section 1). Page paths are full
/// and have no
/// extension.
///
/// @param entry path of the page that a cold start opens
/// @param pages all pages, those of subpackages included, in the order of the file
/// @param raw all keys
/// @param theme theme.json (`light` and `dark`), empty when there is none
public record AppConfig(
        String entry,
        List<Page> pages,
        List<SubPackage> subPackages,
        Map<String, String> usingComponents,
        Map<String, String> componentPlaceholder,
        Map<String, String> resolveAlias,
        List<String> extLibs,
        Optional<String> workers,
        Map<String, @Nullable Object> raw,
        Map<String, @Nullable Object> theme) {

    /// @param at where app.json names it
    public record Page(String path, JsonValue at) {}

    /// @param root without slashes at its ends
    /// @param entry script that runs when the subpackage loads, full path, as written
    public record SubPackage(
            String root, String name, List<String> pages, boolean independent, Optional<String> entry) {}

    public AppConfig {
        pages = List.copyOf(pages);
        subPackages = List.copyOf(subPackages);
        usingComponents = Collections.unmodifiableMap(new LinkedHashMap<>(usingComponents));
        componentPlaceholder = Collections.unmodifiableMap(new LinkedHashMap<>(componentPlaceholder));
        resolveAlias = Collections.unmodifiableMap(new LinkedHashMap<>(resolveAlias));
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
        theme = Collections.unmodifiableMap(new LinkedHashMap<>(theme));
    }

    /// `glass-easel` or `exparser`, from `componentFramework`.
    public String dialect() {
        return "glass-easel".equals(raw.get("componentFramework")) ? "glass-easel" : "exparser";
    }

    /// The subpackage that a file belongs to, empty for the main package.
    public Optional<SubPackage> packageOf(String path) {
        return subPackages.stream()
                .filter(subPackage -> Paths.isInside(subPackage.root(), path))
                .findFirst();
    }

    /// Whether what lies at `target` is there whenever `from` runs: in the same package, or in the main package when
    /// `from` is not part of an independent one (config.md section 6).
    public boolean reaches(String from, String target) {
        Optional<SubPackage> here = packageOf(from);
        Optional<SubPackage> there = packageOf(target);
        return there.isEmpty() ? here.isEmpty() || !here.get().independent() : there.equals(here);
    }

    /// A key's object, empty when it is missing or no object.
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> object(String key) {
        return raw.get(key) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
