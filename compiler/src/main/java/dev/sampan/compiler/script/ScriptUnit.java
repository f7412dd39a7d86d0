package dev.sampan.compiler.script;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/// One translated script before its references are resolved.
///
/// @param body what stands between the braces of the wrapper
/// @param map positions of `body` in the source, when it is not the user's own text
public record ScriptUnit(
        String body,
        Optional<SourceMap> map,
        List<Reference> references,
        List<Place> computedRequires,
        boolean ownRequire,
        List<Diagnostic> diagnostics) {

    /// @param async written as `require.async` or `import()`
    public record Reference(String literal, Place place, boolean async) {}

    public ScriptUnit {
        references = List.copyOf(references);
        computedRequires = List.copyOf(computedRequires);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
