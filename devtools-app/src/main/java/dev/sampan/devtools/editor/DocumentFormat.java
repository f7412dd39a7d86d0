package dev.sampan.devtools.editor;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.format.FormatOptions;
import dev.sampan.compiler.format.FormatResult;
import dev.sampan.compiler.format.Formatter;
import dev.sampan.compiler.language.Language;

/// Formatting of a whole document as one change, with the caret at the same word. Any thread.
final class DocumentFormat {

    /// What to do to the document.
    sealed interface Outcome {
        record Change(LineEdits.Edit edit) implements Outcome {}

        /// Nothing, because of a syntax error.
        record Refused(Diagnostic reason) implements Outcome {}
    }

    private DocumentFormat() {}

    static Outcome of(Language language, String path, String text, int caret) {
        return switch (Formatter.format(
                language, path, text, FormatOptions.standard().like(text))) {
            case FormatResult.Refused(var reason) -> new Outcome.Refused(reason);
            case FormatResult.Formatted(var formatted) -> new Outcome.Change(change(text, formatted, caret));
        };
    }

    /// Replaces only what lies between the first and the last difference.
    static LineEdits.Edit change(String before, String after, int caret) {
        var shorter = Math.min(before.length(), after.length());
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var tail = 0;
        while (tail < shorter - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        var moved = sameWord(before, after, caret);
        return new LineEdits.Edit(
                start, before.length() - tail, after.substring(start, after.length() - tail), moved, moved);
    }

    /// A formatter adds and removes white space and punctuation, but keeps every letter and digit.
    private static int sameWord(String before, String after, int caret) {
        var letters = before.substring(0, caret)
                .chars()
                .filter(Character::isLetterOrDigit)
                .count();
        var at = 0;
        for (; letters > 0 && at < after.length(); at++) {
            letters -= Character.isLetterOrDigit(after.charAt(at)) ? 1 : 0;
        }
        var from = caret;
        while (from > 0 && !Character.isLetterOrDigit(before.charAt(from - 1))) {
            from--;
        }
        for (; from < caret; from++) {
            var mark = before.charAt(from);
            var next = at;
            while (next < after.length() && Character.isWhitespace(after.charAt(next))) {
                next++;
            }
            if (!Character.isWhitespace(mark) && next < after.length() && after.charAt(next) == mark) {
                at = next + 1;
            }
        }
        var wordFollows = caret < before.length() && !Character.isWhitespace(before.charAt(caret));
        while (wordFollows && at < after.length() && Character.isWhitespace(after.charAt(at))) {
            at++;
        }
        return at;
    }
}
