package dev.sampan.compiler.lint;

import java.util.Arrays;
import java.util.Collection;

/// Tells slips of the pen, where a component may have names that are not written out: a name that no script of the
/// project contains and that differs from a known one by a single letter, or by two that changed places.
final class Slip {

    private static final int SHORTEST = 4;

    private Slip() {}

    static boolean isLikely(String name, Collection<String> known, ProjectFacts project) {
        return name.length() >= SHORTEST
                && known.stream().anyMatch(other -> other.length() >= SHORTEST && isNear(name, other))
                && project.scriptsWith(name) == 0;
    }

    static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        String left = a.substring(head, a.length() - tail);
        String right = b.substring(head, b.length() - tail);
        // numbers tell names apart: time1 is no slip of time2
        boolean numbers = (left + right).chars().anyMatch(Character::isDigit);
        boolean swapped =
                left.length() == 2 && right.length() == 2 && sorted(left).equals(sorted(right));
        return !numbers && (left.length() <= 1 && right.length() <= 1 || swapped);
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }
}
