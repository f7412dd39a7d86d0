package dev.sampan.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.ProjectConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the manifest of docs/contracts/bundle.md section 2.
final class ManifestWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProjectConfig project;
    private final AppConfig app;

    ManifestWriter(ProjectConfig project, AppConfig app) {
        this.project = project;
        this.app = app;
    }

    String write(ComponentGraph graph, boolean hasApp) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("format", 1);
        root.put("appid", project.appid());
        root.put("projectName", project.projectName());
        root.put("libVersion", project.libVersion());
        root.put("urlCheck", project.setting("urlCheck", true));
        root.put("entry", app.entry());
        root.put("pages", app.pages().stream().map(AppConfig.Page::path).toList());
        root.put("subPackages", subPackages());
        for (String key : List.of("window", "networkTimeout", "preloadRule", "permission", "plugins")) {
            root.put(key, app.object(key));
        }
        root.put("tabBar", app.raw().get("tabBar") instanceof Map<?, ?> bar ? bar : null);
        root.put("style", app.raw().get("style") instanceof String style ? style : "");
        root.put("darkmode", Boolean.TRUE.equals(app.raw().get("darkmode")));
        root.put("theme", theme());
        root.put("extLibs", app.extLibs());
        root.put("app", extras());
        root.put("hasApp", hasApp);
        Map<String, Object> components = new TreeMap<>();
        graph.nodes().forEach((path, node) -> components.put(path, component(node)));
        root.put("components", components);
        root.put("globalUsing", graph.globalUsing());
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest of plain values cannot fail to be written", e);
        }
    }

    private List<Map<String, @Nullable Object>> subPackages() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (AppConfig.SubPackage subPackage : app.subPackages()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("root", subPackage.root());
            entry.put("name", subPackage.name());
            entry.put("pages", subPackage.pages());
            entry.put("independent", subPackage.independent());
            entry.put("entry", subPackage.entry().orElse(null));
            list.add(entry);
        }
        return list;
    }

    private Map<String, @Nullable Object> theme() {
        Map<String, @Nullable Object> theme = new LinkedHashMap<>();
        for (String mode : List.of("light", "dark")) {
            theme.put(mode, app.theme().get(mode) instanceof Map<?, ?> values ? values : Map.of());
        }
        return theme;
    }

    /// Keys of app.json that the runtime reads as they are.
    private Map<String, @Nullable Object> extras() {
        Map<String, @Nullable Object> extras = new LinkedHashMap<>();
        for (String key : List.of(
                "debug",
                "workers",
                "lazyCodeLoading",
                "renderer",
                "requiredBackgroundModes",
                "requiredPrivateInfos",
                "resizable",
                "singlePage",
                "convertRpxToVw",
                "enablePassiveEvent")) {
            if (app.raw().containsKey(key)) {
                extras.put(key, app.raw().get(key));
            }
        }
        return extras;
    }

    private static Map<String, @Nullable Object> component(ComponentNode node) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("kind", node.page() ? "page" : "component");
        entry.put("dialect", node.dialect());
        Map<String, @Nullable Object> json = node.json().plain();
        entry.put("json", json);
        entry.put("using", node.using());
        Map<String, Object> generics = new LinkedHashMap<>();
        node.generics().forEach((name, path) -> generics.put(name, path == null ? Map.of() : Map.of("default", path)));
        entry.put("generics", generics);
        entry.put("placeholders", node.placeholders());
        entry.put("styleIsolation", json.get("styleIsolation") instanceof String value ? value : null);
        entry.put("pureDataPattern", json.get("pureDataPattern") instanceof String value ? value : null);
        entry.put("script", node.script().orElse(null));
        entry.put("template", node.template().orElse(null));
        entry.put("style", node.style().orElse(null));
        return entry;
    }
}
