package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.lint.LintComponent;
import dev.sampan.compiler.lint.LintFiles;
import dev.sampan.compiler.lint.Linter;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks the linter for hints. Keeps the facts of unchanged files from run to run, apart from the translations, so that
/// their counts stay those of the translations. One run at a time.
final class HintWork {

    private final UnitCache facts = new UnitCache();
    private final Linter linter = new Linter();

    List<Diagnostic> find(
            AppFiles files,
            ModuleResolver resolver,
            Collection<ComponentNode> nodes,
            JsonValue.Obj appJson,
            Set<String> scripts,
            Map<String, String> compiledStyles) {
        facts.startRun();
        List<LintComponent> components = new ArrayList<>();
        nodes.forEach(node -> components.add(component(node, appJson)));
        LintFiles read = new LintFiles(files, resolver, compiledStyles, facts::get);
        List<Diagnostic> hints = linter.hints(read, components, scripts);
        facts.endRun();
        return hints;
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
