package dev.sampan.compiler.project;

import java.util.Collection;
import java.util.Optional;

/// Finds the name that a mistyped one most likely meant.
public final class NearestName {

    /// More letters than these are no slip, however long the name is.
    private static final int MOST = 5;

    private NearestName() {}

    /// The known name with the smallest edit distance, when it is small enough to be a slip.
    public static Optional<String> of(String wrong, Collection<String> known) {
        int limit = Math.clamp(wrong.length() / 3, 1, MOST);
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

    /// Letters to change, add, leave out or swap with their neighbour (`esle` is one away from `else`).
    ///
    /// @param limit a distance of no more interest, which is given for all that are not smaller
    private static int distance(String a, String b, int limit) {
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int leastBefore = 0;
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            // a swap reaches over one row, and adds one
            if (Math.min(least, leastBefore + 1) >= limit) {
                return limit;
            }
            leastBefore = least;
            int[] spare = twoBefore;
            twoBefore = before;
            before = row;
            row = spare;
        }
        return before[b.length()];
    }
}
