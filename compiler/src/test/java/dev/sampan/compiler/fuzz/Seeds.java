package dev.sampan.compiler.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inputs that every fuzz target starts from: the files of the vectors, and what the fuzzer found, which is kept in
/// `<target>.seeds`, one JSON string per line.
final class Seeds {

    static final List<String> TARGETS = List.of("wxml", "expression", "wxss", "wxs", "json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final List<String> VECTORS = List.of(
            "/dev/sampan/compiler/vectors/wxml-cases.json",
            "/dev/sampan/compiler/vectors/wxs-cases.json",
            "/cases/wxss-cases.json");

    private Seeds() {}

    static Consumer<String> target(String name) {
        return switch (name) {
            case "wxml" -> WxmlTarget::check;
            case "expression" -> ExpressionTarget::check;
            case "wxss" -> WxssTarget::check;
            case "wxs" -> WxsTarget::check;
            case "json" -> JsonTarget::check;
            default -> throw new IllegalArgumentException("no target " + name);
        };
    }

    /// What the fuzzer found.
    static List<String> found(String target) {
        List<String> found = new ArrayList<>();
        resource(target + ".seeds").lines().forEach(line -> found.add(json(line).asText()));
        return found;
    }

    /// Files of the vectors that are in the target's language.
    static Set<String> vectors(String target) {
        Set<String> texts = new LinkedHashSet<>();
        for (String file : VECTORS) {
            for (JsonNode vector : json(resource(file)).get("vectors")) {
                if (target.equals("json") && vector.has("data")) {
                    texts.add(vector.get("data").toString());
                }
                vector.path("files").properties().forEach(entry -> {
                    String text = entry.getValue().asText();
                    if (target.equals("expression") && entry.getKey().endsWith(".wxml")) {
                        Matcher mustaches = MUSTACHE.matcher(text);
                        while (mustaches.find()) {
                            texts.add(mustaches.group(1));
                        }
                    } else if (entry.getKey().endsWith("." + target)) {
                        texts.add(text);
                    }
                });
            }
        }
        return texts;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `export TARGET FOLDER` writes all seeds as files for the fuzzer; `keep TARGET FOLDER FILE` writes a folder of
    /// the
    /// fuzzer as `<target>.seeds`.
    static void main(String[] arguments) throws IOException {
        String target = arguments[1];
        Path folder = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "export" -> {
                Files.createDirectories(folder);
                Set<String> all = vectors(target);
                all.addAll(found(target));
                int number = 0;
                for (String seed : all) {
                    Files.writeString(folder.resolve("seed-" + number++), seed);
                }
            }
            case "keep" -> {
                Set<String> texts = new java.util.TreeSet<>();
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        texts.add(Invariants.text(Files.readAllBytes(file)));
                    }
                }
                texts.removeAll(vectors(target));
                List<String> lines = new ArrayList<>();
                for (String text : texts) {
                    lines.add(JSON.writeValueAsString(text));
                }
                Files.write(Path.of(arguments[3]), lines);
            }
            default -> throw new IllegalArgumentException("export or keep, not " + arguments[0]);
        }
    }
}
