package dev.sampan.compiler.npm;

import dev.sampan.compiler.project.JsonValue;
import java.util.Optional;
import java.util.Set;

/// The key `exports` of a package.json, for packages that name their entry there only. Building npm knows `main`
/// alone (package.md section 4 rule 5), so this is asked last.
final class PackageExports {

    private static final Set<String> CONDITIONS = Set.of("miniprogram", "require", "browser", "import", "default");

    private PackageExports() {}

    /// @param inner path inside of the package, `""` for the package itself
    /// @return the file, relative to the package
    static Optional<String> find(JsonValue.Obj json, String inner) {
        Optional<JsonValue> exports = json.get("exports");
        String wanted = inner.isEmpty() ? "." : "./" + inner;
        if (exports.isEmpty()) {
            return Optional.empty();
        }
        boolean hasPaths = exports.get() instanceof JsonValue.Obj paths
                && paths.members().stream().anyMatch(member -> member.key().startsWith("."));
        if (!hasPaths) {
            return inner.isEmpty() ? target(exports.get(), "") : Optional.empty();
        }
        JsonValue.Obj paths = (JsonValue.Obj) exports.get();
        Optional<String> exact = paths.get(wanted).flatMap(value -> target(value, ""));
        if (exact.isPresent()) {
            return exact;
        }
        for (JsonValue.Member member : paths.members()) {
            int star = member.key().indexOf('*');
            if (star >= 0) {
                String head = member.key().substring(0, star);
                String tail = member.key().substring(star + 1);
                boolean fits = wanted.length() >= head.length() + tail.length()
                        && wanted.startsWith(head)
                        && wanted.endsWith(tail);
                if (fits) {
                    return target(member.value(), wanted.substring(star, wanted.length() - tail.length()));
                }
            }
        }
        return Optional.empty();
    }

    /// The first condition that holds here, as Node looks for it.
    private static Optional<String> target(JsonValue value, String star) {
        return switch (value) {
            case JsonValue.Str path -> Optional.of(path.text().replace("*", star));
            case JsonValue.Arr list ->
                list.items().stream()
                        .flatMap(item -> target(item, star).stream())
                        .findFirst();
            case JsonValue.Obj conditions ->
                conditions.members().stream()
                        .filter(member -> CONDITIONS.contains(member.key()))
                        .flatMap(member -> target(member.value(), star).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
