package dev.sampan.compiler;

import dev.sampan.compiler.cache.UnitStore;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.lint.FactsCache;
import dev.sampan.compiler.lint.LintComponent;
import dev.sampan.compiler.lint.LintFiles;
import dev.sampan.compiler.lint.Linter;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Asks the linter for hints. Keeps the facts of unchanged files from run to run, apart from the translations, so
/// that their counts stay those of the translations. One run at a time.
final class HintWork {

    private final UnitCache facts;
    private final StepMemo steps = new StepMemo();
    private final Linter linter = new Linter();

    HintWork(Optional<UnitStore> store) {
        this.facts = new UnitCache(store);
    }

    UnitCache facts() {
        return facts;
    }

    List<Diagnostic> find(
            SourceFiles sources,
            AppFiles files,
            ModuleResolver resolver,
            Collection<ComponentNode> nodes,
            JsonValue.Obj appJson,
            Set<String> scripts,
            Map<String, String> compiledStyles,
            Object base) {
        facts.startRun();
        steps.startRun();
        steps.restOn(base);
        List<LintComponent> components = new ArrayList<>();
        nodes.forEach(node -> components.add(component(node, appJson)));
        LintFiles read = new LintFiles(files, resolver, compiledStyles, factsOf(sources));
        List<Diagnostic> hints = linter.hints(read, components, scripts);
        steps.endRun();
        return hints;
    }

    private FactsCache factsOf(SourceFiles sources) {
        return new FactsCache() {
            @Override
            public <V> V step(Class<?> kind, String id, Supplier<V> read) {
                return steps.get(sources, kind, id, read);
            }

            @Override
            public <V> V get(Class<V> type, String id, String variant, String text, Supplier<V> read) {
                return facts.get(type, id, variant, text, read);
            }
        };
    }

    private static LintComponent component(ComponentNode node, JsonValue.Obj appJson) {
        Set<String> declared = new HashSet<>(keys(appJson, "usingComponents"));
        declared.addAll(keys(node.json(), "usingComponents"));
        declared.addAll(keys(node.json(), "componentGenerics"));
        return new LintComponent(
                node.path(),
                Dialect.of(node.dialect()),
                node.json(),
                node.using(),
                declared,
                node.script(),
                node.template(),
                node.style());
    }

    private static List<String> keys(JsonValue.Obj json, String map) {
        return json.get(map).orElse(null) instanceof JsonValue.Obj members
                ? members.members().stream().map(JsonValue.Member::key).toList()
                : List.of();
    }
}
