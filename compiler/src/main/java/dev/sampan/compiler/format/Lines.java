package dev.sampan.compiler.format;

/// The text being written: knows the file's line ends, the indent and the column. One file, one thread.
final class Lines {

    private final StringBuilder out = new StringBuilder();
    private final String source;
    private final String lineEnd;
    private final FormatOptions options;
    private int lineStart;

    Lines(String source, FormatOptions options) {
        this.source = source;
        this.options = options;
        this.lineEnd = mostUsedLineEnd(source);
    }

    private static String mostUsedLineEnd(String text) {
        int crLf = 0;
        int lf = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (i > 0 && text.charAt(i - 1) == '\r') {
                crLf++;
            } else {
                lf++;
            }
        }
        return crLf > lf ? "\r\n" : "\n";
    }

    /// Writes as it is; line ends in it stay what they are.
    void text(String text) {
        int newLine = text.lastIndexOf('\n');
        if (newLine >= 0) {
            lineStart = out.length() + newLine + 1;
        }
        out.append(text);
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    /// Goes to a new line, unless this is the start of the file.
    void newLine(int level) {
        newLine(level, false);
    }

    void newLine(int level, boolean blankBefore) {
        if (!out.isEmpty()) {
            out.append(blankBefore ? lineEnd + lineEnd : lineEnd);
        }
        lineStart = out.length();
        out.append(options.indent().repeat(level));
    }

    /// A block comment: its lines move with its first.
    ///
    /// @param offset of the comment in the source
    /// @param level of the line it is written on
    void comment(String text, int offset, int level) {
        int start = offset;
        while (start > 0 && (source.charAt(start - 1) == ' ' || source.charAt(start - 1) == '\t')) {
            start--;
        }
        if (start > 0 && source.charAt(start - 1) != '\n') {
            text(text);
            return;
        }
        String before = source.substring(start, offset);
        String[] lines = text.split("(?<=\n)", -1);
        StringBuilder moved = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            boolean inside = lines[i].startsWith(before);
            moved.append(inside ? options.indent().repeat(level) + lines[i].substring(before.length()) : lines[i]);
        }
        text(moved.toString());
    }

    /// Whether a stretch of the source is too long to be looked at as something that may fit on a line, so that deeply
    /// nested constructs are not measured again on each level.
    boolean isLong(int start, int end) {
        return end - start > 4 * options.lineWidth();
    }

    /// Whether text without line ends fits behind what is on this line.
    boolean fits(CharSequence more) {
        if (out.length() - lineStart > options.lineWidth()) {
            return false;
        }
        int column = FormatOptions.widthOf(out.subSequence(lineStart, out.length()));
        return column + FormatOptions.widthOf(more) <= options.lineWidth();
    }

    /// The file, ending in a line end.
    void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(lineEnd);
        }
    }

    String finish() {
        return out.toString();
    }

    /// The line ends in white space; `\r\n` is one.
    static int lineEnds(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') && !beforeLf) {
                count++;
            }
        }
        return count;
    }

    static boolean hasLineEnd(String text) {
        return lineEnds(text) > 0;
    }
}
