package dev.sampan.compiler.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which place of the original file a place of the generated code comes from (source map version 3). Immutable.
/// Lines and columns are 1-based UTF-16 units, as everywhere in the compiler; only the encoded form counts
/// from 0.
///
/// @param source path of the original file
/// @param segments sorted
public record SourceMap(String source, List<Segment> segments) {

    /// One entry: from here on (to the next entry of the same generated line) the code comes from there.
    public record Segment(int line, int column, int sourceLine, int sourceColumn) {}

    public record Position(int line, int column) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    public SourceMap {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingInt(Segment::line).thenComparingInt(Segment::column));
        segments = List.copyOf(sorted);
    }

    /// The original place of a generated one, empty when the line was made by the compiler.
    public Optional<Position> original(int line, int column) {
        int low = 0;
        int high = segments.size() - 1;
        Segment found = null;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Segment segment = segments.get(middle);
            boolean before = segment.line() < line || (segment.line() == line && segment.column() <= column);
            if (before) {
                found = segment;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (found == null || found.line() != line) {
            return Optional.empty();
        }
        return Optional.of(new Position(found.sourceLine(), found.sourceColumn()));
    }

    /// This map behind another one: `first` made the text that this map calls original.
    public SourceMap after(SourceMap first) {
        List<Segment> composed = new ArrayList<>();
        for (Segment segment : segments) {
            first.original(segment.sourceLine(), segment.sourceColumn())
                    .ifPresent(
                            at -> composed.add(new Segment(segment.line(), segment.column(), at.line(), at.column())));
        }
        return new SourceMap(first.source, composed);
    }

    /// The same map for code whose first line starts `columns` further right.
    public SourceMap shiftFirstLine(int columns) {
        List<Segment> shifted = new ArrayList<>();
        for (Segment segment : segments) {
            int column = segment.line() == 1 ? segment.column() + columns : segment.column();
            shifted.add(new Segment(segment.line(), column, segment.sourceLine(), segment.sourceColumn()));
        }
        return new SourceMap(source, shifted);
    }

    /// Reads a map with one source.
    ///
    /// @throws IllegalArgumentException when the text is no source map
    public static SourceMap decode(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            String source = root.path("sources").path(0).asText("");
            return new SourceMap(source, mappings(root.path("mappings").asText("")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a source map: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Segment> mappings(String text) {
        List<Segment> segments = new ArrayList<>();
        int[] state = new int[5];
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                line++;
                state[0] = 0;
                at++;
            } else if (c == ',') {
                at++;
            } else {
                int fields = 0;
                while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ';') {
                    int value = 0;
                    int shift = 0;
                    int digit;
                    do {
                        digit = digit(text.charAt(at++));
                        value |= (digit & 31) << shift;
                        shift += 5;
                    } while ((digit & 32) != 0 && at < text.length());
                    int delta = (value & 1) == 1 ? -(value >> 1) : value >> 1;
                    if (fields < state.length) {
                        state[fields++] += delta;
                    }
                }
                if (fields >= 4) {
                    segments.add(new Segment(line, state[0] + 1, state[2] + 1, state[3] + 1));
                }
            }
        }
        return segments;
    }

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUES = values();

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = i;
        }
        return values;
    }

    private static int digit(char c) {
        int value = c < 128 ? VALUES[c] : -1;
        if (value < 0) {
            throw new IllegalArgumentException("not a source map: unexpected '" + c + "' in its mappings");
        }
        return value;
    }

    /// Source map version 3 as JSON.
    public String encode() {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", 3);
        ArrayNode sources = root.putArray("sources");
        sources.add(source);
        root.putArray("names");
        StringBuilder mappings = new StringBuilder();
        int line = 1;
        int column = 0;
        int sourceLine = 0;
        int sourceColumn = 0;
        boolean first = true;
        for (Segment segment : segments) {
            while (line < segment.line()) {
                mappings.append(';');
                line++;
                column = 0;
                first = true;
            }
            if (!first) {
                mappings.append(',');
            }
            first = false;
            value(mappings, segment.column() - 1 - column);
            value(mappings, 0);
            value(mappings, segment.sourceLine() - 1 - sourceLine);
            value(mappings, segment.sourceColumn() - 1 - sourceColumn);
            column = segment.column() - 1;
            sourceLine = segment.sourceLine() - 1;
            sourceColumn = segment.sourceColumn() - 1;
        }
        root.put("mappings", mappings.toString());
        return root.toString();
    }

    private static void value(StringBuilder out, int number) {
        int rest = number < 0 ? (-number << 1) | 1 : number << 1;
        do {
            int digit = rest & 31;
            rest >>>= 5;
            out.append(DIGITS.charAt(rest > 0 ? digit | 32 : digit));
        } while (rest > 0);
    }
}
