package dev.sampan.compiler.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells one build of the program from another: what one has stored, another must not use. Looks at all libraries,
/// since the parsers of other languages are among them.
final class BuildIdentity {

    private BuildIdentity() {}

    static String ofThisProgram() {
        return of(System.getProperty("java.class.path", "")) + " " + System.getProperty("java.vm.version", "");
    }

    /// @param classPath names of files and folders
    /// @return empty when it cannot be told
    static String of(String classPath) {
        List<String> lines = new ArrayList<>();
        try {
            for (String entry : classPath.split(File.pathSeparator)) {
                if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                    list(Path.of(entry), lines);
                }
            }
        } catch (IOException unreadable) {
            return "";
        }
        return lines.isEmpty() ? "" : TextHash.of(String.join("\n", lines));
    }

    private static void list(Path place, List<String> lines) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
    }
}
