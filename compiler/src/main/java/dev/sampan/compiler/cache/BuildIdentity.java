package dev.sampan.compiler.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Tells one build of the compiler from another: what one has stored, another must not use.
final class BuildIdentity {

    private BuildIdentity() {}

    /// @return empty when it cannot be told
    static String of(Class<?> inside) {
        try {
            Path place = Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (Files.isRegularFile(place)) {
                digest.update(Files.readAllBytes(place));
            } else {
                for (String line : listing(place)) {
                    digest.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16) + " " + System.getProperty("java.vm.version", "");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException | java.net.URISyntaxException | RuntimeException unknownPlace) {
            return "";
        }
    }

    private static List<String> listing(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n");
            }
        }
        return lines;
    }
}
