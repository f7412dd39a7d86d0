package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.ScriptFacts.Doubt;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One component under examination with everything that belongs to it.
///
/// @param facts of its script, null when it has none
/// @param template its main template file
/// @param included other files whose main content becomes part of it
/// @param bodies all markup it may render: its own, that of included files, and every named template in reach
record Subject(
        LintComponent component,
        ComponentShape shape,
        @Nullable ScriptFacts facts,
        TemplateFacts template,
        List<TemplateFacts> included,
        List<TemplateFacts.Body> bodies,
        boolean complete) {

    /// Empty when it has no template, or when something about it is too unsure to say anything.
    static Optional<Subject> of(LintComponent component, LintFiles files, ComponentShapes shapes) {
        if (component.template().isEmpty()) {
            return Optional.empty();
        }
        String id = component.template().get();
        Optional<TemplateFacts> template = files.template(id, component.dialect());
        Optional<ScriptFacts> facts = component.script().flatMap(files::script);
        boolean generated = facts.isPresent() && facts.get().has(Doubt.GENERATED)
                || files.text(id)
                        .filter(text -> dev.sampan.compiler.lint.js.GeneratedText.hasLongLine(text.text()))
                        .isPresent();
        if (template.isEmpty() || template.get().broken() || generated) {
            return Optional.empty();
        }
        ComponentShape shape = component.script().map(shapes::of).orElse(ComponentShape.UNKNOWN);
        Reach reach = new Reach(files, component);
        reach.file(id, template.get(), true);
        return Optional.of(new Subject(
                component, shape, facts.orElse(null), template.get(), reach.included, reach.bodies, reach.complete));
    }

    /// Names of the fields that its markup reads, apart from those of named templates, which read what they are given.
    Set<String> reads() {
        Set<String> names = new HashSet<>();
        template.main().reads().forEach(read -> names.add(read.name()));
        included.forEach(file -> file.main().reads().forEach(read -> names.add(read.name())));
        return names;
    }

    /// Walks the files that a template is made of.
    private static final class Reach {
        private final LintFiles files;
        private final LintComponent component;
        private final Map<String, Boolean> seen = new LinkedHashMap<>();
        private final List<TemplateFacts> included = new ArrayList<>();
        private final List<TemplateFacts.Body> bodies = new ArrayList<>();
        private boolean complete = true;

        Reach(LintFiles files, LintComponent component) {
            this.files = files;
            this.component = component;
        }

        void file(String id, TemplateFacts facts, boolean main) {
            if (main) {
                bodies.add(facts.main());
                includes(id, facts.main());
            }
            if (seen.putIfAbsent(id, main) != null) {
                return;
            }
            for (TemplateFacts.Body body : facts.templates().values()) {
                bodies.add(body);
                includes(id, body);
            }
            for (String src : facts.imports()) {
                other(id, src).ifPresent(other -> file(other.id(), other.facts(), false));
            }
        }

        private void includes(String id, TemplateFacts.Body body) {
            for (String src : body.includes()) {
                Optional<Other> other = other(id, src);
                if (other.isEmpty()) {
                    complete = false;
                } else if (seen.putIfAbsent("include " + other.get().id(), true) == null) {
                    included.add(other.get().facts());
                    file(other.get().id(), other.get().facts(), true);
                }
            }
        }

        private record Other(String id, TemplateFacts facts) {}

        private Optional<Other> other(String from, String src) {
            String id = files.markup(from, src, ".wxml");
            if (id == null) {
                complete = false;
                return Optional.empty();
            }
            Optional<TemplateFacts> facts = files.template(id, component.dialect());
            complete &= facts.isPresent() && !facts.get().broken();
            return facts.map(found -> new Other(id, found));
        }
    }
}
