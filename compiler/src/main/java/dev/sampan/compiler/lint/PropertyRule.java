package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// An attribute that the component does not know.
final class PropertyRule implements Rule {

    private static final Set<String> COMMON =
            Set.of("id", "class", "style", "hidden", "slot", "is", "role", "key", "ref", "name", "title", "animation");

    private final Function<String, ComponentShape> used;
    private final BuiltInComponents builtIn;

    /// @param used shape of the component with a path
    PropertyRule(Function<String, ComponentShape> used, BuiltInComponents builtIn) {
        this.used = used;
        this.builtIn = builtIn;
    }

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        Set<String> reported = new HashSet<>();
        for (TemplateFacts.Body body : subject.template().bodies()) {
            body.elements().forEach(element -> element(subject, project, element, reported, findings));
        }
    }

    private void element(
            Subject subject,
            ProjectFacts project,
            TemplateFacts.Element element,
            Set<String> reported,
            Findings findings) {
        String file = subject.component().template().orElseThrow();
        String path = subject.component().using().get(element.tag());
        boolean declared = subject.component().declared().contains(element.tag());
        for (TemplateFacts.Attribute attribute : element.attributes()) {
            boolean again = !reported.add(element.tag() + " " + attribute.written());
            if (again || isCommon(attribute.written())) {
                continue;
            }
            if (path != null) {
                if (!project.frameworkOpen()) {
                    custom(path, file, element, attribute, findings);
                }
            } else if (!declared && builtIn.isKnown(element.tag())) {
                builtIn(file, element, attribute, findings);
            }
        }
    }

    private void custom(
            String path,
            String file,
            TemplateFacts.Element element,
            TemplateFacts.Attribute attribute,
            Findings findings) {
        ComponentShape shape = used.apply(path);
        if (!shape.known() || shape.propertiesOpen() || shape.classesOpen() || shape.page()) {
            return;
        }
        String name = attribute.name().startsWith("model:")
                ? attribute.name().substring("model:".length())
                : attribute.name();
        String written = attribute.written();
        boolean known = shape.properties().containsKey(name)
                || shape.properties().containsKey(written)
                || shape.externalClasses().contains(written)
                || shape.externalClasses().contains(name);
        if (!known) {
            Set<String> names = new LinkedHashSet<>(shape.properties().keySet());
            names.addAll(shape.externalClasses());
            findings.misspelt(
                    LintCode.LINT_PROPERTY_UNKNOWN,
                    file,
                    attribute.start(),
                    attribute.end(),
                    "The component <" + element.tag() + "> has no property \"" + written + "\".",
                    name,
                    names,
                    "Declare it in the properties of " + path + ", or remove it.");
        }
    }

    /// Platforms understand more than they document, so only a slip of the pen is reported.
    private void builtIn(
            String file, TemplateFacts.Element element, TemplateFacts.Attribute attribute, Findings findings) {
        String name = attribute.written().startsWith("model:")
                ? attribute.written().substring("model:".length())
                : attribute.written();
        builtIn.meant(element.tag(), name.toLowerCase(Locale.ROOT))
                .ifPresent(meant -> findings.add(
                        LintCode.LINT_PROPERTY_UNKNOWN,
                        file,
                        attribute.start(),
                        attribute.end(),
                        "The component <" + element.tag() + "> has no property \"" + name + "\".",
                        "Did you mean \"" + meant + "\"?"));
    }

    private static boolean isCommon(String written) {
        int colon = written.indexOf(':');
        if (colon > 0) {
            return !written.startsWith("model:");
        }
        return COMMON.contains(written)
                || written.startsWith("data-")
                || written.startsWith("aria-")
                || written.startsWith("wx-")
                || written.startsWith("bind")
                || written.startsWith("catch")
                || written.startsWith("on")
                || written.startsWith("capture-")
                || written.startsWith("mut-bind");
    }
}
