package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;

/// Turns source text between mustaches into what it means: escapes in `exparser`, entities in `glass-easel`
/// (WXML-TXT-02, -05, -06, WXML-ATTR-01).
final class PlainText {

    private static final int LONGEST_ENTITY = 40;

    private final SourceText source;
    private final Problems problems;

    PlainText(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    String decode(int start, int end) {
        return problems.dialect().isGlassEasel() ? withEntities(start, end) : withEscapes(start, end);
    }

    private String withEscapes(int start, int end) {
        String text = source.text().substring(start, end).replace("\r\n", "\n");
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            char next = i < text.length() ? text.charAt(i) : '\0';
            if (c != '\\' || "nt\"'\\".indexOf(next) < 0) {
                decoded.append(c);
                continue;
            }
            i++;
            decoded.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
        }
        return decoded.toString();
    }

    private String withEntities(int start, int end) {
        String text = source.text();
        StringBuilder decoded = new StringBuilder();
        int i = start;
        while (i < end) {
            int close = text.charAt(i) == '&' ? endOfReference(i + 1, end) : -1;
            if (close < 0) {
                decoded.append(text.charAt(i++));
                continue;
            }
            String characters = Entities.decode(text.substring(i + 1, close));
            if (characters == null) {
                String written = text.substring(i, close + 1);
                problems.report(
                        WxmlCode.WXML_BAD_ENTITY,
                        source.place(i, close + 1),
                        written + " is not a known entity; it is kept as written.",
                        "Write &amp; for a plain &.");
                decoded.append(written);
            } else {
                decoded.append(characters);
            }
            i = close + 1;
        }
        return decoded.toString();
    }

    /// Offset of the semicolon when `&` begins something like an entity, else -1.
    private int endOfReference(int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST_ENTITY); i++) {
            char c = source.text().charAt(i);
            if (c == ';') {
                return i > from ? i : -1;
            }
            boolean mayStand = (c < 128 && Character.isLetterOrDigit(c)) || (c == '#' && i == from);
            if (!mayStand) {
                return -1;
            }
        }
        return -1;
    }
}
