package dev.sampan.compiler.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
