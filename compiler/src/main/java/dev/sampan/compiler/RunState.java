package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import java.util.List;
import java.util.Set;

/// What the steps of one run share: where they read, what they know from earlier runs, and where they report.
///
/// @param diagnostics what was found so far; steps add to it, on the thread of the run only
/// @param stale ids of files that are broken and stand as they last were; steps add to it, as above
record RunState(
        AppFiles files,
        UnitCache cache,
        LastGood lastGood,
        Workers workers,
        List<Diagnostic> diagnostics,
        Set<String> stale) {}
