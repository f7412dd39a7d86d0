package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.project.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `setData` of a field that no template reads: it is sent to the view for nothing.
final class SetDataRule implements Rule {

    @Override
    public void check(Subject subject, ProjectFacts project, Findings findings) {
        ComponentShape shape = subject.shape();
        ScriptFacts facts = subject.facts();
        if (facts == null || !shape.known() || shape.watchesAll() || !subject.complete() || project.frameworkOpen()) {
            return;
        }
        Set<String> done = new HashSet<>(subject.reads());
        done.addAll(shape.watched());
        done.addAll(shape.properties().keySet());
        for (ScriptFacts.Write write : facts.dataWrites()) {
            if (write.bySetData() && done.add(write.field()) && !isPure(subject, write.field())) {
                findings.add(
                        LintCode.LINT_SETDATA_UNREAD,
                        subject.component().script().orElseThrow(),
                        write.start(),
                        write.end(),
                        "No template reads \"" + write.field() + "\", so setData sends it to the view for nothing.",
                        "Keep it in a member of this, or remove it.");
            }
        }
    }

    private static boolean isPure(Subject subject, String field) {
        if (subject.component().json().get("pureDataPattern").orElse(null) instanceof JsonValue.Str pattern) {
            try {
                return Pattern.compile(pattern.text()).matcher(field).find();
            } catch (PatternSyntaxException e) {
                return true;
            }
        }
        // the pattern may stand in the options of the script
        return field.startsWith("_");
    }
}
