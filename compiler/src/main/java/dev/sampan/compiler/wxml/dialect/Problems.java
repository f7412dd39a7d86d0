package dev.sampan.compiler.wxml.dialect;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the diagnostics of one compilation at the severity of its dialect. One thread.
public final class Problems {

    /// A file of garbage would otherwise give one problem per character.
    private static final int MOST = 1_000;

    private final Dialect dialect;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private boolean errors;

    public Problems(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Reports at the severity that the code has in this dialect; does nothing where the dialect does not object.
    public void report(WxmlCode code, Place at, String message, String hint) {
        Severity severity = code.in(dialect);
        if (severity != null) {
            report(severity, code, at, message, hint);
        }
    }

    public void report(Severity severity, WxmlCode code, Place at, String message, String hint) {
        add(Diagnostic.of(severity, code.name(), at, message, hint));
    }

    public void add(Diagnostic diagnostic) {
        if (found.size() < MOST || (diagnostic.isError() && !errors)) {
            found.add(diagnostic);
            errors |= diagnostic.isError();
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    /// In the order of the source; the compiled file first, then files included in it.
    public List<Diagnostic> sorted(@Nullable String firstFile) {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(Comparator.comparing((Diagnostic d) -> !d.file().equals(firstFile))
                .thenComparing(Diagnostic::file)
                .thenComparingInt(Diagnostic::line)
                .thenComparingInt(Diagnostic::column));
        return List.copyOf(all);
    }
}
