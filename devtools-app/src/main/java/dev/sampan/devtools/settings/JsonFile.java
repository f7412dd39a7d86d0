package dev.sampan.devtools.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One record kept in one JSON file. Any thread; the last writer wins.
///
/// Unknown keys are ignored, so that an older Sampan can read what a newer one wrote. A file that cannot be read is put
/// aside as `<name>.broken` and the default is used: a damaged settings file must not keep the IDE from starting.
public final class JsonFile<T> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Path file;
    private final Class<T> type;
    private final T fallback;

    public JsonFile(Path file, Class<T> type, T fallback) {
        this.file = file;
        this.type = type;
        this.fallback = fallback;
    }

    public T read() {
        if (!Files.exists(file)) {
            return fallback;
        }
        try {
            T value = MAPPER.readValue(Files.readString(file), type);
            return value == null ? fallback : value;
        } catch (IOException e) {
            putAside();
            return fallback;
        }
    }

    /// Writes atomically: a reader sees the old or the new content, also when we are killed in between.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public synchronized void write(T value) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            Files.writeString(fresh, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Neither readable nor movable: the default is used, and the next write reports the real trouble.
        }
    }
}
