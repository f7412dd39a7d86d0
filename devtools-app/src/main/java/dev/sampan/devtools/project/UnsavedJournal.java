package dev.sampan.devtools.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.devtools.concurrent.Delays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Unsaved edits on disk, so that they survive a crash or `kill -9`. One file per document in the state folder.
///
/// [#record] is called on the FX thread and returns at once; writing happens on the timer's thread, at most
/// [#DELAY] after the edit.
public final class UnsavedJournal {
    /// How much typing may be lost at worst.
    static final Duration DELAY = Duration.ofMillis(250);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Path folder;
    private final Delays delays;
    private final Consumer<IOException> failure;
    private final Map<String, Entry> waiting = new ConcurrentHashMap<>();
    private final Object files = new Object();

    /// @param base the saved text that the edits started from
    public record Entry(String path, String text, String base) {}

    /// @param failure told when the journal cannot be written; called on the timer's thread
    public UnsavedJournal(Path folder, Delays delays, Consumer<IOException> failure) {
        this.folder = folder;
        this.delays = delays;
        this.failure = failure;
    }

    /// Remembers the current state of `document`; a clean one is forgotten at once.
    public void record(Document document) {
        if (!document.isDirty()) {
            forget(document.path());
            return;
        }
        var entry = new Entry(document.path(), document.text(), document.savedText());
        if (waiting.put(document.path(), entry) == null) {
            delays.after(DELAY, () -> write(document.path()));
        }
    }

    public void forget(String path) {
        waiting.remove(path);
        synchronized (files) {
            try {
                Files.deleteIfExists(file(path));
            } catch (IOException e) {
                failure.accept(e);
            }
        }
    }

    /// Writes what is still waiting: the window closes.
    public void flush() {
        List.copyOf(waiting.keySet()).forEach(this::write);
    }

    /// All edits of the last run. Unreadable entries are skipped: half a file cannot be restored.
    public List<Entry> restore() {
        var entries = new ArrayList<Entry>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        try (var listing = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : listing) {
                read(file, entries);
            }
        } catch (IOException e) {
            failure.accept(e);
        }
        entries.sort(java.util.Comparator.comparing(Entry::path));
        return entries;
    }

    private void read(Path file, List<Entry> entries) {
        try {
            var map = MAPPER.readValue(Files.readString(file), HashMap.class);
            if (map.get("path") instanceof String path
                    && map.get("text") instanceof String text
                    && map.get("base") instanceof String base) {
                entries.add(new Entry(path, text, base));
            }
        } catch (IOException e) {
            failure.accept(e);
        }
    }

    private void write(String path) {
        synchronized (files) {
            var entry = waiting.remove(path);
            if (entry == null) {
                return;
            }
            try {
                Files.createDirectories(folder);
                var target = file(path);
                var fresh = target.resolveSibling(target.getFileName() + ".new");
                Files.writeString(fresh, MAPPER.writeValueAsString(entry));
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                failure.accept(e);
            }
        }
    }

    private Path file(String path) {
        return folder.resolve(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)) + ".json");
    }
}
