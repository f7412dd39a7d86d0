package dev.sampan.compiler.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The vector files, which were recorded from the official compilers and frameworks.
final class Vectors {

    static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    static List<JsonNode> read(String file) {
        try {
            List<JsonNode> vectors = new ArrayList<>();
            JSON.readTree(text(file)).get("vectors").forEach(vectors::add);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A test for each normative vector of a file, in each dialect it holds for.
    static Stream<DynamicTest> tests(
            String file, BiPredicate<JsonNode, Dialect> holds, BiConsumer<JsonNode, Dialect> check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : read(file)) {
            if (!vector.path("normative").asBoolean(true)) {
                continue;
            }
            for (Dialect dialect : Dialect.values()) {
                if (holds.test(vector, dialect)) {
                    String name = vector.get("id").asText() + " " + dialect.word();
                    tests.add(DynamicTest.dynamicTest(name, () -> check.accept(vector, dialect)));
                }
            }
        }
        return tests.stream();
    }

    static String text(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
