package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.TemplateFacts;
import dev.sampan.compiler.project.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// Tags that no component has, and components that no template uses.
final class TagRule implements Rule {

    private final BuiltInComponents builtIn;

    TagRule(BuiltInComponents builtIn) {
        this.builtIn = builtIn;
    }

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        unknown(subject, findings);
        unused(subject, findings);
    }

    private void unknown(Subject subject, Findings findings) {
        Set<String> reported = new HashSet<>();
        for (TemplateFacts.Body body : subject.template().bodies()) {
            for (TemplateFacts.Element element : body.elements()) {
                String tag = element.tag();
                boolean known = builtIn.isKnown(tag)
                        || subject.component().declared().contains(tag)
                        || tag.startsWith("wx-")
                        || tag.startsWith("xr-")
                        || subject.component().isDrawn()
                        || !reported.add(tag);
                if (!known) {
                    Set<String> names = new LinkedHashSet<>(subject.component().declared());
                    names.addAll(builtIn.tags());
                    findings.misspelt(
                            LintCode.LINT_COMPONENT_UNKNOWN,
                            subject.component().template().orElseThrow(),
                            element.start(),
                            element.end(),
                            "There is no component <" + tag + ">: it is neither built in nor in usingComponents.",
                            tag,
                            names,
                            "Register it in usingComponents, or use a built-in component.");
                }
            }
        }
    }

    private static void unused(Subject subject, Findings findings) {
        boolean hasUsing = subject.component().json().get("usingComponents").orElse(null) instanceof JsonValue.Obj;
        if (!hasUsing || !subject.complete()) {
            return;
        }
        Set<String> used = new HashSet<>();
        for (TemplateFacts.Body body : subject.bodies()) {
            body.elements().forEach(element -> used.add(element.tag()));
            used.addAll(body.components());
        }
        JsonValue.Obj json = subject.component().json();
        if (json.get("componentPlaceholder").orElse(null) instanceof JsonValue.Obj placeholders) {
            placeholders.members().forEach(member -> {
                if (member.value() instanceof JsonValue.Str tag) {
                    used.add(tag.text());
                }
            });
        }
        JsonValue.Obj using = (JsonValue.Obj) json.get("usingComponents").orElseThrow();
        for (JsonValue.Member member : using.members()) {
            // a component that was not found has a diagnostic of its own
            boolean found = subject.component().using().containsKey(member.key());
            if (found && !used.contains(member.key())) {
                findings.add(
                        LintCode.LINT_COMPONENT_UNUSED,
                        subject.component().path() + ".json",
                        member.keyStart(),
                        member.keyEnd(),
                        "The component \"" + member.key() + "\" is registered here, but the template does not use it.",
                        "Remove it: unused components cost time when the page opens.");
            }
        }
    }
}
