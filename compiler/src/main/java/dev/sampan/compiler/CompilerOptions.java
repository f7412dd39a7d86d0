package dev.sampan.compiler;

import dev.sampan.compiler.wxss.StyleProfile;
import java.nio.file.Path;
import java.util.Optional;

/// What a caller may choose.
///
/// @param threads how many files are translated at once, at least 1
/// @param cacheFile where results of translations are kept from one start to the next, when they are; one per project
/// @param hints whether names are compared across files, which finds what is legal and probably a mistake
public record CompilerOptions(
        StyleProfile styleProfile, int threads, boolean hints, Optional<Path> cacheFile) {

    public CompilerOptions {
        threads = Math.max(1, threads);
    }

    /// The ordinary profile; as many threads as there are processors, at most 4.
    public static CompilerOptions defaults() {
        return new CompilerOptions(
                StyleProfile.PORTABLE, Math.min(4, Runtime.getRuntime().availableProcessors()), true, Optional.empty());
    }

    public CompilerOptions withHints(boolean wanted) {
        return new CompilerOptions(styleProfile, threads, wanted, cacheFile);
    }

    public CompilerOptions withCache(Path file) {
        return new CompilerOptions(styleProfile, threads, hints, Optional.of(file));
    }
}
