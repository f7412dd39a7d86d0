package dev.sampan.compiler.fuzz;

import static dev.sampan.compiler.fuzz.Invariants.require;
import static dev.sampan.compiler.fuzz.Invariants.span;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.source.SourceText;
import org.jspecify.annotations.Nullable;

/// The relaxed JSON reader, beside a strict one: what the strict one takes, it takes too, and means the same.
public final class JsonTarget {

    private static final String PATH = "p.json";
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonTarget() {}

    /// Entry point of the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        check(Invariants.text(input));
    }

    static void check(String text) {
        Invariants.timed(() -> {
            SourceText source = new SourceText(PATH, text);
            JsonParser.Result result = JsonParser.parse(source);
            Invariants.places(source, result.diagnostics());
            JsonValue value = result.value();
            if (value == null) {
                require(result.hasErrors(), () -> "neither a value nor a reason");
            } else {
                inside(value, 0, source.length());
            }
            JsonNode strict = strict(source.text());
            if (strict != null) {
                require(value != null && !result.hasErrors(), () -> "strict JSON is refused: " + result.diagnostics());
                same(strict, value);
            }
            Invariants.sameTwice(text, result, () -> JsonParser.parse(source));
        });
    }

    private static void inside(JsonValue value, int start, int end) {
        require(
                value.start() >= start && value.end() <= end,
                () -> "reaches out of " + start + " to " + end + ": " + value);
        span(value.start(), value.end(), end, value);
        switch (value) {
            case JsonValue.Obj object ->
                object.members().forEach(member -> {
                    span(member.keyStart(), member.keyEnd(), value.end(), member);
                    inside(member.value(), member.keyEnd(), value.end());
                });
            case JsonValue.Arr array -> array.items().forEach(item -> inside(item, value.start(), value.end()));
            case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> {}
        }
    }

    private static @Nullable JsonNode strict(String text) {
        try {
            JsonNode node = STRICT.readTree(text);
            return node.isMissingNode() || tooDeep(node, 0) ? null : node;
        } catch (JsonProcessingException refused) {
            return null;
        }
    }

    private static boolean tooDeep(JsonNode node, int depth) {
        if (depth > 190) {
            return true;
        }
        for (JsonNode child : node) {
            if (tooDeep(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static void same(JsonNode strict, @Nullable JsonValue value) {
        switch (value) {
            case JsonValue.Obj object ->
                strict.properties()
                        .forEach(member -> same(
                                member.getValue(), object.get(member.getKey()).orElse(null)));
            case JsonValue.Arr array -> {
                require(strict.size() == array.items().size(), () -> "another length: " + value);
                for (int i = 0; i < strict.size(); i++) {
                    same(strict.get(i), array.items().get(i));
                }
            }
            case JsonValue.Str text ->
                require(strict.isTextual() && strict.asText().equals(text.text()), () -> "" + value);
            case JsonValue.Num number ->
                require(strict.isNumber() && strict.asDouble() == number.number(), () -> "" + value);
            case JsonValue.Bool bool ->
                require(strict.isBoolean() && strict.asBoolean() == bool.value(), () -> "" + value);
            case JsonValue.Null _ -> require(strict.isNull(), () -> "" + value);
            case null -> throw new AssertionError("a member is missing");
        }
    }
}
