package dev.sampan.compiler.format;

import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.Map;
import java.util.TreeMap;

/// How to lay files out.
///
/// @param indent what one level is indented by: spaces, or one tab
/// @param lineWidth columns after which tags and lists are broken, at least 20
/// @param dialect the dialect that WXML is read in
public record FormatOptions(String indent, int lineWidth, Dialect dialect) {

    private static final int TAB_WIDTH = 4;

    public FormatOptions {
        if (!indent.equals("\t") && (indent.isEmpty() || !indent.isBlank() || indent.indexOf('\t') >= 0)) {
            throw new IllegalArgumentException("indent must be spaces or one tab");
        }
        if (lineWidth < 20) {
            throw new IllegalArgumentException("lineWidth is " + lineWidth);
        }
    }

    /// Two spaces, 120 columns, `exparser`.
    public static FormatOptions standard() {
        return new FormatOptions("  ", 120, Dialect.EXPARSER);
    }

    public FormatOptions withIndent(String wanted) {
        return new FormatOptions(wanted, lineWidth, dialect);
    }

    public FormatOptions withLineWidth(int wanted) {
        return new FormatOptions(indent, wanted, dialect);
    }

    public FormatOptions withDialect(Dialect wanted) {
        return new FormatOptions(indent, lineWidth, wanted);
    }

    /// With the indent that most steps inwards of a text have, so that a file keeps its own style; unchanged when the
    /// text has none.
    public FormatOptions like(String text) {
        Map<String, Integer> steps = new TreeMap<>();
        int before = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String white = line.substring(0, line.length() - line.stripLeading().length());
            boolean counts = !line.isBlank() && !line.startsWith(" *", Math.max(0, white.length() - 1));
            if (counts && white.startsWith("\t")) {
                steps.merge("\t", 1, Integer::sum);
            } else if (counts) {
                int step = white.length() - before;
                if (step == 2 || step == TAB_WIDTH) {
                    steps.merge(" ".repeat(step), 1, Integer::sum);
                }
                before = white.length();
            }
        }
        return steps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> withIndent(most.getKey()))
                .orElse(this);
    }

    /// The columns that a text takes which holds no line end.
    static int widthOf(CharSequence text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) == '\t' ? TAB_WIDTH - 1 : 0;
        }
        return width;
    }
}
