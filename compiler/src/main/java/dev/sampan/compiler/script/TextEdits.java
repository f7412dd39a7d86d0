package dev.sampan.compiler.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Replaces stretches of a text and keeps account of where everything came from.
final class TextEdits {

    private record Edit(int start, int end, String replacement, int order) {}

    private record Lead(String text, int sourceOffset) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();

    TextEdits(String text) {
        this.text = text;
    }

    /// Stretches may not overlap; several at one empty place stay in the order of the calls.
    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement, edits.size()));
    }

    void insert(int at, String addition) {
        replace(at, at, addition);
    }

    /// Removes a stretch but keeps its line ends, so that later lines keep their numbers.
    void blank(int start, int end, String replacement) {
        StringBuilder lines = new StringBuilder(replacement);
        for (int i = start; i < end; i++) {
            if (isLineEnd(text, i)) {
                lines.append('\n');
            }
        }
        replace(start, end, lines.toString());
    }

    /// Adds text before the first line, mapped to an offset of the source; `-1` maps to nothing. Must hold
    /// no line end.
    void lead(String addition, int sourceOffset) {
        leads.add(new Lead(addition, sourceOffset));
    }

    record Result(String text, SourceMap map) {}

    Result apply(String sourcePath) {
        Writer writer = new Writer(text);
        for (Lead lead : leads) {
            if (lead.sourceOffset() >= 0) {
                writer.segmentAt(lead.sourceOffset());
            }
            writer.generated(lead.text());
        }
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::order));
        int at = 0;
        for (Edit edit : edits) {
            writer.copy(at, edit.start());
            writer.segmentAt(edit.start());
            writer.generated(edit.replacement());
            at = edit.end();
        }
        writer.copy(at, text.length());
        return new Result(writer.out.toString(), new SourceMap(sourcePath, writer.segments));
    }

    private static boolean isLineEnd(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
    }

    private static final class Writer {
        private final String source;
        private final StringBuilder out = new StringBuilder();
        private final List<SourceMap.Segment> segments = new ArrayList<>();
        private final int[] lineStarts;
        private int line = 1;
        private int column = 1;

        Writer(String source) {
            this.source = source;
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (int i = 0; i < source.length(); i++) {
                if (isLineEnd(source, i)) {
                    starts.add(i + 1);
                }
            }
            this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
        }

        void segmentAt(int offset) {
            int found = java.util.Arrays.binarySearch(lineStarts, offset);
            int index = found >= 0 ? found : -found - 2;
            segments.add(new SourceMap.Segment(line, column, index + 1, offset - lineStarts[index] + 1));
        }

        void generated(String addition) {
            for (int i = 0; i < addition.length(); i++) {
                advance(addition, i);
            }
            out.append(addition);
        }

        void copy(int start, int end) {
            if (start >= end) {
                return;
            }
            segmentAt(start);
            SourceMap.Segment first = segments.getLast();
            int sourceLine = first.sourceLine();
            int toSource = first.sourceColumn() - column;
            for (int i = start; i < end; i++) {
                if (i > start && (column == 1 || mayHaveFrame(i))) {
                    segments.add(new SourceMap.Segment(line, column, sourceLine, column + toSource));
                }
                advance(source, i);
                if (column == 1) {
                    sourceLine++;
                    toSource = 0;
                }
            }
            out.append(source, start, end);
        }

        /// Whether an expression can begin here, which a stack would name with its column.
        private boolean mayHaveFrame(int i) {
            char c = source.charAt(i);
            return Character.isJavaIdentifierPart(c)
                    ? !Character.isJavaIdentifierPart(source.charAt(i - 1))
                    : c == '(' || c == '[' || c == '{' || c == '\'' || c == '"' || c == '`';
        }

        private void advance(String text, int i) {
            if (isLineEnd(text, i)) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
