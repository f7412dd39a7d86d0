package dev.sampan.compiler.preprocess;

import dev.sampan.compiler.source.SourceText;
import java.util.Optional;

/// The compiler of one [StyleLanguage]. Reads nothing but what [Imports] hands out. Any thread; slow to start, so
/// that an implementation starts what it needs with the first translation.
@FunctionalInterface
public interface StylePreprocessor {

    /// @param source of the sheet; its path is a project path, as are those in the answer
    Preprocessed translate(SourceText source, Imports imports);

    /// The files that a sheet may import.
    @FunctionalInterface
    interface Imports {
        /// @param folder project path of the folder of the importing file
        /// @param reference as written
        Optional<SourceText> find(String folder, String reference);
    }
}
