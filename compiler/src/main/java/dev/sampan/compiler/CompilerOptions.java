package dev.sampan.compiler;

import dev.sampan.compiler.wxss.StyleProfile;

/// What a caller may choose.
///
/// @param threads how many files are translated at once, at least 1
/// @param hints whether names are compared across files, which finds what is legal and probably a mistake
public record CompilerOptions(StyleProfile styleProfile, int threads, boolean hints) {

    public CompilerOptions {
        threads = Math.max(1, threads);
    }

    /// The ordinary profile; as many threads as there are processors, at most 4.
    public static CompilerOptions defaults() {
        return new CompilerOptions(
                StyleProfile.PORTABLE, Math.min(4, Runtime.getRuntime().availableProcessors()), true);
    }

    public CompilerOptions withHints(boolean wanted) {
        return new CompilerOptions(styleProfile, threads, wanted);
    }
}
