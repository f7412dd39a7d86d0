package dev.sampan.compiler.project;

import java.util.Collection;
import java.util.Optional;

/// Finds the name that a mistyped one most likely meant.
public final class NearestName {

    private NearestName() {}

    /// The known name with the smallest edit distance, when it is small enough to be a slip.
    public static Optional<String> of(String wrong, Collection<String> known) {
        int limit = Math.max(1, wrong.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wrong.length()) < bestDistance) {
                int distance = distance(wrong, candidate, bestDistance);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// `Did you mean "x"?`, or the given text when nothing is near.
    public static String hint(String wrong, Collection<String> known, String otherwise) {
        return of(wrong, known).map(name -> "Did you mean \"" + name + "\"?").orElse(otherwise);
    }

    /// @param limit a distance of no more interest, which is given for all that are not smaller
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            int[] spare = before;
            before = row;
            row = spare;
        }
        return before[b.length()];
    }
}
