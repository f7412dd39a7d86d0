package dev.sampan.packaging.upload;

import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import java.util.ArrayList;
import java.util.List;

/// Files that only configuration names: roots of the graph of the unused filter besides pages and components
/// (package.md 2.4).
final class ConfiguredFiles {
    private static final List<String> TAB_BAR = List.of(".js", ".json", ".wxml", ".wxss");

    private final AppFiles files;

    ConfiguredFiles(AppFiles files) {
        this.files = files;
    }

    List<String> all() {
        List<String> found = new ArrayList<>(List.of("ext.json", "plugin.json", "sitemap.json"));
        TAB_BAR.forEach(extension -> found.add("custom-tab-bar/index" + extension));
        files.text("app.json").ifPresent(text -> {
            if (JsonParser.parse(text).value() instanceof JsonValue.Obj app) {
                addText(app, "sitemapLocation", found);
                addText(app, "themeLocation", found);
                addWorkers(app, found);
                addEntries(app, found);
            }
        });
        return found;
    }

    private static void addText(JsonValue.Obj object, String key, List<String> found) {
        if (object.get(key).orElse(null) instanceof JsonValue.Str text) {
            found.add(Paths.normalize(text.text()));
        }
    }

    /// A worker is started by a path that is often computed, so its whole folder stays.
    private void addWorkers(JsonValue.Obj app, List<String> found) {
        JsonValue workers = app.get("workers").orElse(null);
        JsonValue path =
                workers instanceof JsonValue.Obj object ? object.get("path").orElse(null) : workers;
        if (path instanceof JsonValue.Str folder
                && !Paths.normalize(folder.text()).isEmpty()) {
            for (String id : files.below(Paths.normalize(folder.text()))) {
                found.add(id.endsWith(".ts") ? id.replaceFirst("\\.ts$", ".js") : id);
            }
        }
    }

    private static void addEntries(JsonValue.Obj app, List<String> found) {
        for (String key : List.of("subpackages", "subPackages")) {
            if (app.get(key).orElse(null) instanceof JsonValue.Arr list) {
                for (JsonValue item : list.items()) {
                    if (item instanceof JsonValue.Obj each
                            && each.get("root").orElse(null) instanceof JsonValue.Str root
                            && each.get("entry").orElse(null) instanceof JsonValue.Str entry) {
                        found.add(Paths.normalize(Paths.join(Paths.normalize(root.text()), entry.text())));
                    }
                }
            }
        }
    }
}
