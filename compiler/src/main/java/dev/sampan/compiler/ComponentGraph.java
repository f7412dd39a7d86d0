package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds every page and component that can appear, from the pages of app.json on.
final class ComponentGraph {

    private static final JsonValue.Obj NO_JSON = new JsonValue.Obj(0, 0, List.of());

    /// Packages whose components `useExtendedLib` brings, with its key.
    private static final Map<String, String> EXTENDED_LIB =
            Map.of("weui-miniprogram", "weui", "miniprogram-element", "kbone", "kbone-ui", "kbone");

    private final AppConfig app;
    private final AppFiles files;
    private final ModuleResolver resolver;
    private final JsonFiles json;
    private final List<Diagnostic> diagnostics;
    private final Map<String, ComponentNode> nodes = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> pages = new HashSet<>();
    private @Nullable List<String> pagePaths;
    private Map<String, String> globalUsing = Map.of();
    private Map<String, String> globalPlaceholders = Map.of();

    ComponentGraph(
            AppConfig app, AppFiles files, ModuleResolver resolver, JsonFiles json, List<Diagnostic> diagnostics) {
        this.app = app;
        this.files = files;
        this.resolver = resolver;
        this.json = json;
        this.diagnostics = diagnostics;
    }

    Map<String, ComponentNode> nodes() {
        return nodes;
    }

    Map<String, String> globalUsing() {
        return globalUsing;
    }

    void build(JsonValue.Obj appJson) {
        globalUsing = using("app.json", appJson);
        globalPlaceholders = strings(appJson, "componentPlaceholder");
        for (AppConfig.Page page : app.pages()) {
            checkPage(page);
            pages.add(page.path());
            open.add(page.path());
        }
        boolean customTabBar = app.object("tabBar").get("custom") instanceof Boolean custom && custom;
        if (customTabBar && resolver.componentExists("custom-tab-bar/index")) {
            open.add("custom-tab-bar/index");
        }
        open.addAll(globalUsing.values());
        while (!open.isEmpty()) {
            String path = open.remove();
            if (!nodes.containsKey(path)) {
                nodes.put(path, node(path));
            }
        }
        inheritDialect();
    }

    /// WXML-GEN-01: what a glass-easel component uses is glass-easel too, unless its own JSON says otherwise.
    private void inheritDialect() {
        Deque<ComponentNode> spread = new ArrayDeque<>();
        nodes.values().stream().filter(ComponentNode::isGlassEasel).forEach(spread::add);
        while (!spread.isEmpty()) {
            ComponentNode user = spread.remove();
            for (String path : user.uses()) {
                ComponentNode used = nodes.get(path);
                if (used != null
                        && !used.isGlassEasel()
                        && used.json().get("componentFramework").isEmpty()) {
                    ComponentNode heir = used.withDialect(user.dialect());
                    nodes.put(path, heir);
                    spread.add(heir);
                }
            }
        }
    }

    private void checkPage(AppConfig.Page page) {
        boolean template = files.exists(page.path() + ".wxml");
        boolean script = resolver.scriptExists(page.path() + ".js");
        if (template && script) {
            return;
        }
        Place place = appPlace(page.at());
        if (!template && !script) {
            diagnostics.add(Diagnostic.error(
                    "PAGE_NOT_FOUND",
                    place,
                    "could not find the corresponding file: \"" + page.path() + ".wxml\"",
                    NearestName.hint(page.path(), pagePaths(), "Create the page, or remove it from app.json")));
        } else if (!template) {
            diagnostics.add(Diagnostic.error(
                    "PAGE_NO_TEMPLATE",
                    place,
                    "could not find the corresponding file: \"" + page.path() + ".wxml\"",
                    "Create it"));
        } else {
            diagnostics.add(Diagnostic.error(
                    "PAGE_NO_SCRIPT",
                    place,
                    "could not find the corresponding file: \"" + page.path() + ".js\"",
                    "Create it"));
        }
    }

    private Place appPlace(JsonValue value) {
        return files.text("app.json")
                .map(text -> text.place(value.start(), value.end()))
                .orElse(Place.startOf(files.pathOf("app.json")));
    }

    private List<String> pagePaths() {
        List<String> known = pagePaths;
        if (known == null) {
            known = files.below("").stream()
                    .filter(id -> id.endsWith(".wxml"))
                    .map(id -> id.substring(0, id.length() - ".wxml".length()))
                    .toList();
            pagePaths = known;
        }
        return known;
    }

    private ComponentNode node(String path) {
        String file = path + ".json";
        JsonValue.Obj own = json.object(file).orElse(NO_JSON);
        Map<String, String> using = new LinkedHashMap<>(globalUsing);
        Map<String, String> ownUsing = using(file, own);
        using.putAll(ownUsing);
        open.addAll(ownUsing.values());
        Map<String, String> placeholders = new LinkedHashMap<>(globalPlaceholders);
        placeholders.putAll(strings(own, "componentPlaceholder"));
        Map<String, @Nullable String> generics = generics(file, own);
        generics.values().stream().filter(java.util.Objects::nonNull).forEach(open::add);
        return new ComponentNode(
                path,
                pages.contains(path),
                dialect(own),
                own,
                using,
                generics,
                placeholders,
                existing(path + ".js", resolver.scriptExists(path + ".js")),
                existing(path + ".wxml", files.exists(path + ".wxml")),
                existing(path + ".wxss", resolver.styles().exists(path + ".wxss")));
    }

    private static Optional<String> existing(String id, boolean exists) {
        return exists ? Optional.of(id) : Optional.empty();
    }

    private String dialect(JsonValue.Obj own) {
        return own.get("componentFramework")
                .map(value -> value instanceof JsonValue.Str text && text.text().equals("glass-easel")
                        ? "glass-easel"
                        : "exparser")
                .orElse(app.dialect());
    }

    private Map<String, String> using(String file, JsonValue.Obj object) {
        Map<String, String> using = new LinkedHashMap<>();
        for (JsonValue.Member member : members(object, "usingComponents")) {
            if (member.value() instanceof JsonValue.Str reference) {
                component(file, member.key(), reference).ifPresent(found -> using.put(member.key(), found));
            }
        }
        return using;
    }

    private Map<String, @Nullable String> generics(String file, JsonValue.Obj object) {
        Map<String, @Nullable String> generics = new LinkedHashMap<>();
        for (JsonValue.Member member : members(object, "componentGenerics")) {
            String path = null;
            if (member.value() instanceof JsonValue.Obj options
                    && options.get("default").orElse(null) instanceof JsonValue.Str reference) {
                path = component(file, member.key(), reference).orElse(null);
            }
            generics.put(member.key(), path);
        }
        return generics;
    }

    private List<JsonValue.Member> members(JsonValue.Obj object, String key) {
        return object.get(key).orElse(null) instanceof JsonValue.Obj map ? map.members() : List.of();
    }

    private Optional<String> component(String file, String tag, JsonValue.Str reference) {
        String path = reference.text();
        if (path.startsWith("plugin://") || path.startsWith("dynamicLib://") || path.startsWith("plugin-private://")) {
            warn(
                    file,
                    reference,
                    "COMPONENT_PLUGIN",
                    "the component \"" + tag + "\" comes from a plugin, which cannot be loaded here",
                    "");
            return Optional.empty();
        }
        Optional<String> found = resolver.component(file, path);
        if (found.isPresent()) {
            return found;
        }
        String owner = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
        if (app.extLibs().contains(EXTENDED_LIB.getOrDefault(owner, ""))) {
            warn(
                    file,
                    reference,
                    "COMPONENT_EXTENDED_LIB",
                    "\"" + path + "\" comes with useExtendedLib, which only the platform has",
                    "Run \"npm install " + owner + "\" in the project folder; it need not be built");
            return Optional.empty();
        }
        report(
                file,
                reference,
                "COMPONENT_NOT_FOUND",
                "component not found in the path: \"" + path + "\" (looked for "
                        + String.join(", ", resolver.triedForComponent(file, path)) + ")",
                NearestName.hint(
                        Paths.resolve(file, path), pagePaths(), "Correct the path, or remove \"" + tag + "\""));
        return Optional.empty();
    }

    private void report(String file, JsonValue at, String code, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, place(file, at), message, hint));
    }

    private void warn(String file, JsonValue at, String code, String message, String hint) {
        diagnostics.add(Diagnostic.warning(code, place(file, at), message, hint));
    }

    private Place place(String file, JsonValue at) {
        Optional<SourceText> source = files.text(file);
        return source.map(text -> text.place(at.start(), at.end())).orElse(Place.startOf(files.pathOf(file)));
    }

    private static Map<String, String> strings(JsonValue.Obj object, String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (object.get(key).orElse(null) instanceof JsonValue.Obj values) {
            for (JsonValue.Member member : values.members()) {
                if (member.value() instanceof JsonValue.Str text) {
                    map.put(member.key(), text.text());
                }
            }
        }
        return map;
    }
}
