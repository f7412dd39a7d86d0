package dev.sampan.devtools.project;

import java.util.Optional;

/// One diagnostic as the window shows it.
///
/// @param code stable code such as `WXML_TAG_UNCLOSED`
/// @param end exclusive; same file as `start`
/// @param hint what to do about it; may be empty
public record Problem(
        Severity severity, String code, String message, SourcePosition start, SourcePosition end, String hint) {

    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public Optional<String> hintText() {
        return hint.isBlank() ? Optional.empty() : Optional.of(hint);
    }
}
