package dev.sampan.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/// A developer's mistake, or something worth knowing, found at compile time.
///
/// @param code stable name such as `WXML_TAG_UNCLOSED`, one of [Code]; tools and tests match on it
/// @param message one sentence that names the offender
/// @param hint what to do about it, or the empty string
/// @param file project path with `/`, without a leading slash
/// @param line 1-based; so is `column` (UTF-16 units); `endLine` and `endColumn` are exclusive
///     and lie behind the start: a place without width becomes one column wide, so that it can be seen
/// @param related other places that explain it
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        String hint,
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        List<RelatedPlace> related) {

    public Diagnostic {
        if (Code.named(code).isEmpty()) {
            throw new IllegalArgumentException(code + " is not in the catalogue; add it to " + Code.class.getName());
        }
        if (endLine < line || (endLine == line && endColumn <= column)) {
            endLine = line;
            endColumn = column + 1;
        }
        related = List.copyOf(related);
    }

    public static Diagnostic of(Severity severity, String code, Place at, String message) {
        return of(severity, code, at, message, "");
    }

    public static Diagnostic of(Severity severity, String code, Place at, String message, String hint) {
        return new Diagnostic(
                code,
                severity,
                message,
                hint,
                at.file(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                List.of());
    }

    public static Diagnostic error(String code, Place at, String message, String hint) {
        return of(Severity.ERROR, code, at, message, hint);
    }

    public static Diagnostic warning(String code, Place at, String message, String hint) {
        return of(Severity.WARNING, code, at, message, hint);
    }

    public static Diagnostic info(String code, Place at, String message, String hint) {
        return of(Severity.INFO, code, at, message, hint);
    }

    /// The same diagnostic with one more related place.
    public Diagnostic with(RelatedPlace place) {
        List<RelatedPlace> more = new ArrayList<>(related);
        more.add(place);
        return new Diagnostic(code, severity, message, hint, file, line, column, endLine, endColumn, more);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Place place() {
        return new Place(file, line, column, endLine, endColumn);
    }

    /// `file:line:column severity CODE message`, the form of the command line.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + severity.word() + " " + code + " " + message;
    }
}
