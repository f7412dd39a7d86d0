package dev.sampan.compiler;

import dev.sampan.compiler.project.JsonValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page or component with everything it names already resolved.
///
/// @param path id without extension
/// @param json its JSON file, empty object when there is none
/// @param using tag → component path, global ones included
/// @param generics name → path of its default component, null when it has none
record ComponentNode(
        String path,
        boolean page,
        String dialect,
        JsonValue.Obj json,
        Map<String, String> using,
        Map<String, @Nullable String> generics,
        Map<String, String> placeholders,
        Optional<String> script,
        Optional<String> template,
        Optional<String> style) {

    boolean isGlassEasel() {
        return dialect.equals("glass-easel");
    }

    /// Paths of the components that its template can make without help from its user.
    Set<String> uses() {
        Set<String> paths = new LinkedHashSet<>(using.values());
        generics.values().stream().filter(Objects::nonNull).forEach(paths::add);
        return paths;
    }

    ComponentNode withDialect(String inherited) {
        return new ComponentNode(path, page, inherited, json, using, generics, placeholders, script, template, style);
    }
}
