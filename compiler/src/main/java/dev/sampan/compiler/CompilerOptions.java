package dev.sampan.compiler;

import dev.sampan.compiler.preprocess.SassPreprocessor;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.preprocess.StylePreprocessor;
import dev.sampan.compiler.wxss.StyleProfile;
import java.util.EnumMap;
import java.util.Map;

/// What a caller may choose.
///
/// @param threads how many files are translated at once, at least 1
/// @param hints whether names are compared across files, which finds what is legal and probably a mistake
/// @param preprocessors compilers of other style languages; Less needs a script engine, so that who puts the product
///     together brings it
public record CompilerOptions(
        StyleProfile styleProfile, int threads, boolean hints, Map<StyleLanguage, StylePreprocessor> preprocessors) {

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
                Map.of(StyleLanguage.SASS, new SassPreprocessor()));
    }

    public CompilerOptions withHints(boolean wanted) {
        return new CompilerOptions(styleProfile, threads, wanted, preprocessors);
    }

    public CompilerOptions withPreprocessor(StyleLanguage language, StylePreprocessor preprocessor) {
        Map<StyleLanguage, StylePreprocessor> more = new EnumMap<>(StyleLanguage.class);
        more.putAll(preprocessors);
        more.put(language, preprocessor);
        return new CompilerOptions(styleProfile, threads, hints, more);
    }
}
