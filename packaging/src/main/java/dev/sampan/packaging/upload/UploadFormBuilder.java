package dev.sampan.packaging.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.npm.PathAliases;
import dev.sampan.compiler.npm.StyleFiles;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.ProjectConfig;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.script.ScriptUnit;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.packaging.npm.NpmCopy;
import dev.sampan.packaging.rules.DroppedKinds;
import dev.sampan.packaging.rules.Extensions;
import dev.sampan.packaging.rules.FileSelection;
import dev.sampan.packaging.rules.FileSelector;
import dev.sampan.packaging.rules.PackOptions;
import dev.sampan.packaging.rules.PackRule;
import dev.sampan.packaging.rules.UsedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Makes the upload form of a compiled project (package.md 2.1). One use per object, one thread.
public final class UploadFormBuilder {
    private static final String PROJECT_CONFIG = "project.config.json";
    private static final Set<String> REPLACED = Set.of(PROJECT_CONFIG, "project.private.config.json");

    /// How to pack.
    ///
    /// @param minify whether JSON is minified (it is rewritten to strict JSON in any case)
    /// @param sourceMaps whether `<file>.js.map` stands beside translated scripts
    /// @param ignoredFolders further folders below `miniprogramRoot` without a part of the app, such as the output
    public record Options(boolean minify, boolean sourceMaps, List<String> ignoredFolders) {}

    private final Project project;
    private final CompileResult compiled;
    private final Options options;
    private final SourceFiles sources;
    private final AppFiles files;
    private final ModuleResolver resolver;
    private final BundleManifest manifest;
    private final JsonFiles jsonFiles;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<UploadFile> output = new ArrayList<>();

    public UploadFormBuilder(Project project, CompileResult compiled, Options options) {
        this.project = project;
        this.compiled = compiled;
        this.options = options;
        this.sources = new SourceFiles(project.files());
        this.files = new AppFiles(sources, project.config().miniprogramRoot());
        this.resolver =
                new ModuleResolver(files, aliases(), new StyleFiles(files, StyleLanguage.extensions(project.config())));
        this.manifest = BundleManifest.of(compiled.bundle().manifestJson());
        this.jsonFiles = new JsonFiles(manifest, options.minify());
    }

    /// @throws IOException when a file cannot be read
    public UploadForm build() throws IOException {
        Extensions extensions = Extensions.shipped();
        Set<String> used =
                UsedFiles.of(compiled, files, resolver, manifest.components(), new ConfiguredFiles(files).all());
        Map<String, String> candidates = candidates(used);
        FileSelection selection =
                new FileSelector(extensions, packOptions(), ignoredFolders(), keeps(used)).select(candidates.keySet());
        for (String path : selection.kept()) {
            add(path, candidates.getOrDefault(path, path));
        }
        add(reducedConfig());
        diagnostics.addAll(new DroppedKinds(extensions).warnings(selection));
        return new UploadForm(output, manifest.layout(), selection, diagnostics);
    }

    /// Output path → project path of its source.
    private Map<String, String> candidates(Set<String> used) {
        Map<String, String> candidates = new TreeMap<>();
        Set<String> scripts = new HashSet<>(compiled.bundle().scripts().keySet());
        for (String id : files.below("")) {
            String compiledTo = id.endsWith(".ts") && !id.endsWith(".d.ts") ? id.replaceFirst("\\.ts$", ".js") : id;
            boolean isScript = !compiledTo.equals(id) && scripts.contains(compiledTo);
            if (isScript) {
                candidates.put(compiledTo, files.pathOf(id));
            } else if (!REPLACED.contains(id)) {
                candidates.putIfAbsent(id, files.pathOf(id));
            }
        }
        candidates.putAll(NpmCopy.of(files, project.config().miniprogramRoot(), used));
        compiled.compiledStyles()
                .keySet()
                .forEach(id -> candidates.put(id, files.pathOf(resolver.styles().sourceOf(id))));
        return candidates;
    }

    private Predicate<String> keeps(Set<String> used) {
        boolean filter = project.config().setting("ignoreUploadUnusedFiles", true)
                && project.config().compileType().equals("miniprogram");
        return filter ? used::contains : path -> true;
    }

    private PackOptions packOptions() {
        ProjectConfig.PackOptions written = project.config().packOptions();
        PackOptions rules = new PackOptions(rules(written.include()), rules(written.ignore()));
        for (PackRule broken : rules.broken()) {
            diagnostics.add(Diagnostic.warning("PACK_RULE", Place.startOf(PROJECT_CONFIG), broken.problem(), ""));
        }
        return rules;
    }

    private static List<PackRule> rules(List<ProjectConfig.PackRule> written) {
        // An empty value would match every file (folder "" is the root); the platform's tool writes such drafts.
        return written.stream()
                .filter(rule -> !rule.value().isEmpty())
                .map(rule -> PackRule.of(rule.type(), rule.value()))
                .toList();
    }

    /// Tests are never packed (config.md 11), nor is the output of an earlier run.
    private List<String> ignoredFolders() {
        String root = project.config().miniprogramRoot();
        Object testRoot = project.config().raw().getOrDefault("testRoot", "minitest");
        List<String> folders = new ArrayList<>(options.ignoredFolders());
        String tests = Paths.normalize(String.valueOf(testRoot));
        if (Paths.isInside(root, tests) && !tests.equals(root)) {
            folders.add(root.isEmpty() ? tests : tests.substring(root.length() + 1));
        }
        return folders;
    }

    private void add(String path, String source) throws IOException {
        if (path.endsWith(".js")) {
            addScript(path, source);
            return;
        }
        String style = compiled.compiledStyles().get(path);
        if (style != null) {
            add(new UploadFile(path, source, utf8(style)));
            return;
        }
        byte[] content = project.files().read(source).orElse(new byte[0]);
        Optional<byte[]> json = path.endsWith(".json")
                ? sources.text(source).flatMap(text -> jsonFiles.pack(path, text))
                : Optional.empty();
        add(new UploadFile(path, source, json.orElse(content)));
    }

    private void addScript(String path, String source) {
        SourceText text = sources.text(source).orElseGet(() -> new SourceText(source, ""));
        ScriptUnit unit = ScriptTranslator.translate(text);
        add(new UploadFile(path, source, utf8(unit.body())));
        for (Place place : unit.computedRequires()) {
            diagnostics.add(Diagnostic.warning(
                    "PACK_DYNAMIC_REQUIRE",
                    place,
                    "the argument of require is computed; files that only it names are left out of the package",
                    "Name them in packOptions.include"));
        }
        if (options.sourceMaps()) {
            unit.map()
                    .ifPresent(map -> add(
                            new UploadFile(path + ".map", source, SourceMapText.of(map.encode(), path, text.text()))));
        }
    }

    private void add(UploadFile file) {
        output.add(file);
    }

    private static UploadFile reducedConfig() {
        ObjectNode config = new ObjectMapper().createObjectNode();
        config.put("miniprogramRoot", "");
        config.putObject("__compileDebugInfo__");
        return new UploadFile(PROJECT_CONFIG, PROJECT_CONFIG, JsonFiles.bytes(config));
    }

    private PathAliases aliases() {
        Map<String, String> patterns = new TreeMap<>();
        files.text("app.json").ifPresent(text -> {
            if (JsonParser.parse(text).value() instanceof JsonValue.Obj app
                    && app.get("resolveAlias").orElse(null) instanceof JsonValue.Obj aliases) {
                for (JsonValue.Member member : aliases.members()) {
                    if (member.value() instanceof JsonValue.Str target) {
                        patterns.put(member.key(), target.text());
                    }
                }
            }
        });
        return new PathAliases(patterns);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
