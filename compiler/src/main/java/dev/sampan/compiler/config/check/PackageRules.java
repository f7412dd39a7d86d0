package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.project.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Subpackages, what is loaded ahead, and workers (config.md section 6).
final class PackageRules {

    static final int SUBPACKAGES_MAX = 100;

    private final ConfigFile app;
    private final AppConfig config;
    private final AppFiles files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    PackageRules(ConfigFile app, AppConfig config, AppFiles files) {
        this.app = app;
        this.config = config;
        this.files = files;
    }

    List<Diagnostic> check() {
        if (config.subPackages().size() > SUBPACKAGES_MAX) {
            JsonValue list = app.json()
                    .get("subPackages")
                    .or(() -> app.json().get("subpackages"))
                    .orElse(app.json());
            diagnostics.add(app.error(
                    "APP_SUBPACKAGES_MAX",
                    list,
                    config.subPackages().size() + " subpackages are more than " + SUBPACKAGES_MAX,
                    "Join some"));
        }
        entries();
        preloadRule();
        workers();
        return diagnostics;
    }

    private void entries() {
        for (String key : List.of("subPackages", "subpackages")) {
            for (JsonValue item : app.items(key)) {
                if (item instanceof JsonValue.Obj subPackage
                        && subPackage.get("root").orElse(null) instanceof JsonValue.Str root
                        && subPackage.get("entry").orElse(null) instanceof JsonValue.Str entry) {
                    String script = Paths.normalize(Paths.join(root.text(), entry.text()));
                    String name = script.endsWith(".js") ? script.substring(0, script.length() - 3) : script;
                    if (!files.exists(name + ".js") && !files.exists(name + ".ts")) {
                        diagnostics.add(app.warning(
                                "APP_SUBPACKAGE_ENTRY",
                                entry,
                                "the start script \"" + script + "\" of a subpackage does not exist",
                                "Create it, or correct the path, which is relative to root"));
                    }
                }
            }
        }
    }

    private void preloadRule() {
        Set<String> packages = new HashSet<>(Set.of("__APP__"));
        config.subPackages().forEach(subPackage -> {
            packages.add(subPackage.root());
            packages.add(subPackage.name());
        });
        Set<String> pages = new HashSet<>();
        config.pages().forEach(page -> pages.add(page.path()));
        for (JsonValue.Member rule : app.members("preloadRule")) {
            if (!pages.contains(Paths.normalize(rule.key()))) {
                diagnostics.add(Diagnostic.warning(
                        "APP_PRELOAD_UNKNOWN",
                        app.key(rule),
                        "preloadRule names the unknown page \"" + rule.key() + "\"",
                        NearestName.hint(rule.key(), pages, "Write the path of a page")));
            }
            for (JsonValue item : app.items("preloadRule", rule.key(), "packages")) {
                if (item instanceof JsonValue.Str name
                        && !packages.contains(name.text())
                        && !packages.contains(Paths.normalize(name.text()))) {
                    diagnostics.add(app.warning(
                            "APP_PRELOAD_UNKNOWN",
                            item,
                            "preloadRule names the unknown package \"" + name.text() + "\"",
                            NearestName.hint(name.text(), packages, "Write a root or name of a subpackage")));
                }
            }
        }
    }

    private void workers() {
        config.workers()
                .filter(folder -> files.below(folder).isEmpty())
                .ifPresent(folder -> app.json()
                        .get("workers")
                        .ifPresent(at -> diagnostics.add(app.warning(
                                "APP_WORKERS_MISSING",
                                at,
                                "the folder \"" + folder + "\" of workers does not exist",
                                "Create it, or correct the path"))));
    }
}
