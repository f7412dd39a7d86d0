package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.ShapeLinker.Located;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.ScriptFacts.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes component shapes from scripts. A shape is the same object in later runs while nothing it rests on changes.
/// One thread.
final class ComponentShapes {

    private record Made(ComponentShape shape, Trace trace) {}

    private final LintFiles files;
    private final ShapeLinker linker;
    private final Map<String, Made> before;
    private final Map<String, Made> now = new HashMap<>();

    /// @param earlier those of the last run, or null
    ComponentShapes(LintFiles files, @org.jspecify.annotations.Nullable ComponentShapes earlier) {
        this.files = files;
        this.linker = new ShapeLinker(files);
        this.before = earlier == null ? Map.of() : earlier.now;
    }

    ShapeLinker linker() {
        return linker;
    }

    ComponentShape of(String script) {
        Made made = now.get(script);
        if (made == null) {
            Made old = before.get(script);
            made = old != null && holds(old.trace()) ? old : make(script);
            now.put(script, made);
        }
        files.note(Trace.Kind.SHAPE, script, "", made.shape());
        return made.shape();
    }

    private boolean holds(Trace trace) {
        files.startTrace(new Trace());
        boolean holds = trace.answers().entrySet().stream()
                .allMatch(entry -> Trace.same(entry.getValue(), files.answer(entry.getKey())));
        files.endTrace();
        return holds;
    }

    private Made make(String script) {
        Trace trace = new Trace();
        files.startTrace(trace);
        ComponentShape shape = read(script);
        files.endTrace();
        return new Made(shape, trace);
    }

    private ComponentShape read(String script) {
        Optional<ScriptFacts> facts = files.script(script);
        if (facts.isEmpty()) {
            return ComponentShape.UNKNOWN;
        }
        List<Definition> definitions = facts.get().definitions().stream()
                .filter(definition -> !definition.kind().equals("Behavior"))
                .toList();
        boolean sure = definitions.size() == 1
                && !facts.get().bindings().containsKey(definitions.getFirst().kind());
        if (!sure) {
            return ComponentShape.UNKNOWN;
        }
        Definition definition = definitions.getFirst();
        ShapeBuilder builder = new ShapeBuilder(linker, files, definition.kind().equals("Page"));
        builder.script(script);
        builder.definition(new Located(script, definition.argument()), 0);
        return builder.shape();
    }
}
