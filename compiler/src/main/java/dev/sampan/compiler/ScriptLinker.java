package dev.sampan.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.script.ScriptUnit;
import dev.sampan.compiler.script.ScriptWrapper;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Collects the scripts that app, pages and components can reach, level by level, each level side by side.
final class ScriptLinker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunState run;
    private final AppConfig app;
    private final ModuleResolver resolver;
    private final JsonFiles json;
    private final Map<String, Script> scripts = new TreeMap<>();

    ScriptLinker(RunState run, AppConfig app, ModuleResolver resolver, JsonFiles json) {
        this.app = app;
        this.run = run;
        this.resolver = resolver;
        this.json = json;
    }

    private record Linked(Script script, Set<String> reaches, List<Diagnostic> diagnostics, boolean failed) {}

    /// @param roots ids of existing scripts
    Map<String, Script> link(Set<String> roots) {
        Set<String> seen = new LinkedHashSet<>(roots);
        List<String> level = new ArrayList<>(roots);
        while (!level.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (Linked linked : run.steps(Linked.class, level, id -> id, this::linkOne)) {
                take(linked);
                for (String id : linked.reaches()) {
                    if (seen.add(id)) {
                        next.add(id);
                    }
                }
            }
            level = next;
        }
        return scripts;
    }

    private void take(Linked linked) {
        run.diagnostics().addAll(linked.diagnostics());
        Script script = linked.script();
        if (linked.failed()) {
            run.stale().add(script.id());
            scripts.put(
                    script.id(), run.lastGood().part(Script.class, script.id()).orElse(script));
        } else {
            run.lastGood().keep(script);
            scripts.put(script.id(), script);
        }
    }

    private Linked linkOne(String id) {
        return id.endsWith(".json") ? data(id) : script(id);
    }

    private Linked data(String id) {
        SourceText source = run.files().text(id).orElseThrow();
        JsonParser.Result result = json.parse(id, source);
        JsonValue value = result.value();
        String strict = "null";
        if (value != null && !result.hasErrors()) {
            try {
                strict = JSON.writeValueAsString(value.plain());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("plain values cannot fail to be written", e);
            }
        }
        return new Linked(ScriptWrapper.json(id, strict), Set.of(), result.diagnostics(), result.hasErrors());
    }

    private Linked script(String id) {
        SourceText source = run.files().text(resolver.sourceOf(id)).orElseThrow();
        ScriptUnit unit = run.cache().get(ScriptUnit.class, id, "", source, ScriptTranslator::translate);
        List<Diagnostic> found = new ArrayList<>(unit.diagnostics());
        Map<String, String> requires = new TreeMap<>();
        Set<String> reaches = new LinkedHashSet<>();
        for (ScriptUnit.Reference reference : unit.references()) {
            Optional<String> target = resolver.script(id, reference.literal());
            target.ifPresent(resolved -> {
                requires.put(reference.literal(), resolved);
                reaches.add(resolved);
            });
            boolean unsure = unit.ownRequire() || reference.literal().startsWith("plugin://");
            if (target.isEmpty() && !unsure) {
                found.add(missing(id, reference));
            }
            target.filter(resolved -> !reference.async() && !app.reaches(id, resolved))
                    .ifPresent(resolved -> found.add(Diagnostic.warning(
                            "JS_SUBPACKAGE_REQUIRE",
                            reference.place(),
                            "\"" + reference.literal() + "\" lies in another package, which may not be loaded",
                            "Use require.async, or move the file")));
        }
        if (!unit.computedRequires().isEmpty() && !unit.ownRequire()) {
            // what a computed name can mean is not known, so everything beside the script may be asked for
            String folder = Paths.folder(id);
            for (String sibling : run.files().below(folder)) {
                if (Paths.folder(sibling).equals(folder)) {
                    resolver.scriptAt(sibling)
                            .filter(other -> other.endsWith(".js"))
                            .ifPresent(reaches::add);
                }
            }
            for (Place place : unit.computedRequires()) {
                found.add(Diagnostic.info(
                        "JS_DYNAMIC_REQUIRE",
                        place,
                        "what this require loads is known only at run time; the scripts of this folder are included",
                        "Write the path as a literal"));
            }
        }
        return new Linked(ScriptWrapper.script(id, unit, requires), reaches, found, unit.hasErrors());
    }

    private Diagnostic missing(String id, ScriptUnit.Reference reference) {
        String literal = reference.literal();
        if (literal.endsWith(".wxs") && run.files().exists(Paths.resolve(id, literal))) {
            return Diagnostic.warning(
                    "JS_MODULE_NOT_FOUND",
                    reference.place(),
                    "module \"" + literal + "\" is not defined: scripts cannot require WXS", // WXS-MOD-07
                    "Move what both need into a .js file beside it");
        }
        boolean npm = !literal.startsWith(".") && !literal.startsWith("/");
        String hint =
                npm && !literal.contains("/") ? "Install the package: npm install " + literal : nearest(id, literal);
        return Diagnostic.warning(
                "JS_MODULE_NOT_FOUND", reference.place(), "module \"" + literal + "\" is not defined", hint);
    }

    private String nearest(String id, String literal) {
        String wanted = Paths.resolve(id, literal);
        List<String> known = new ArrayList<>();
        for (String other : run.files().below("")) {
            if (other.endsWith(".js") || other.endsWith(".ts")) {
                known.add(Paths.withoutExtension(other));
            }
        }
        return NearestName.hint(
                wanted.endsWith(".js") ? Paths.withoutExtension(wanted) : wanted, known, "Correct the path");
    }
}
