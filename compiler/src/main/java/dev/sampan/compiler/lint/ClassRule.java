package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.StyleFacts;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.HashSet;
import java.util.Set;

/// A class in the template that no style sheet of the project defines and no script asks for.
final class ClassRule implements Rule {

    private final LintFiles files;

    ClassRule(LintFiles files) {
        this.files = files;
    }

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        if (subject.shape().classesOpen()) {
            return;
        }
        Set<String> reported = new HashSet<>();
        subject.template().bodies().forEach(body -> body(subject, project, body, reported, findings));
    }

    private void body(
            Subject subject, ProjectFacts project, TemplateFacts.Body body, Set<String> reported, Findings findings) {
        for (TemplateFacts.Name name : body.classes()) {
            String word = name.name();
            boolean fine = project.mayDefineClass(word)
                    || subject.shape().externalClasses().contains(word)
                    || word.startsWith("~")
                    || word.startsWith("^")
                    || project.scriptsWith(word) > 0
                    || !reported.add(word);
            if (!fine) {
                findings.misspelt(
                        LintCode.LINT_CLASS_UNDEFINED,
                        subject.component().template().orElseThrow(),
                        name.start(),
                        name.end(),
                        "No style sheet of the project defines the class \"" + word + "\".",
                        word,
                        subject.component()
                                .style()
                                .flatMap(files::style)
                                .map(StyleFacts::classes)
                                .orElse(Set.of()),
                        "Define it in the style sheet, or remove it.");
            }
        }
    }
}
