package dev.sampan.devtools.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds a word or regular expression in a text.
///
/// @param query empty finds nothing
record TextSearch(String query, boolean matchCase, boolean regex) {
    /// More matches than this are not counted: nobody steps through them.
    static final int LIMIT = 10_000;

    record Match(int start, int end) {}

    /// All matches in order; empty for an invalid expression.
    List<Match> in(String text) {
        var found = new ArrayList<Match>();
        if (query.isEmpty()) {
            return found;
        }
        try {
            var flags = (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    | (regex ? Pattern.MULTILINE : Pattern.LITERAL);
            var matcher = Pattern.compile(query, flags).matcher(text);
            while (found.size() < LIMIT && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Match(matcher.start(), matcher.end()));
                }
            }
        } catch (PatternSyntaxException e) {
            return List.of();
        }
        return found;
    }
}
