package dev.sampan.compiler.preprocess;

import java.util.Optional;

/// What became of a sheet.
///
/// @param css empty when it failed
/// @param map from places in the CSS to places in the sources
public record Preprocessed(String css, StyleMap map, Optional<Failure> failure) {

    /// What kind of mishap it was, which decides what to do about it.
    public enum Kind {
        SYNTAX,
        IMPORT,
        /// The file keeps the compiler of the language busy without end.
        ENDLESS,
        /// The compiler of the language does not run now; another try may go better.
        TOOL
    }

    /// @param file project path; empty for the sheet itself
    /// @param line 1-based, as is `column`
    public record Failure(Kind kind, String file, int line, int column, int endLine, int endColumn, String message) {}

    public static Preprocessed of(String css, StyleMap map) {
        return new Preprocessed(css, map, Optional.empty());
    }

    public static Preprocessed failed(Failure failure) {
        return new Preprocessed("", StyleMap.NONE, Optional.of(failure));
    }

    public static Preprocessed endless(String message) {
        return failed(new Failure(Kind.ENDLESS, "", 1, 1, 1, 1, message));
    }

    public static Preprocessed toolFailed(String message) {
        return failed(new Failure(Kind.TOOL, "", 1, 1, 1, 1, message));
    }
}
