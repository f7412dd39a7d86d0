package dev.sampan.compiler.wxml.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The named character references of HTML, for the dialect that decodes them (WXML-TXT-05).
final class Entities {

    private static final Map<String, String> NAMED = load();

    private Entities() {}

    /// The characters of `&name;` or `&#65;`, without `&` and `;`. `null` when unknown.
    static @Nullable String decode(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.get(reference);
        }
        boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
        String digits = reference.substring(hex ? 2 : 1);
        if (digits.isEmpty()
                || digits.length() > 8
                || !digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0)) {
            return null;
        }
        long codePoint = Long.parseLong(digits, hex ? 16 : 10);
        return codePoint <= Character.MAX_CODE_POINT ? Character.toString((int) codePoint) : null;
    }

    private static Map<String, String> load() {
        Map<String, String> named = new HashMap<>(4096);
        try (InputStream in = Entities.class.getResourceAsStream("html-entities.txt")) {
            if (in == null) {
                throw new IllegalStateException("html-entities.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] fields = line.split(" ", -1);
                StringBuilder characters = new StringBuilder();
                for (int i = 1; i < fields.length; i++) {
                    characters.appendCodePoint(Integer.parseInt(fields[i], 16));
                }
                named.put(fields[0], characters.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }
}
