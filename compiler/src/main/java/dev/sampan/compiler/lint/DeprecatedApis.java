package dev.sampan.compiler.lint;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.lint.js.ScriptFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Members of `wx` that the platform keeps for old projects only, from the table `deprecated-apis.txt`. Immutable.
final class DeprecatedApis {

    /// @param since version of the base library that deprecated it, or the empty string
    /// @param instead what to use, or the empty string
    record Entry(String since, String instead) {}

    private static final class Holder {
        static final DeprecatedApis LOADED = new DeprecatedApis();
    }

    private final Map<String, Entry> entries = new HashMap<>();

    private DeprecatedApis() {
        for (String line : BuiltInComponents.load("deprecated-apis.txt")) {
            String[] parts = line.split(" ", 3);
            entries.put(parts[0], new Entry(parts[1].equals("-") ? "" : parts[1], parts.length < 3 ? "" : parts[2]));
        }
    }

    static DeprecatedApis table() {
        return Holder.LOADED;
    }

    /// A hint for every use in a script.
    List<Diagnostic> hints(LintFiles files, String script, ScriptFacts facts) {
        Findings findings = new Findings(files);
        for (ScriptFacts.Use use : facts.apis()) {
            Entry entry = entries.get(use.name());
            // a script that knows the new members keeps the old one for old versions
            boolean fallsBack = entry != null
                    && facts.apis().stream()
                            .anyMatch(other -> !other.name().equals(use.name())
                                    && entry.instead().contains("wx." + other.name()));
            if (entry != null && !fallsBack) {
                findings.add(
                        LintCode.LINT_API_DEPRECATED,
                        script,
                        use.start(),
                        use.end(),
                        "wx." + use.name() + " is deprecated"
                                + (entry.since().isEmpty() ? "." : " since base library " + entry.since() + "."),
                        entry.instead().isEmpty() ? "" : "Use " + entry.instead() + ".");
            }
        }
        return findings.diagnostics();
    }
}
