package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.CompileStats;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.bundle.StyleSheet;
import dev.sampan.compiler.bundle.WxsModule;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.npm.PathAliases;
import dev.sampan.compiler.npm.StyleFiles;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.AppConfigReader;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One walk over the project: configuration, components, scripts, styles, templates, manifest.
final class CompileRun {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final Project project;
    private final SourceFiles sources;
    private final CompilerOptions options;
    private final AppFiles files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final RunState run;
    private final HintWork hints;
    private Map<String, String> compiledStyles = Map.of();

    CompileRun(
            Project project,
            SourceFiles sources,
            CompilerOptions options,
            UnitCache cache,
            LastGood lastGood,
            HintWork hints,
            Workers workers) {
        this.hints = hints;
        this.project = project;
        this.sources = sources;
        this.options = options;
        this.files = new AppFiles(sources, project.config().miniprogramRoot());
        this.run = new RunState(files, cache, lastGood, workers, diagnostics, new TreeSet<>());
    }

    CompileResult result(long startNanos) {
        diagnostics.addAll(project.diagnostics());
        Optional<AppBundle> bundle = bundle().filter(made -> isStillThere());
        bundle.ifPresent(run.lastGood()::keepBundle);
        diagnostics.addAll(sources.problems());
        List<Diagnostic> sorted = diagnostics.stream().distinct().sorted(ORDER).toList();
        CompileStats stats = new CompileStats(
                run.cache().made(), run.cache().found(), Duration.ofNanos(System.nanoTime() - startNanos));
        return new CompileResult(
                bundle.orElseGet(run.lastGood()::bundle),
                sorted,
                run.stale(),
                bundle.isPresent(),
                compiledStyles,
                stats);
    }

    /// A project that was removed meanwhile gives a bundle with holes, which must not replace the last good one.
    private boolean isStillThere() {
        String path = files.pathOf("app.json");
        boolean there = sources.files().exists(path);
        if (!there) {
            diagnostics.add(Diagnostic.error(
                    "PROJECT_FOLDER_GONE",
                    Place.startOf(path),
                    "the project disappeared while it was compiled",
                    "Compile again when it is back"));
        }
        return there;
    }

    private Optional<AppBundle> bundle() {
        JsonFiles json = new JsonFiles(run);
        Optional<SourceText> appText = files.text("app.json");
        if (appText.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    "APP_JSON_MISSING",
                    Place.startOf(files.pathOf("app.json")),
                    "there is no app.json",
                    "Open the folder that holds app.json, or set miniprogramRoot in project.config.json"));
            return Optional.empty();
        }
        Optional<JsonValue.Obj> appJson = json.object("app.json");
        if (appJson.isEmpty()) {
            return Optional.empty();
        }
        AppConfigReader reader = new AppConfigReader(appText.get(), appJson.get());
        AppConfig app = reader.read(theme(json, appJson.get()));
        diagnostics.addAll(reader.diagnostics());
        ModuleResolver resolver = new ModuleResolver(
                files,
                new PathAliases(app.resolveAlias()),
                new StyleFiles(files, StyleLanguage.extensions(project.config())));
        ComponentGraph graph = new ComponentGraph(app, files, resolver, json, diagnostics);
        graph.build(appJson.get());
        new ConfigWork(run, project, sources, json).check(app, graph);
        run.workers().check();

        boolean hasApp = resolver.scriptExists("app.js");
        Map<String, Script> scripts =
                new ScriptLinker(run, app, resolver, json).link(scriptRoots(app, graph, resolver));
        reportMissingParser(scripts.values());
        PreprocessedStyles preprocessed = new PreprocessedStyles(run, project, sources, resolver, options);
        Collection<StyleSheet> styles = new StyleWork(run, resolver, options.styleProfile(), preprocessed)
                .link(graph.nodes().values());
        compiledStyles = preprocessed.css();
        TemplateWork templates = new TemplateWork(run);
        templates.compile(graph.nodes().values());
        Collection<WxsModule> wxs = new WxsWork(run).compile(templates.facts().values());
        if (options.hints()) {
            diagnostics.addAll(hints.find(
                    files, resolver, graph.nodes().values(), appJson.get(), scripts.keySet(), compiledStyles));
        }
        String manifest = new ManifestWriter(project.config(), app).write(graph, hasApp);
        return Optional.of(new AppBundle(manifest, scripts.values(), templates.templates(), styles, wxs));
    }

    private JsonValue.Obj theme(JsonFiles json, JsonValue.Obj app) {
        String named =
                app.get("themeLocation").orElse(null) instanceof JsonValue.Str text ? Paths.normalize(text.text()) : "";
        return named.isEmpty()
                ? new JsonValue.Obj(0, 0, List.of())
                : json.object(named).orElse(new JsonValue.Obj(0, 0, List.of()));
    }

    private Set<String> scriptRoots(AppConfig app, ComponentGraph graph, ModuleResolver resolver) {
        Set<String> roots = new LinkedHashSet<>();
        if (resolver.scriptExists("app.js")) {
            roots.add("app.js");
        }
        graph.nodes().values().forEach(node -> node.script().ifPresent(roots::add));
        for (AppConfig.SubPackage subPackage : app.subPackages()) {
            subPackage.entry().flatMap(resolver::scriptAt).ifPresent(roots::add);
        }
        app.workers().ifPresent(folder -> {
            for (String id : files.below(folder)) {
                if (id.endsWith(".js") || id.endsWith(".ts")) {
                    resolver.scriptAt(id).ifPresent(roots::add);
                }
            }
        });
        return roots;
    }

    private void reportMissingParser(Collection<Script> scripts) {
        ScriptTranslator.unavailable()
                .filter(reason -> !scripts.isEmpty())
                .ifPresent(reason -> diagnostics.add(Diagnostic.warning(
                        "JS_PARSER_MISSING",
                        Place.startOf(files.pathOf("app.json")),
                        "the parser for TypeScript and ES modules does not run on this machine: " + reason,
                        "Plain JavaScript with require() works")));
    }
}
