package dev.sampan.devtools.cli;

import dev.sampan.packaging.upload.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A release on disk.
final class ReleaseFolder {
    private ReleaseFolder() {}

    static void write(Release release, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> output : release.outputs().entrySet()) {
            Path file = folder.resolve(output.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, output.getValue());
        }
    }

    /// The first path, in order, whose bytes on disk are not those of the release.
    static Optional<String> firstDifference(Release release, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> output : release.outputs().entrySet()) {
            Path file = folder.resolve(output.getKey());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), output.getValue())) {
                return Optional.of(output.getKey());
            }
        }
        return Optional.empty();
    }
}
