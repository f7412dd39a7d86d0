package dev.sampan.compiler.diagnostic;

import java.util.Locale;

/// How bad a diagnostic is. `ERROR` means that some output could not be produced.
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /// The word used in JSON and on the command line: `error`, `warning`, `info`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
