package dev.sampan.compiler.script;

import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One translated script before its references are resolved.
///
/// @param body what stands between the braces of the wrapper
/// @param ownRequire the script declares a `require` of its own, as bundles do
/// @param ownNames names of [BrowserNames] that it declares
/// @param map positions of `body` in the source, when it is not the user's own text
@Stored
public record ScriptUnit(
        String body,
        Optional<SourceMap> map,
        List<Reference> references,
        List<Place> computedRequires,
        boolean ownRequire,
        Set<String> ownNames,
        List<Diagnostic> diagnostics) {

    /// @param async written as `require.async` or `import()`
    public record Reference(String literal, Place place, boolean async) {}

    public ScriptUnit {
        references = List.copyOf(references);
        computedRequires = List.copyOf(computedRequires);
        ownNames = Set.copyOf(ownNames);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
