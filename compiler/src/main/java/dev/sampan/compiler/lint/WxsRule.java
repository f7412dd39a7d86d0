package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.ShapeLinker.Located;
import dev.sampan.compiler.lint.ShapeLinker.Members;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.Shape;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// WXS modules that nothing uses, and members that a module does not export.
final class WxsRule implements Rule {

    private final LintFiles files;
    private final ShapeLinker linker;

    WxsRule(LintFiles files, ShapeLinker linker) {
        this.files = files;
        this.linker = linker;
    }

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        String file = subject.component().template().orElseThrow();
        List<TemplateFacts.Body> own = subject.template().bodies();
        Set<String> used = new HashSet<>();
        subject.bodies().forEach(body -> {
            body.members().forEach(member -> used.add(member.module()));
            // an included file sees the modules of this one
            body.reads().forEach(read -> used.add(read.name()));
        });
        for (TemplateFacts.Module module : subject.template().modules()) {
            if (!used.contains(module.name()) && subject.complete()) {
                findings.add(
                        LintCode.LINT_WXS_UNUSED,
                        file,
                        module.start(),
                        module.end(),
                        "Nothing in the template uses the WXS module \"" + module.name() + "\".",
                        "Remove the <wxs> element.");
            }
            Optional<Set<String>> exported = exported(file, module);
            exported.ifPresent(names -> members(file, module, own, names, findings));
        }
    }

    private static void members(
            String file,
            TemplateFacts.Module module,
            List<TemplateFacts.Body> own,
            Set<String> names,
            Findings findings) {
        Set<String> reported = new HashSet<>();
        for (TemplateFacts.Body body : own) {
            for (TemplateFacts.Member member : body.members()) {
                boolean unknown = member.module().equals(module.name())
                        && !member.name().isEmpty()
                        && !names.contains(member.name())
                        && reported.add(member.name());
                if (unknown) {
                    findings.misspelt(
                            LintCode.LINT_WXS_MEMBER_UNKNOWN,
                            file,
                            member.start(),
                            member.end(),
                            "The WXS module \"" + module.name() + "\" does not export \"" + member.name() + "\".",
                            member.name(),
                            names,
                            "Add it to module.exports.");
                }
            }
        }
    }

    /// Names that the module certainly exports and no others; empty when that is not sure.
    private Optional<Set<String>> exported(String file, TemplateFacts.Module module) {
        if (module.src().isEmpty()) {
            return names(module.code(), module.code().exports().get(""));
        }
        String id = files.markup(file, module.src(), ".wxs");
        if (id == null) {
            return Optional.empty();
        }
        Optional<ScriptFacts> facts = files.script(id);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Shape whole = facts.get().exports().get("");
        if (whole instanceof Shape.Path) {
            Members members = linker.members(new Located(id, whole));
            return members.open()
                    ? Optional.empty()
                    : Optional.of(members.known().keySet());
        }
        return names(facts.get(), whole);
    }

    private static Optional<Set<String>> names(ScriptFacts facts, @org.jspecify.annotations.Nullable Shape whole) {
        Set<String> names = new LinkedHashSet<>(facts.exports().keySet());
        names.remove("");
        if (whole == null) {
            return names.isEmpty() ? Optional.empty() : Optional.of(names);
        }
        if (!(whole instanceof Shape.Obj object)
                || object.open()
                || !object.spreads().isEmpty()) {
            return Optional.empty();
        }
        object.entries().forEach(entry -> names.add(entry.name()));
        return Optional.of(names);
    }
}
