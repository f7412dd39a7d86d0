package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.CompileStats;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.bundle.StyleSheet;
import dev.sampan.compiler.bundle.WxsModule;
import dev.sampan.compiler.cache.UnitStore;
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
    private final CompilerOptions options;
    private final Known known;
    private final RunState run;
    private Map<String, String> compiledStyles = Map.of();

    /// What is kept from run to run.
    ///
    /// @param front the steps that lead to the [Front]
    record Known(UnitCache cache, StepMemo front, StepMemo steps, LastGood lastGood, HintWork hints) {
        Known(Optional<UnitStore> store) {
            this(new UnitCache(store), new StepMemo(), new StepMemo(), new LastGood(), new HintWork(store));
        }
    }

    CompileRun(Project project, SourceFiles sources, CompilerOptions options, Known known, Workers workers) {
        this.project = project;
        this.options = options;
        this.known = known;
        this.run = new RunState(
                new AppFiles(sources, project.config().miniprogramRoot()),
                sources,
                known.cache(),
                known.steps(),
                known.lastGood(),
                workers,
                new ArrayList<>(),
                new TreeSet<>());
    }

    CompileResult result(long startNanos) {
        List<Diagnostic> diagnostics = run.diagnostics();
        diagnostics.addAll(project.diagnostics());
        Optional<AppBundle> bundle = bundle().filter(made -> isStillThere());
        bundle.ifPresent(run.lastGood()::keepBundle);
        diagnostics.addAll(run.sources().problems());
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
        String path = run.files().pathOf("app.json");
        boolean there = run.sources().files().exists(path);
        if (!there) {
            run.diagnostics()
                    .add(Diagnostic.error(
                            "PROJECT_FOLDER_GONE",
                            Place.startOf(path),
                            "the project disappeared while it was compiled",
                            "Compile again when it is back"));
        }
        return there;
    }

    private Optional<AppBundle> bundle() {
        Front front = known.front().get(run.sources(), Front.class, "", () -> front(run.apart()));
        run.diagnostics().addAll(front.diagnostics());
        run.stale().addAll(front.stale());
        return front.ready().map(this::bundle);
    }

    private AppBundle bundle(Front.Ready ready) {
        known.steps().restOn(ready.app());
        run.workers().check();
        ModuleResolver resolver = resolver(ready.app());
        Map<String, Script> scripts =
                new ScriptLinker(run, ready.app(), resolver, new JsonFiles(run)).link(ready.scriptRoots());
        reportMissingParser(scripts.values());
        Collection<ComponentNode> nodes = ready.nodes().values();
        StyleWork styleWork = new StyleWork(
                run, resolver, options.styleProfile(), new PreprocessedStyles(run, project, resolver, options));
        Collection<StyleSheet> styles = styleWork.link(nodes);
        compiledStyles = styleWork.compiled();
        TemplateWork templates = new TemplateWork(run, resolver);
        templates.compile(nodes);
        Collection<WxsModule> wxs = new WxsWork(run).compile(templates.facts().values());
        if (options.hints()) {
            run.diagnostics()
                    .addAll(known.hints()
                            .find(
                                    run.sources(),
                                    run.files(),
                                    resolver,
                                    nodes,
                                    ready.appJson(),
                                    scripts.keySet(),
                                    compiledStyles,
                                    ready.app()));
        }
        return new AppBundle(ready.manifest(), scripts.values(), templates.templates(), styles, wxs);
    }

    private ModuleResolver resolver(AppConfig app) {
        return new ModuleResolver(
                run.files(),
                new PathAliases(app.resolveAlias()),
                new StyleFiles(run.files(), StyleLanguage.extensions(project.config())));
    }

    /// Reads the configuration: what the mini-program consists of.
    private Front front(RunState apart) {
        AppFiles files = apart.files();
        JsonFiles json = new JsonFiles(apart);
        Optional<SourceText> appText = files.text("app.json");
        if (appText.isEmpty()) {
            apart.diagnostics()
                    .add(Diagnostic.error(
                            "APP_JSON_MISSING",
                            Place.startOf(files.pathOf("app.json")),
                            "there is no app.json",
                            "Open the folder that holds app.json, or set miniprogramRoot in project.config.json"));
            return Front.broken(apart);
        }
        Optional<JsonValue.Obj> appJson = json.object("app.json");
        if (appJson.isEmpty()) {
            return Front.broken(apart);
        }
        AppConfigReader reader = new AppConfigReader(appText.get(), appJson.get());
        AppConfig app = reader.read(theme(json, appJson.get()));
        apart.diagnostics().addAll(reader.diagnostics());
        ModuleResolver resolver = resolver(app);
        ComponentGraph graph = new ComponentGraph(app, files, resolver, json, apart.diagnostics());
        graph.build(appJson.get());
        new ConfigWork(apart, project, apart.sources(), json).check(app, graph);
        String manifest = new ManifestWriter(project.config(), app).write(graph, resolver.scriptExists("app.js"));
        return Front.of(
                apart, new Front.Ready(appJson.get(), app, graph.nodes(), scriptRoots(app, graph, resolver), manifest));
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
            for (String id : run.files().below(folder)) {
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
                .ifPresent(reason -> run.diagnostics()
                        .add(Diagnostic.warning(
                                "JS_PARSER_MISSING",
                                Place.startOf(run.files().pathOf("app.json")),
                                "the parser for TypeScript and ES modules does not run on this machine: " + reason,
                                "Plain JavaScript with require() works")));
    }
}
