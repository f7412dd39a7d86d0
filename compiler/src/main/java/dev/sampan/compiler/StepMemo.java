package dev.sampan.compiler;

import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.project.SourceFiles.Recorded;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Results of steps from run to run, each with the questions that it asked about the project's files: a step whose
/// questions still have the same answers is not taken again. This is the dependency graph of the compiler, over all
/// kinds of files, those that do not exist included. Safe for any thread; a step runs on one.
final class StepMemo {

    private record Key(Class<?> kind, String id) {}

    private final Map<Key, Recorded<?>> steps = new ConcurrentHashMap<>();
    private final Set<Key> used = ConcurrentHashMap.newKeySet();
    private @Nullable Object restingOn;

    /// @param kind of the result, which belongs to one type
    <V> V get(SourceFiles sources, Class<?> kind, String id, Supplier<V> step) {
        V known = known(sources, kind, id);
        return known == null ? take(sources, kind, id, step) : known;
    }

    /// The result that still holds, if there is one.
    @SuppressWarnings("unchecked") // a kind has one type
    <V> @Nullable V known(SourceFiles sources, Class<?> kind, String id) {
        Key key = new Key(kind, id);
        Recorded<?> known = steps.get(key);
        if (known == null || !sources.holds(known)) {
            return null;
        }
        used.add(key);
        return (V) known.value();
    }

    /// Takes the step.
    <V> V take(SourceFiles sources, Class<?> kind, String id, Supplier<V> step) {
        Key key = new Key(kind, id);
        Recorded<V> made = sources.record(step);
        steps.put(key, made);
        used.add(key);
        return made.value();
    }

    /// Names what all steps rest on besides files; another one makes them all void.
    void restOn(Object base) {
        if (!base.equals(restingOn)) {
            steps.clear();
            restingOn = base;
        }
    }

    void startRun() {
        used.clear();
    }

    /// Forgets what this run did not use. After this all that is left has been checked in this run.
    void endRun() {
        steps.keySet().retainAll(used);
    }
}
