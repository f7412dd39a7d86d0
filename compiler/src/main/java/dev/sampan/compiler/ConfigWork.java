package dev.sampan.compiler;

import dev.sampan.compiler.config.FileKind;
import dev.sampan.compiler.config.check.AppRules;
import dev.sampan.compiler.config.check.ComponentRules;
import dev.sampan.compiler.config.check.ConfigFile;
import dev.sampan.compiler.config.check.ProjectRules;
import dev.sampan.compiler.config.check.ShapeCheck;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks all configuration files of a project (config.md). A file that does not parse is left alone: what is wrong
/// with it has been said.
final class ConfigWork {

    private final RunState run;
    private final Project project;
    private final SourceFiles sources;
    private final JsonFiles json;
    private final List<AppRules.Used> themeVariables = new ArrayList<>();

    ConfigWork(RunState run, Project project, SourceFiles sources, JsonFiles json) {
        this.run = run;
        this.project = project;
        this.sources = sources;
        this.json = json;
    }

    void check(AppConfig app, ComponentGraph graph) {
        Optional<ConfigFile> appFile = ofApp(FileKind.APP, "app.json");
        appFile.ifPresent(file -> {
            run.diagnostics().addAll(AppRules.check(file, app, run.files()));
            run.diagnostics()
                    .addAll(ComponentRules.check(file, app, "", graph.globalUsing(), app.componentPlaceholder()));
        });
        for (ComponentNode node : graph.nodes().values()) {
            ofApp(node.page() ? FileKind.PAGE : FileKind.COMPONENT, node.path() + ".json")
                    .ifPresent(file -> run.diagnostics()
                            .addAll(ComponentRules.check(file, app, node.path(), node.using(), node.placeholders())));
        }
        Optional<ConfigFile> theme = Optional.of(name(app, "themeLocation", ""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> ofApp(FileKind.THEME, id));
        run.diagnostics().addAll(AppRules.theme(theme, themeVariables));
        ofApp(FileKind.SITEMAP, name(app, "sitemapLocation", "sitemap.json"));
        ofApp(FileKind.EXT, "ext.json");
        projectFiles(app);
    }

    private static String name(AppConfig app, String key, String usual) {
        return app.raw().get(key) instanceof String named ? Paths.normalize(named) : usual;
    }

    private void projectFiles(AppConfig app) {
        Optional<ConfigFile> shared = ofProject(FileKind.PROJECT, "project.config.json");
        Optional<ConfigFile> own = ofProject(FileKind.PRIVATE_PROJECT, "project.private.config.json");
        // the private list takes the place of the shared one (section 8.3)
        own.filter(file -> file.json().get("condition").isPresent())
                .or(() -> shared)
                .ifPresent(file -> run.diagnostics().addAll(ProjectRules.modes(file, app)));
        ofProject(FileKind.PACKAGE, "package.json");
        if (project.config().raw().get("pluginRoot") instanceof String root) {
            String folder = Paths.normalize(root);
            ofProject(FileKind.PLUGIN, Paths.join(folder, "plugin.json"))
                    .ifPresent(file -> run.diagnostics().addAll(ProjectRules.plugin(file, sources, folder)));
        }
    }

    private Optional<ConfigFile> ofApp(FileKind kind, String id) {
        return run.files().text(id).flatMap(source -> {
            JsonParser.Result parsed = json.parse(id, source);
            return parsed.value() instanceof JsonValue.Obj object && !parsed.hasErrors()
                    ? Optional.of(shaped(id, new ConfigFile(kind, source, object)))
                    : Optional.empty();
        });
    }

    private Optional<ConfigFile> ofProject(FileKind kind, String path) {
        return sources.text(path).flatMap(source -> {
            String id = "/" + path;
            JsonParser.Result parsed = json.parse(id, source);
            return parsed.value() instanceof JsonValue.Obj object && !parsed.hasErrors()
                    ? Optional.of(shaped(id, new ConfigFile(kind, source, object)))
                    : Optional.empty();
        });
    }

    private ConfigFile shaped(String id, ConfigFile file) {
        ShapeCheck.Result result = run.cache()
                .get(ShapeCheck.Result.class, id, file.kind().name(), file.source(), _ -> ShapeCheck.check(file));
        run.diagnostics().addAll(result.diagnostics());
        if (!result.themeVariables().isEmpty()) {
            themeVariables.add(new AppRules.Used(file, result.themeVariables()));
        }
        return file;
    }
}
