package dev.sampan.compiler.source;

import dev.sampan.compiler.diagnostic.Place;
import java.util.Arrays;

/// The text of one file, able to say on which line and column an offset stands.
/// Immutable, safe for any thread. A leading byte order mark is dropped, so that column 1 is the first visible
/// character. Line ends are LF, CR LF, or a single CR.
public final class SourceText {

    private final String path;
    private final String text;
    private final boolean marked;
    private final int[] lineStarts;

    /// @param path project path with `/`, without a leading slash
    public SourceText(String path, String text) {
        this.path = path;
        this.marked = text.startsWith("\uFEFF");
        this.text = marked ? text.substring(1) : text;
        this.lineStarts = lineStartsOf(this.text);
    }

    private static int[] lineStartsOf(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /// Whether the file starts with a byte order mark.
    public boolean marked() {
        return marked;
    }

    /// The text as the file has it, with its byte order mark.
    public String whole() {
        return marked ? "\uFEFF" + text : text;
    }

    public int length() {
        return text.length();
    }

    /// Number of lines, at least 1.
    public int lineCount() {
        return lineStarts.length;
    }

    /// 1-based line of an offset; offsets outside of the text are moved to its nearest end.
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, clamp(offset));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// 1-based column in UTF-16 units.
    public int columnOf(int offset) {
        int inside = clamp(offset);
        return inside - lineStarts[lineOf(inside) - 1] + 1;
    }

    /// Offset of the first character of a 1-based line.
    public int offsetOfLine(int line) {
        return lineStarts[line - 1];
    }

    /// The text of a 1-based line, without its line end.
    public String line(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /// The place from `start` (inclusive) to `end` (exclusive).
    public Place place(int start, int end) {
        int from = clamp(start);
        int to = Math.max(from, clamp(end));
        return new Place(path, lineOf(from), columnOf(from), lineOf(to), columnOf(to));
    }

    private int clamp(int offset) {
        return Math.max(0, Math.min(offset, text.length()));
    }
}
