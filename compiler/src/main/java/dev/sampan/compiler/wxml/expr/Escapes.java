package dev.sampan.compiler.wxml.expr;

/// Escapes of string literals (WXML-EXPR-07). The 2020 compiler decoded only `\n` and `\t`; that quirk is not imitated.
final class Escapes {

    private Escapes() {}

    /// Decodes the escape at `index`, appends its character, and returns the offset after it.
    static int decode(String text, int index, int limit, StringBuilder into) {
        char c = text.charAt(index + 1);
        switch (c) {
            case 'n' -> into.append('\n');
            case 't' -> into.append('\t');
            case 'r' -> into.append('\r');
            case 'b' -> into.append('\b');
            case 'f' -> into.append('\f');
            case 'v' -> into.append('\u000B');
            case 'x' -> {
                return hex(text, index, 2, limit, into);
            }
            case 'u' -> {
                return hex(text, index, 4, limit, into);
            }
            default -> into.append(c);
        }
        return index + 2;
    }

    private static int hex(String text, int index, int digits, int limit, StringBuilder into) {
        int end = index + 2 + digits;
        if (end > limit || !text.substring(index + 2, end).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            into.append(text.charAt(index + 1));
            return index + 2;
        }
        into.append((char) Integer.parseInt(text.substring(index + 2, end), 16));
        return end;
    }
}
