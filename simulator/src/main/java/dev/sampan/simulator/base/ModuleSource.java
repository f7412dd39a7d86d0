package dev.sampan.simulator.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the texts of ES modules come from. Ids are paths with `/`, relative to one root. Any thread.
@FunctionalInterface
public interface ModuleSource {
    /// The text of module `id`.
    /// @throws LinkException when there is no such module
    String read(String id);

    /// Modules that lie as resources beside the classes of the simulator.
    static ModuleSource resources() {
        return id -> {
            try (InputStream in = ModuleSource.class.getResourceAsStream("/dev/sampan/simulator/js/" + id)) {
                if (in == null) {
                    throw new LinkException("module not found: " + id);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("module " + id + " cannot be read", e);
            }
        };
    }

    /// Modules in a directory tree.
    static ModuleSource directory(Path root) {
        return id -> {
            Path file = root.resolve(id);
            if (!Files.isRegularFile(file)) {
                throw new LinkException("module not found: " + id);
            }
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("module " + id + " cannot be read", e);
            }
        };
    }
}
