package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A handler in the template that the script does not have (WXML-EVT-03).
final class HandlerRule implements Rule {

    /// What people write when the event is only to be stopped.
    private static final Set<String> NOTHING = Set.of(
            "true", "false", "none", "noop", "null", "return", "undefined", "stop", "void", "empty", "default", "_");

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        ComponentShape shape = subject.shape();
        if (!shape.known()) {
            return;
        }
        boolean sure = !shape.methodsOpen() && !project.frameworkOpen();
        String file = subject.component().template().orElseThrow();
        for (TemplateFacts.Handler handler : handlers(subject.template())) {
            String name = handler.name();
            if (shape.hasMethod(name) || isOnlyToStop(handler) || !isName(name)) {
                continue;
            }
            Set<String> known = new LinkedHashSet<>(shape.methods().keySet());
            known.addAll(shape.members());
            if (!sure && !Slip.isLikely(name, known, project)) {
                continue;
            }
            findings.misspelt(
                    LintCode.LINT_HANDLER_UNKNOWN,
                    file,
                    handler.start(),
                    handler.end(),
                    "The script has no method \"" + name + "\" for " + handler.attribute() + ".",
                    name,
                    known,
                    shape.page() ? "Add it to Page({…})." : "Add it to methods.");
        }
    }

    /// Those of the page itself, and of named templates that only this file can use without telling.
    private static List<TemplateFacts.Handler> handlers(TemplateFacts template) {
        List<TemplateFacts.Handler> all = new ArrayList<>(template.main().handlers());
        template.main().uses().forEach(use -> {
            TemplateFacts.Body body = template.templates().get(use.template());
            if (body != null) {
                body.handlers().stream()
                        .filter(handler -> !all.contains(handler))
                        .forEach(all::add);
            }
        });
        return all;
    }

    private static boolean isOnlyToStop(TemplateFacts.Handler handler) {
        String attribute = handler.attribute();
        boolean stops = attribute.startsWith("catch") || attribute.startsWith("capture-catch");
        return NOTHING.contains(handler.name()) || stops && attribute.endsWith("touchmove");
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '-');
    }
}
