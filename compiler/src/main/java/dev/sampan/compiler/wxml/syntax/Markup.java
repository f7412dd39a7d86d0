package dev.sampan.compiler.wxml.syntax;

/// Character classes of WXML.
final class Markup {

    private Markup() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// WXML-TAG-05.
    static boolean isTagNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
    }

    static boolean isAttributeNameStart(char c) {
        return isLetter(c) || c == '_';
    }

    /// Whether the `<` at this offset begins a tag, a comment or a declaration (WXML-TXT-07, -08).
    static boolean startsHere(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return isLetter(next) || next == '!' || next == '/';
    }

    /// WXML-TXT-01: only ASCII white space counts, so a no-break space is content.
    static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
