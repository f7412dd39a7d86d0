package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.project.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

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
        return new RunState(
                files, sources, cache, steps, lastGood, workers, new ArrayList<>(), new TreeSet<>());
    }

    /// The result of an earlier run, when all that the step asked about files still has the same answers.
    <V> V step(Class<V> type, String id, Supplier<V> step) {
        return steps.get(sources, type, id, step);
    }
}
