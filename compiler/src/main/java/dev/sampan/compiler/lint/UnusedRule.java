package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.ShapeLinker.Member;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Fields and methods that are declared, and whose names then occur nowhere: in no template, no script, no string.
final class UnusedRule implements Rule {

    private static final Set<String> CALLED_BY_THE_PLATFORM = Set.of(
            "onLoad",
            "onShow",
            "onReady",
            "onHide",
            "onUnload",
            "onPullDownRefresh",
            "onReachBottom",
            "onPageScroll",
            "onShareAppMessage",
            "onShareTimeline",
            "onAddToFavorites",
            "onResize",
            "onTabItemTap",
            "onSaveExitState",
            "onRouteDone",
            "onRouteEvent",
            "created",
            "attached",
            "ready",
            "moved",
            "detached",
            "error",
            "lifetimes",
            "pageLifetimes",
            "relations",
            "options",
            "data",
            "properties",
            "methods",
            "observers",
            "behaviors",
            "externalClasses",
            "definitionFilter",
            "export",
            "init");

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        ComponentShape shape = subject.shape();
        ScriptFacts facts = subject.facts();
        if (facts == null || !shape.known() || project.frameworkOpen() || !subject.complete()) {
            return;
        }
        String script = subject.component().script().orElseThrow();
        Set<String> used = new HashSet<>(subject.reads());
        for (TemplateFacts.Body body : subject.bodies()) {
            body.reads().forEach(read -> used.add(read.name()));
            body.handlers().forEach(handler -> used.add(handler.name()));
            used.addAll(body.texts());
        }
        if (!shape.watchesAll()) {
            data(subject, project, script, used, findings);
        }
        methods(subject, project, script, used, findings);
    }

    private static void data(
            Subject subject, ProjectFacts project, String script, Set<String> used, Findings findings) {
        for (Map.Entry<String, Member> field : subject.shape().data().entrySet()) {
            Member member = field.getValue();
            String name = field.getKey();
            boolean unused = member.script().equals(script)
                    && !used.contains(name)
                    && !subject.shape().properties().containsKey(name)
                    && occursOnce(subject, project, name);
            if (unused) {
                findings.add(
                        LintCode.LINT_DATA_UNUSED,
                        script,
                        member.entry().start(),
                        member.entry().end(),
                        "Nothing reads the field \"" + name + "\" of data.",
                        "Remove it.");
            }
        }
    }

    private static void methods(
            Subject subject, ProjectFacts project, String script, Set<String> used, Findings findings) {
        for (Map.Entry<String, Member> method : subject.shape().methods().entrySet()) {
            Member member = method.getValue();
            String name = method.getKey();
            boolean unused = member.script().equals(script)
                    && member.entry().value() instanceof dev.sampan.compiler.lint.js.Shape.Fn
                    && !used.contains(name)
                    && !CALLED_BY_THE_PLATFORM.contains(name)
                    && occursOnce(subject, project, name);
            if (unused) {
                findings.add(
                        LintCode.LINT_METHOD_UNUSED,
                        script,
                        member.entry().start(),
                        member.entry().end(),
                        "Nothing calls the method \"" + name + "\".",
                        "Remove it, or bind it in the template.");
            }
        }
    }

    private static boolean occursOnce(Subject subject, ProjectFacts project, String name) {
        ScriptFacts facts = subject.facts();
        return facts != null && facts.words().getOrDefault(name, 0) == 1 && project.scriptsWith(name) == 1;
    }
}
