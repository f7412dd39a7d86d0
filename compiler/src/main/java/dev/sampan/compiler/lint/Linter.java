package dev.sampan.compiler.lint;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.ScriptFacts.Doubt;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the files of a project with each other and hints at names that do not fit. Keeps the hints of each
/// component for as long as what they rest on stays the same. One run at a time.
public final class Linter {

    private record Checked(LintComponent component, Trace trace, List<Diagnostic> hints) {}

    private record Apis(ScriptFacts facts, List<Diagnostic> hints) {}

    private final ProjectWords words = new ProjectWords();
    private Map<String, Checked> checked = Map.of();
    private Map<String, Apis> apis = Map.of();
    private @Nullable ComponentShapes shapes;

    /// @param scripts ids of all scripts in use
    public List<Diagnostic> hints(LintFiles files, Collection<LintComponent> components, Set<String> scripts) {
        Map<String, LintComponent> byPath = new HashMap<>();
        components.forEach(component -> byPath.put(component.path(), component));
        ComponentShapes shapesNow = new ComponentShapes(files, shapes);
        ProjectFacts project = project(files, components, scripts);
        Run run = new Run(files, byPath, shapesNow, project);
        List<Diagnostic> hints = new ArrayList<>();
        Map<String, Checked> checkedNow = new HashMap<>();
        for (LintComponent component : components) {
            if (component.isOwn()) {
                Checked old = checked.get(component.path());
                boolean holds = old != null && old.component().equals(component) && run.holds(old.trace());
                Checked result = holds && old != null ? old : run.check(component);
                checkedNow.put(component.path(), result);
                hints.addAll(result.hints());
            }
        }
        shapes = shapesNow;
        checked = checkedNow;
        apis(files, scripts, hints);
        return hints;
    }

    private ProjectFacts project(LintFiles files, Collection<LintComponent> components, Set<String> scripts) {
        Set<String> foreign = new HashSet<>();
        boolean dataOpen = false;
        boolean frameworkOpen = false;
        Map<String, ScriptFacts> all = new HashMap<>();
        for (String id : scripts) {
            Optional<ScriptFacts> facts = own(files, id);
            if (facts.isPresent()) {
                all.put(id, facts.get());
                foreign.addAll(facts.get().foreignWrites());
                frameworkOpen |= facts.get().has(Doubt.FRAMEWORK);
                dataOpen |= facts.get().has(Doubt.FOREIGN_DATA)
                        && facts.get().words().containsKey("getCurrentPages");
            }
        }
        components.stream().filter(LintComponent::isOwn).forEach(component -> modules(files, component, all));
        words.update(all);
        return new ProjectFacts(files, files.styles(components), words, foreign, dataOpen, frameworkOpen);
    }

    private static Optional<ScriptFacts> own(LintFiles files, String id) {
        return id.endsWith(".json") || !LintComponent.isOwn(id) ? Optional.empty() : files.script(id);
    }

    private static void modules(LintFiles files, LintComponent component, Map<String, ScriptFacts> all) {
        String template = component.template().orElse("");
        Optional<TemplateFacts> facts =
                template.isEmpty() ? Optional.empty() : files.template(template, component.dialect());
        for (TemplateFacts.Module module : facts.map(TemplateFacts::modules).orElse(List.of())) {
            if (module.src().isEmpty()) {
                all.put(template + "#" + module.name(), module.code());
            } else {
                String id = files.markup(template, module.src(), ".wxs");
                if (id != null) {
                    files.script(id).ifPresent(read -> all.put(id, read));
                }
            }
        }
    }

    private void apis(LintFiles files, Set<String> scripts, List<Diagnostic> hints) {
        Map<String, Apis> now = new HashMap<>();
        for (String id : scripts) {
            Optional<ScriptFacts> facts = own(files, id)
                    .filter(found ->
                            !found.has(Doubt.GENERATED) && !found.apis().isEmpty());
            if (facts.isPresent()) {
                Apis old = apis.get(id);
                Apis result = old != null && old.facts() == facts.get()
                        ? old
                        : new Apis(facts.get(), DeprecatedApis.table().hints(files, id, facts.get()));
                now.put(id, result);
                hints.addAll(result.hints());
            }
        }
        apis = now;
    }

    /// What one run checks with.
    private static final class Run {
        private final LintFiles files;
        private final Map<String, LintComponent> components;
        private final ComponentShapes shapes;
        private final ProjectFacts project;
        private final List<Rule> rules;

        Run(LintFiles files, Map<String, LintComponent> components, ComponentShapes shapes, ProjectFacts project) {
            this.files = files;
            this.components = components;
            this.shapes = shapes;
            this.project = project;
            BuiltInComponents builtIn = BuiltInComponents.table();
            this.rules = List.of(
                    new HandlerRule(),
                    new DataRule(),
                    new PropertyRule(this::used, builtIn),
                    new TagRule(builtIn),
                    new ClassRule(files),
                    new SetDataRule(),
                    new UnusedRule(),
                    new WxsRule(files, shapes.linker()));
        }

        Checked check(LintComponent component) {
            Trace trace = new Trace();
            Findings findings = new Findings(files);
            files.startTrace(trace);
            Subject.of(component, files, shapes)
                    .ifPresent(subject -> rules.forEach(rule -> rule.check(subject, project, findings)));
            files.endTrace();
            return new Checked(component, trace, findings.diagnostics());
        }

        boolean holds(Trace trace) {
            for (Map.Entry<Trace.Asked, Object> entry : trace.answers().entrySet()) {
                Trace.Asked asked = entry.getKey();
                Object now = switch (asked.kind()) {
                    case SHAPE -> shapes.of(asked.first());
                    case USED -> used(asked.first());
                    case CLASS, FOREIGN, WORD, PROJECT -> project.answer(asked);
                    default -> files.answer(asked);
                };
                if (!Trace.same(entry.getValue(), now)) {
                    return false;
                }
            }
            return true;
        }

        /// Shape of the component with this path, unknown when its attributes are not its own to define.
        private ComponentShape used(String path) {
            LintComponent component = components.get(path);
            ComponentShape shape = component == null || component.isDrawn()
                    ? ComponentShape.UNKNOWN
                    : component.script().map(shapes::of).orElse(ComponentShape.UNKNOWN);
            files.note(Trace.Kind.USED, path, "", shape);
            return shape;
        }
    }
}
