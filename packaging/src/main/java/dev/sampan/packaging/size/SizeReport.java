package dev.sampan.packaging.size;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.List;

/// Sizes of an app, its packages and its preload rules against a profile. Always an estimate: the number on which a
/// developer is refused is computed by the platform's server after its own build (package.md 3.1).
///
/// @param files every counted file with its package, largest first, then by path
public record SizeReport(
        SizeProfile profile,
        Row total,
        List<PackageRow> packages,
        List<PreloadRow> preload,
        List<FileRow> files,
        List<Diagnostic> problems) {

    /// A number of bytes against its limit.
    public record Row(long bytes, long limit, SizeState state) {
        /// Share of the limit in percent, with one decimal.
        public double percent() {
            return Math.round(bytes * 1000.0 / limit) / 10.0;
        }
    }

    public record PackageRow(PackageLayout.Part part, Row size, int files) {}

    /// The packages that one page preloads.
    ///
    /// @param shared what all pages of the same package preload together; the limit holds for that sum
    public record PreloadRow(String page, List<String> packages, long bytes, Row shared) {}

    public record FileRow(CountedFile file, String packageName) {}

    public SizeReport {
        packages = List.copyOf(packages);
        preload = List.copyOf(preload);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// Whether a limit is exceeded.
    public boolean over() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }
}
