package dev.sampan.compiler;

import dev.sampan.compiler.preprocess.SassPreprocessor;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.preprocess.StylePreprocessor;
import dev.sampan.compiler.wxss.StyleProfile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a caller may choose.
///
/// @param threads how many files are translated at once, at least 1
/// @param cacheFile where results of translations are kept from one start to the next, when they are; one per
///     project
/// @param hints whether names are compared across files, which finds what is legal and probably a mistake
/// @param preprocessors compilers of other style languages; Less needs a script engine, so that who puts the
///     product together brings it
public record CompilerOptions(
        StyleProfile styleProfile,
        int threads,
        boolean hints,
        Map<StyleLanguage, StylePreprocessor> preprocessors,
        Optional<Path> cacheFile) {

    public CompilerOptions {
        threads = Math.max(1, threads);
        preprocessors = Map.copyOf(preprocessors);
    }

    /// The ordinary profile; as many threads as there are processors, at most 4.
    public static CompilerOptions defaults() {
        return new CompilerOptions(
                StyleProfile.PORTABLE,
                Math.min(4, Runtime.getRuntime().availableProcessors()),
                true,
                Map.of(StyleLanguage.SASS, new SassPreprocessor()),
                Optional.empty());
    }

    public CompilerOptions withHints(boolean wanted) {
        return new CompilerOptions(styleProfile, threads, wanted, preprocessors, cacheFile);
    }

    public CompilerOptions withThreads(int wanted) {
        return new CompilerOptions(styleProfile, wanted, hints, preprocessors, cacheFile);
    }

    public CompilerOptions withCache(Path file) {
        return new CompilerOptions(styleProfile, threads, hints, preprocessors, Optional.of(file));
    }

    public CompilerOptions withPreprocessor(StyleLanguage language, StylePreprocessor preprocessor) {
        Map<StyleLanguage, StylePreprocessor> more = new EnumMap<>(StyleLanguage.class);
        more.putAll(preprocessors);
        more.put(language, preprocessor);
        return new CompilerOptions(styleProfile, threads, hints, more, cacheFile);
    }
}
