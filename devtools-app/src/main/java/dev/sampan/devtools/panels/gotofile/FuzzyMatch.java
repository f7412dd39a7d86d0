package dev.sampan.devtools.panels.gotofile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/// Ranks candidates by how well the letters typed appear in them, in order. Pure.
final class FuzzyMatch {
    private FuzzyMatch() {}

    /// The best `limit` candidates; all letters of `query` occur in order, spaces are ignored.
    static <T> List<T> best(List<T> candidates, Function<T, String> name, String query, int limit) {
        var wanted = query.replace(" ", "").toLowerCase(Locale.ROOT);
        record Scored<T>(T value, String name, int score) {}
        return candidates.stream()
                .map(candidate -> new Scored<>(
                        candidate,
                        name.apply(candidate),
                        score(name.apply(candidate), wanted).orElse(-1)))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> -scored.score())
                        .thenComparingInt(scored -> scored.name().length())
                        .thenComparing(Scored::name))
                .limit(limit)
                .map(Scored::value)
                .toList();
    }

    /// Higher is better: letters in a row, at word begins, and in the file name count more. Empty when it does not
    /// match.
    static OptionalInt score(String candidate, String wanted) {
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        var text = candidate.toLowerCase(Locale.ROOT);
        var nameAt = text.lastIndexOf('/') + 1;
        // The file name alone is what people type first; the folders only when the name does not hold all letters.
        var inName = scoreFrom(candidate, text, wanted, nameAt);
        return inName.isPresent() ? OptionalInt.of(inName.getAsInt() + 100) : scoreFrom(candidate, text, wanted, 0);
    }

    private static OptionalInt scoreFrom(String candidate, String text, String wanted, int from) {
        var at = text.indexOf(wanted, from);
        if (at >= 0) {
            return OptionalInt.of(wanted.length() * 6 + (isWordBegin(candidate, at) ? 20 : 0));
        }
        var score = 0;
        var last = from - 2;
        for (var i = 0; i < wanted.length(); i++) {
            var found = text.indexOf(wanted.charAt(i), Math.max(last + 1, from));
            if (found < 0) {
                return OptionalInt.empty();
            }
            score += found == last + 1 ? 4 : isWordBegin(candidate, found) ? 3 : 1;
            last = found;
        }
        return OptionalInt.of(score);
    }

    private static boolean isWordBegin(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }
}
