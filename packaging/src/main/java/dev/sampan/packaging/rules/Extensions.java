package dev.sampan.packaging.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which kinds of files a package may hold. The list is data (`extensions.json`), because the platform changes it
/// without a new tool (package.md 2.3).
///
/// @param packed extensions that are packed, with the dot, lower case; so are all the sets
/// @param ignoredNames names of files and folders that are left out at any depth
/// @param droppedWhenUnused what the unused filter may drop (package.md 2.4)
/// @param compiledAway sources of which only the compiled file is packed
/// @param neverMissed left out without a warning: nothing reads them at run time
public record Extensions(
        Set<String> packed,
        Set<String> ignoredNames,
        Set<String> droppedWhenUnused,
        Set<String> compiledAway,
        Set<String> neverMissed) {

    private record Data(
            List<String> packed,
            List<String> ignoredNames,
            List<String> droppedWhenUnused,
            List<String> compiledAway,
            List<String> neverMissed) {}

    /// The list that ships with this version.
    public static Extensions shipped() {
        try (InputStream in = Objects.requireNonNull(Extensions.class.getResourceAsStream("extensions.json"))) {
            Data data = new ObjectMapper().readValue(in, Data.class);
            return new Extensions(
                    Set.copyOf(data.packed()),
                    Set.copyOf(data.ignoredNames()),
                    Set.copyOf(data.droppedWhenUnused()),
                    Set.copyOf(data.compiledAway()),
                    Set.copyOf(data.neverMissed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The extension of a path in lower case with its dot; empty for `Makefile` and for `.eslintrc`.
    public static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
