package dev.sampan.devtools.panels.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Writes the checked upload package of a project. Calls return at once; stages complete on any thread.
public interface PackageExport {
    /// Compiles for release and counts sizes, without writing.
    CompletionStage<Report> check();

    /// Writes package and manifest into `folder`.
    ///
    /// @return the written file; failure carries a message for humans
    CompletionStage<Path> write(String version, String description, Path folder);

    /// @param blocker why the package may not be written; empty when it may
    record Report(List<Part> parts, long totalBytes, long totalLimit, Optional<String> blocker) {}

    /// @param name `main` or the root of a subpackage
    record Part(String name, long bytes, long limit, int files) {}
}
