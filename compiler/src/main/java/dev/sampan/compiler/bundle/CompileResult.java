package dev.sampan.compiler.bundle;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The outcome of one run: the bundle, what was found, and how long it took.
///
/// @param diagnostics sorted by file, line, column, code; files are relative to the project's root folder
/// @param stale ids of parts that did not compile now and are shown as they last were
/// @param usable false only when app.json cannot be read at all; then the bundle is empty or the last good one
/// @param compiledStyles id (`a.wxss`) to WXSS text of the sheets that are written in Less or Sass, for packages
public record CompileResult(
        AppBundle bundle,
        List<Diagnostic> diagnostics,
        Set<String> stale,
        boolean usable,
        Map<String, String> compiledStyles,
        CompileStats stats) {

    public CompileResult {
        diagnostics = List.copyOf(diagnostics);
        compiledStyles = Map.copyOf(compiledStyles);
        stale = java.util.Collections.unmodifiableSet(new TreeSet<>(stale));
    }

    /// The same with one more diagnostic, in front.
    public CompileResult with(Diagnostic diagnostic) {
        List<Diagnostic> more = new ArrayList<>(diagnostics.size() + 1);
        more.add(diagnostic);
        more.addAll(diagnostics);
        return new CompileResult(bundle, more, stale, usable, compiledStyles, stats);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
