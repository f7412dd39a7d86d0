package dev.sampan.compiler.project;

import dev.sampan.compiler.config.ProjectKeys;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads project.config.json and project.private.config.json; both may be missing.
final class ProjectConfigReader {

    static final String SHARED = "project.config.json";
    static final String PRIVATE = "project.private.config.json";

    private final SourceFiles sources;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private JsonValue.@Nullable Obj shared;

    ProjectConfigReader(SourceFiles sources) {
        this.sources = sources;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    ProjectConfig read() {
        shared = object(SHARED, false);
        JsonValue.Obj own = object(PRIVATE, true);
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        if (shared != null) {
            raw.putAll(shared.plain());
        }
        if (own != null) {
            merge(raw, allowed(own.plain()));
        }
        Map<String, @Nullable Object> group = map(map(raw.get("condition")).get("miniprogram"));
        List<ProjectConfig.CompileMode> modes = modes(group);
        int current = group.get("current") instanceof Number number ? number.intValue() : -1;
        Map<String, @Nullable Object> pack = map(raw.get("packOptions"));
        return new ProjectConfig(
                text(raw, "appid", "touristappid"),
                text(raw, "projectname", sources.files().name()),
                text(raw, "libVersion", "latest"),
                text(raw, "compileType", "miniprogram"),
                root(raw),
                map(raw.get("setting")),
                modes,
                current >= 0 && current < modes.size() ? current : -1,
                new ProjectConfig.PackOptions(rules(pack.get("ignore")), rules(pack.get("include"))),
                raw);
    }

    private JsonValue.@Nullable Obj object(String path, boolean optional) {
        Optional<SourceText> source = sources.text(path);
        if (source.isEmpty()) {
            return null;
        }
        JsonParser.Result result = JsonParser.parse(source.get());
        for (Diagnostic found : result.diagnostics()) {
            // config.md general rule 1: a private file that does not parse is ignored with a warning
            diagnostics.add(optional && found.isError() ? asWarning(found) : found);
        }
        if (optional && result.hasErrors()) {
            return null;
        }
        return result.value() instanceof JsonValue.Obj object ? object : null;
    }

    private static Diagnostic asWarning(Diagnostic found) {
        return Diagnostic.of(
                Severity.WARNING, found.code(), found.place(), found.message() + "; the file is ignored", found.hint());
    }

    /// Without what the private file may not decide: build keys and names of versions (sections 8.2, 8.3). The checks
    /// of `config.check` say so.
    private static Map<String, @Nullable Object> allowed(Map<String, @Nullable Object> own) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(own);
        if (kept.get("libVersion") instanceof String version && !ProjectKeys.isVersion(version)) {
            kept.remove("libVersion");
        }
        if (kept.get("setting") instanceof Map) {
            Map<String, @Nullable Object> setting = new LinkedHashMap<>(map(kept.get("setting")));
            setting.keySet().removeIf(ProjectKeys::isBuildSetting);
            kept.put("setting", setting);
        }
        return kept;
    }

    /// Field by field: objects are merged, everything else is replaced.
    private static void merge(Map<String, @Nullable Object> base, Map<String, @Nullable Object> over) {
        over.forEach((key, value) -> {
            if (value instanceof Map && base.get(key) instanceof Map) {
                Map<String, @Nullable Object> merged = new LinkedHashMap<>(map(base.get(key)));
                merge(merged, map(value));
                base.put(key, merged);
            } else {
                base.put(key, value);
            }
        });
    }

    private static List<ProjectConfig.CompileMode> modes(Map<String, @Nullable Object> group) {
        List<ProjectConfig.CompileMode> modes = new ArrayList<>();
        if (group.get("list") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, @Nullable Object> mode = map(item);
                modes.add(new ProjectConfig.CompileMode(
                        text(mode, "name", ""),
                        text(mode, "pathName", text(mode, "pathname", "")),
                        text(mode, "query", ""),
                        scene(mode.get("scene")),
                        mode));
            }
        }
        return modes;
    }

    private static @Nullable Integer scene(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }

    private static List<ProjectConfig.PackRule> rules(@Nullable Object value) {
        List<ProjectConfig.PackRule> rules = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                Map<String, @Nullable Object> rule = map(item);
                rules.add(new ProjectConfig.PackRule(text(rule, "type", ""), text(rule, "value", "")));
            }
        }
        return rules;
    }

    /// The folder of app.json. What the configuration names wins when app.json is there; otherwise the
    /// nearest folder
    /// that has one, and the developer is told.
    private String root(Map<String, @Nullable Object> raw) {
        String named = Paths.normalize(text(raw, "miniprogramRoot", ""));
        if (sources.exists(Paths.join(named, "app.json"))) {
            return named;
        }
        boolean folderIsThere = named.isEmpty() || !sources.below(named).isEmpty();
        Optional<String> found = nearestAppJson();
        if (found.isEmpty()) {
            if (!folderIsThere) {
                diagnostics.add(Diagnostic.error(
                        "CONFIG_ROOT_MISSING",
                        placeOf("miniprogramRoot"),
                        "the folder \"" + named + "\" of miniprogramRoot does not exist",
                        "Create it, or correct miniprogramRoot"));
            }
            return folderIsThere ? named : "";
        }
        String used = found.get().isEmpty() ? "the project folder" : "\"" + found.get() + "\"";
        if (!folderIsThere) {
            diagnostics.add(Diagnostic.warning(
                    "CONFIG_ROOT_MISSING",
                    placeOf("miniprogramRoot"),
                    "the folder \"" + named + "\" of miniprogramRoot does not exist; " + used
                            + " is used, it has an app.json",
                    "Correct miniprogramRoot"));
        } else {
            diagnostics.add(Diagnostic.info(
                    "CONFIG_ROOT_GUESSED",
                    placeOf("miniprogramRoot"),
                    "there is no app.json in " + (named.isEmpty() ? "the project folder" : "\"" + named + "\"") + "; "
                            + used + " is used",
                    "Set miniprogramRoot in project.config.json"));
        }
        return found.get();
    }

    /// Looks at most two folders deep; the shortest path wins, then the alphabet.
    private Optional<String> nearestAppJson() {
        SortedSet<String> candidates = new TreeSet<>(java.util.Comparator.<String>comparingLong(
                        path -> path.chars().filter(c -> c == '/').count())
                .thenComparing(java.util.Comparator.naturalOrder()));
        for (String path : sources.list()) {
            boolean isAppJson = path.equals("app.json") || path.endsWith("/app.json");
            if (isAppJson && path.chars().filter(c -> c == '/').count() <= 2) {
                candidates.add(Paths.folder(path));
            }
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.first());
    }

    private Place placeOf(String key) {
        Optional<SourceText> source = sources.text(SHARED);
        if (shared == null || source.isEmpty()) {
            return Place.startOf(source.isPresent() ? SHARED : "app.json");
        }
        return shared.member(key)
                .map(member -> source.get()
                        .place(member.value().start(), member.value().end()))
                .orElse(Place.startOf(SHARED));
    }

    private static String text(Map<String, @Nullable Object> map, String key, String otherwise) {
        return map.get(key) instanceof String value ? value : otherwise;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : new LinkedHashMap<>();
    }
}
