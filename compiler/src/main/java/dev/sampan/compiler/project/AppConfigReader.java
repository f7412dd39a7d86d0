package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads app.json as far as pages, subpackages and paths go. What has the wrong type is skipped here and reported by
/// the checks of `config.check`.
public final class AppConfigReader {

    private final SourceText source;
    private final JsonValue.Obj json;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public AppConfigReader(SourceText source, JsonValue.Obj json) {
        this.source = source;
        this.json = json;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// @param theme the parsed theme.json, when there is one
    public AppConfig read(JsonValue.@Nullable Obj theme) {
        List<AppConfig.Page> pages = new ArrayList<>();
        Map<String, JsonValue> known = new HashMap<>();
        for (JsonValue item : items("pages")) {
            page(item, "", known).ifPresent(pages::add);
        }
        List<AppConfig.SubPackage> subPackages = subPackages(pages, known);
        if (pages.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    "APP_NO_PAGES",
                    json.member("pages").map(member -> place(member.value())).orElse(place(json)),
                    "app.json names no page",
                    "Write at least one path into \"pages\""));
        }
        String entry = string("entryPagePath").map(Paths::normalize).orElse("");
        if (entry.isEmpty() || !known.containsKey(entry)) {
            json.get("entryPagePath")
                    .filter(value -> !pages.isEmpty())
                    .ifPresent(value -> diagnostics.add(Diagnostic.error(
                            "APP_ENTRY_UNKNOWN",
                            place(value),
                            "entryPagePath names no page of this app",
                            NearestName.hint(entry(value), known.keySet(), "Write one of the paths of \"pages\""))));
            entry = pages.isEmpty() ? "" : pages.getFirst().path();
        }
        AppConfig app = new AppConfig(
                entry,
                pages,
                subPackages,
                strings("usingComponents"),
                strings("componentPlaceholder"),
                aliases(),
                extLibs(),
                workers(),
                json.plain(),
                theme == null ? Map.of() : theme.plain());
        return app;
    }

    private static String entry(JsonValue value) {
        return value instanceof JsonValue.Str text ? text.text() : "";
    }

    private Optional<AppConfig.Page> page(JsonValue item, String root, Map<String, JsonValue> known) {
        if (!(item instanceof JsonValue.Str text)) {
            return Optional.empty();
        }
        String path = Paths.join(root, Paths.normalize(text.text()));
        String extension = Paths.extension(path);
        if (extension.equals(".wxml") || extension.equals(".js") || extension.equals(".html")) {
            path = Paths.withoutExtension(path);
        }
        JsonValue first = known.putIfAbsent(path, item);
        if (first != null) {
            diagnostics.add(Diagnostic.warning(
                            "PAGE_DUPLICATE", place(item), "the page \"" + path + "\" is named twice", "Remove one")
                    .with(new RelatedPlace("named here first", place(first))));
            return Optional.empty();
        }
        return Optional.of(new AppConfig.Page(path, item));
    }

    /// `subPackages` and `subpackages` are the same key; an app that has both gets both.
    private List<AppConfig.SubPackage> subPackages(List<AppConfig.Page> pages, Map<String, JsonValue> known) {
        List<AppConfig.SubPackage> found = new ArrayList<>();
        List<JsonValue> all = new ArrayList<>(items("subPackages"));
        all.addAll(items("subpackages"));
        for (JsonValue item : all) {
            if (!(item instanceof JsonValue.Obj object)
                    || !(object.get("root").orElse(null) instanceof JsonValue.Str rootText)) {
                continue;
            }
            String root = Paths.normalize(rootText.text());
            boolean nested = found.stream()
                    .anyMatch(other -> other.root().equals(root)
                            || Paths.isInside(other.root(), root)
                            || Paths.isInside(root, other.root()));
            if (nested) {
                diagnostics.add(Diagnostic.error(
                        "APP_SUBPACKAGE_NESTED",
                        place(rootText),
                        "the subpackage \"" + root + "\" lies inside of another one, or is named twice",
                        "Give every subpackage a folder of its own"));
            }
            List<String> own = new ArrayList<>();
            if (object.get("pages").orElse(null) instanceof JsonValue.Arr list) {
                for (JsonValue page : list.items()) {
                    page(page, root, known).ifPresent(added -> {
                        pages.add(added);
                        own.add(added.path());
                    });
                }
            }
            found.add(new AppConfig.SubPackage(
                    root,
                    object.get("name").orElse(null) instanceof JsonValue.Str name ? name.text() : "",
                    List.copyOf(own),
                    object.get("independent").orElse(null) instanceof JsonValue.Bool flag && flag.value(),
                    object.get("entry").orElse(null) instanceof JsonValue.Str entry
                            ? Optional.of(Paths.normalize(Paths.join(root, entry.text())))
                            : Optional.empty()));
        }
        return found;
    }

    private Map<String, String> aliases() {
        Map<String, String> aliases = strings("resolveAlias");
        if (json.get("resolveAlias").orElse(null) instanceof JsonValue.Obj object) {
            for (JsonValue.Member member : object.members()) {
                boolean complete = member.key().endsWith("/*")
                        && member.value() instanceof JsonValue.Str target
                        && target.text().endsWith("/*");
                if (!complete) {
                    diagnostics.add(Diagnostic.error(
                            "CONFIG_ALIAS",
                            source.place(member.keyStart(), member.value().end()),
                            "pattern and target of an alias both end in /*",
                            "Write \"~/*\": \"/*\""));
                }
            }
        }
        return aliases;
    }

    /// Of the app and of its subpackages, which may have libraries of their own.
    private List<String> extLibs() {
        Set<String> libs = new LinkedHashSet<>();
        addExtLibs(json, libs);
        for (String key : List.of("subPackages", "subpackages")) {
            if (json.get(key).orElse(null) instanceof JsonValue.Arr list) {
                for (JsonValue item : list.items()) {
                    if (item instanceof JsonValue.Obj subPackage) {
                        addExtLibs(subPackage, libs);
                    }
                }
            }
        }
        return List.copyOf(libs);
    }

    private static void addExtLibs(JsonValue.Obj owner, Set<String> libs) {
        if (owner.get("useExtendedLib").orElse(null) instanceof JsonValue.Obj object) {
            for (JsonValue.Member member : object.members()) {
                boolean on = switch (member.value()) {
                    case JsonValue.Bool flag -> flag.value();
                    // some projects name a version
                    case JsonValue.Str version -> !version.text().isEmpty();
                    default -> false;
                };
                if (on) {
                    libs.add(member.key());
                }
            }
        }
    }

    private Optional<String> workers() {
        return switch (json.get("workers").orElse(null)) {
            case JsonValue.Str path -> Optional.of(Paths.normalize(path.text()));
            case JsonValue.Obj object
            when object.get("path").orElse(null) instanceof JsonValue.Str path ->
                Optional.of(Paths.normalize(path.text()));
            case null, default -> Optional.empty();
        };
    }

    private List<JsonValue> items(String key) {
        return json.get(key).orElse(null) instanceof JsonValue.Arr list ? list.items() : List.of();
    }

    private Optional<String> string(String key) {
        return json.get(key).orElse(null) instanceof JsonValue.Str text ? Optional.of(text.text()) : Optional.empty();
    }

    private Map<String, String> strings(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (json.get(key).orElse(null) instanceof JsonValue.Obj object) {
            for (JsonValue.Member member : object.members()) {
                if (member.value() instanceof JsonValue.Str text) {
                    map.put(member.key(), text.text());
                }
            }
        }
        return map;
    }

    private Place place(JsonValue value) {
        return source.place(value.start(), value.end());
    }
}
