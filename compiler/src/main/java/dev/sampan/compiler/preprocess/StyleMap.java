package dev.sampan.compiler.preprocess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// From places in generated CSS to places in the files that it was made of. Lines and columns are 1-based.
/// Immutable.
public final class StyleMap {

    /// @param file project path
    public record Origin(String file, int line, int column) {}

    public static final StyleMap NONE = new StyleMap(new TreeMap<>());
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final NavigableMap<Long, Origin> origins;

    private StyleMap(NavigableMap<Long, Origin> origins) {
        this.origins = origins;
    }

    /// @param at groups of five: line and column in the CSS, index of the source, line and column there
    public static StyleMap of(List<String> sources, int[] at) {
        NavigableMap<Long, Origin> origins = new TreeMap<>();
        for (int i = 0; i + 4 < at.length; i += 5) {
            origins.put(key(at[i], at[i + 1]), new Origin(sources.get(at[i + 2]), at[i + 3], at[i + 4]));
        }
        return new StyleMap(origins);
    }

    /// A source map of version 3.
    ///
    /// @param path from the name of a source to its project path
    public static StyleMap decode(String json, UnaryOperator<String> path) {
        try {
            JsonNode map = new ObjectMapper().readTree(json);
            List<String> sources = new ArrayList<>();
            map.path("sources").forEach(source -> sources.add(path.apply(source.asText())));
            return new StyleMap(mappings(map.path("mappings").asText(), sources));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a source map", e);
        }
    }

    private static NavigableMap<Long, Origin> mappings(String text, List<String> sources) {
        NavigableMap<Long, Origin> origins = new TreeMap<>();
        int[] state = new int[4];
        int line = 1;
        int field = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';' || c == ',') {
                field = 0;
                if (c == ';') {
                    line++;
                    state[0] = 0;
                }
                at++;
                continue;
            }
            int value = 0;
            int shift = 0;
            int digit;
            do {
                digit = DIGITS.indexOf(text.charAt(at++));
                value |= (digit & 31) << shift;
                shift += 5;
            } while ((digit & 32) != 0 && at < text.length());
            if (field < 4) {
                state[field] += (value & 1) == 1 ? -(value >> 1) : value >> 1;
            }
            if (++field == 4) {
                origins.put(key(line, state[0] + 1), new Origin(sources.get(state[1]), state[2] + 1, state[3] + 1));
            }
        }
        return origins;
    }

    /// Where the text at a place of the CSS comes from: the nearest mapping before it.
    public Optional<Origin> origin(int line, int column) {
        return Optional.ofNullable(origins.floorEntry(key(line, column))).map(entry -> entry.getValue());
    }

    private static long key(int line, int column) {
        return ((long) line << 32) | column;
    }
}
