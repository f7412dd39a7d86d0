package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the configuration files say: the parts of the mini-program, before any code is compiled.
///
/// @param diagnostics of the configuration files
/// @param stale ids of those that are broken and stand as they last were
/// @param ready empty without a usable app.json
record Front(List<Diagnostic> diagnostics, Set<String> stale, Optional<Ready> ready) {

    /// @param nodes pages and components by path
    /// @param scriptRoots ids of the scripts that everything else is reached from
    record Ready(
            JsonValue.Obj appJson,
            AppConfig app,
            Map<String, ComponentNode> nodes,
            Set<String> scriptRoots,
            String manifest) {}

    static Front broken(RunState run) {
        return new Front(List.copyOf(run.diagnostics()), Set.copyOf(run.stale()), Optional.empty());
    }

    static Front of(RunState run, Ready ready) {
        return new Front(List.copyOf(run.diagnostics()), Set.copyOf(run.stale()), Optional.of(ready));
    }
}
