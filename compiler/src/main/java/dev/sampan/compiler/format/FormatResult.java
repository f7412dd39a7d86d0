package dev.sampan.compiler.format;

import dev.sampan.compiler.diagnostic.Diagnostic;

/// What came of formatting a file.
public sealed interface FormatResult {

    /// @param text the whole file, equal to the input when it was in order already
    record Formatted(String text) implements FormatResult {}

    /// The file is left as it is, because its structure is not certain.
    ///
    /// @param reason the syntax error that stands in the way
    record Refused(Diagnostic reason) implements FormatResult {}
}
