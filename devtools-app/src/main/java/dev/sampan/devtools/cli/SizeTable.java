package dev.sampan.devtools.cli;

import dev.sampan.packaging.size.SizeReport;
import java.util.Locale;

/// The size tables for people. The total row has the form that wrappers of the platform's tool match (cli.md A1).
final class SizeTable {
    private SizeTable() {}

    static void packages(CliContext context, SizeReport report) {
        for (SizeReport.PackageRow row : report.packages()) {
            context.output().line(row(row.part().name(), row.size().bytes()) + state(row.size()));
        }
        context.output().line(row("TOTAL", report.total().bytes()) + state(report.total()));
    }

    /// The largest files.
    static void top(CliContext context, SizeReport report, int count) {
        report.files().stream()
                .limit(count)
                .forEach(row -> context.output()
                        .line(String.format(
                                "%10d  %s", row.file().bytes(), row.file().path())));
    }

    private static String row(String name, long bytes) {
        return String.format(Locale.ROOT, "%s | '%.1f KB' | %d", name, bytes / 1024.0, bytes);
    }

    private static String state(SizeReport.Row row) {
        return String.format(
                Locale.ROOT,
                " | %.1f %% of %d | %s",
                row.percent(),
                row.limit(),
                row.state().word());
    }
}
