package dev.sampan.compiler.lint;

import dev.sampan.compiler.project.NearestName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The platform's own components with their attributes, from the table `components.txt`. Immutable.
final class BuiltInComponents {

    /// Tags that mean something to the compiler or to every component.
    private static final Set<String> LANGUAGE = Set.of("block", "template", "import", "include", "wxs", "slot");

    private static final class Holder {
        static final BuiltInComponents LOADED = new BuiltInComponents(load("components.txt"));
    }

    private final Map<String, List<String>> attributes = new HashMap<>();

    private BuiltInComponents(List<String> lines) {
        for (String line : lines) {
            List<String> words = List.of(line.split(" ", -1));
            attributes.put(words.getFirst(), words.subList(1, words.size()));
        }
    }

    static BuiltInComponents table() {
        return Holder.LOADED;
    }

    /// Lines of a table beside this class that are not comments.
    static List<String> load(String table) {
        InputStream stream = BuiltInComponents.class.getResourceAsStream(table);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, table), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table + " cannot be read", e);
        }
    }

    boolean isKnown(String tag) {
        return attributes.containsKey(tag) || LANGUAGE.contains(tag);
    }

    Set<String> tags() {
        return attributes.keySet();
    }

    /// The attribute that an unknown one is a slip of; empty when it is known or like none.
    Optional<String> meant(String tag, String name) {
        List<String> known = attributes.getOrDefault(tag, List.of());
        Set<String> plain = new HashSet<>();
        known.forEach(attribute -> plain.add(plain(attribute)));
        boolean unsure = known.isEmpty() || plain.contains(plain(name)) || name.length() < 3;
        return unsure
                ? Optional.empty()
                : known.stream()
                        .filter(attribute -> Slip.isNear(name, attribute))
                        .findFirst()
                        .or(() -> NearestName.of(name, known));
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
