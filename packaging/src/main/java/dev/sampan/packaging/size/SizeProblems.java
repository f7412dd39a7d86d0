package dev.sampan.packaging.size;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/// Says which limits are exceeded or nearly reached, in the platform's own words where they are known (limits.md 1).
final class SizeProblems {
    private static final Place APP_JSON = Place.startOf("app.json");

    private final SizeProfile profile;

    SizeProblems(SizeProfile profile) {
        this.profile = profile;
    }

    List<Diagnostic> of(
            SizeReport.Row total, List<SizeReport.PackageRow> packages, List<SizeReport.PreloadRow> preload) {
        List<Diagnostic> problems = new ArrayList<>();
        packages.forEach(row -> ofPackage(row, problems));
        ofRow("the app", "total source size", "SIZE_TOTAL", total, problems);
        preload.forEach(row -> {
            if (row.shared().state() == SizeState.OVER) {
                String subject = "preloadRule [" + row.page() + "] source size";
                problems.add(over("SIZE_PRELOAD", subject, row.shared()));
            }
        });
        return problems;
    }

    private void ofPackage(SizeReport.PackageRow row, List<Diagnostic> problems) {
        boolean main = row.part().isMain();
        String subject = main ? "main package source size" : row.part().root() + ": source size";
        ofRow(main ? "the main package" : row.part().root(), subject, "SIZE_PACKAGE", row.size(), problems);
    }

    private void ofRow(String name, String subject, String code, SizeReport.Row row, List<Diagnostic> problems) {
        if (row.state() == SizeState.OVER) {
            problems.add(over(code, subject, row));
        } else if (row.state() == SizeState.WARN) {
            problems.add(Diagnostic.warning(
                    code,
                    APP_JSON,
                    name + " is at " + row.percent() + " % of its limit; the platform's own count may differ",
                    ""));
        }
    }

    private Diagnostic over(String code, String subject, SizeReport.Row row) {
        String message = subject + " " + kilobytes(row.bytes()) + "KB exceed max limit " + (row.limit() >> 20) + "MB";
        String hint =
                profile.verified() ? "" : "the limits of " + profile.name() + " are not verified: " + profile.source();
        return Diagnostic.error(code, APP_JSON, message, hint);
    }

    /// Whole kilobytes, rounded up: one byte over 2 MB must not read "2048KB exceed 2MB".
    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }
}
