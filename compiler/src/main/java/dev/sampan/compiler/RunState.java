package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.SourceFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the steps of one run share: where they read, what they know from earlier runs, and where they report.
///
/// @param steps results of earlier runs that may still hold
/// @param diagnostics what was found so far; steps add to it, on the thread of the run only
/// @param stale ids of files that are broken and stand as they last were; steps add to it, as above
record RunState(
        AppFiles files,
        SourceFiles sources,
        UnitCache cache,
        StepMemo steps,
        LastGood lastGood,
        Workers workers,
        List<Diagnostic> diagnostics,
        Set<String> stale) {

    /// The same run with reports of its own, for a step whose reports are kept with its result.
    RunState apart() {
        return new RunState(files, sources, cache, steps, lastGood, workers, new ArrayList<>(), new TreeSet<>());
    }

    /// A step for each item, side by side: the result of an earlier run, when all that the step asked about files
    /// still has the same answers, else a new one.
    ///
    /// @param id names the item among those of this type of result
    <T, V> List<V> steps(Class<V> type, Collection<T> items, Function<T, String> id, Function<T, V> step) {
        List<@Nullable V> results = new ArrayList<>(items.size());
        List<T> open = new ArrayList<>();
        for (T item : items) {
            V known = steps.known(sources, type, id.apply(item));
            results.add(known);
            if (known == null) {
                open.add(item);
            }
        }
        Iterator<V> made = workers.each(open, item -> steps.take(sources, type, id.apply(item), () -> step.apply(item)))
                .iterator();
        List<V> all = new ArrayList<>(results.size());
        for (V known : results) {
            all.add(known == null ? made.next() : known);
        }
        return all;
    }
}
