package dev.sampan.compiler.lint;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects hints. One thread.
final class Findings {

    private final LintFiles files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Findings(LintFiles files) {
        this.files = files;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void add(LintCode code, String file, int start, int end, String message, String hint) {
        diagnostics.add(Diagnostic.info(code.name(), files.place(file, start, end), message, hint));
    }

    /// With the nearest of the known names as hint.
    void misspelt(
            LintCode code,
            String file,
            int start,
            int end,
            String message,
            String name,
            Collection<String> known,
            String otherwise) {
        String hint = known.stream()
                .filter(other -> Slip.isNear(name, other))
                .findFirst()
                .map(other -> "Did you mean \"" + other + "\"?")
                .orElseGet(() -> NearestName.hint(name, known, otherwise));
        add(code, file, start, end, message, hint);
    }
}
