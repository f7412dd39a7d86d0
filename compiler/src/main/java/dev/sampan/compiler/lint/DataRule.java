package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A field that the template reads and nothing writes.
final class DataRule implements Rule {

    private static final Set<String> WORDS = Set.of("undefined", "NaN", "Infinity", "this");

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        ComponentShape shape = subject.shape();
        if (shape.known()) {
            boolean sure = !shape.dataOpen() && !project.dataOpen() && !project.frameworkOpen();
            main(subject, project, sure, findings);
        }
        templates(subject, findings);
    }

    private static void main(Subject subject, ProjectFacts project, boolean sure, Findings findings) {
        ComponentShape shape = subject.shape();
        String file = subject.component().template().orElseThrow();
        Set<String> reported = new HashSet<>();
        for (TemplateFacts.Name read : subject.template().main().reads()) {
            String name = read.name();
            boolean known = shape.hasField(name)
                    || project.isWrittenFromOutside(name)
                    || WORDS.contains(name)
                    || !reported.add(name);
            if (!known) {
                Set<String> fields = new LinkedHashSet<>(shape.data().keySet());
                fields.addAll(shape.properties().keySet());
                fields.addAll(shape.fields());
                if (!sure && !Slip.isLikely(name, fields, project)) {
                    continue;
                }
                findings.misspelt(
                        LintCode.LINT_DATA_UNKNOWN,
                        file,
                        read.start(),
                        read.end(),
                        "Nothing gives the field \"" + name + "\" a value.",
                        name,
                        fields,
                        "Add it to data, or set it with setData.");
            }
        }
    }

    /// Named templates of this file that only this file uses: they read what they are given.
    private static void templates(Subject subject, Findings findings) {
        TemplateFacts template = subject.template();
        List<TemplateFacts.Use> uses =
                subject.bodies().stream().flatMap(body -> body.uses().stream()).toList();
        if (uses.stream().anyMatch(use -> use.template().isEmpty())) {
            return;
        }
        for (Map.Entry<String, TemplateFacts.Body> named : template.templates().entrySet()) {
            List<TemplateFacts.Use> its = uses.stream()
                    .filter(use -> use.template().equals(named.getKey()))
                    .toList();
            if (its.isEmpty() || its.stream().anyMatch(TemplateFacts.Use::open)) {
                continue;
            }
            Set<String> given = new HashSet<>();
            its.forEach(use -> given.addAll(use.fields()));
            Set<String> reported = new HashSet<>(WORDS);
            for (TemplateFacts.Name read : named.getValue().reads()) {
                if (!given.contains(read.name()) && reported.add(read.name())) {
                    findings.misspelt(
                            LintCode.LINT_DATA_UNKNOWN,
                            subject.component().template().orElseThrow(),
                            read.start(),
                            read.end(),
                            "No use of the template \"" + named.getKey() + "\" passes \"" + read.name() + "\".",
                            read.name(),
                            given,
                            "Pass it with data.");
                }
            }
        }
    }
}
