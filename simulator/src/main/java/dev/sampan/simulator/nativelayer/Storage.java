package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// `wx.setStorage` and its kin: a JSON file of key → text, read once, written as a whole through a new file, so
/// that a crash leaves the old or the new state. Any thread.
public final class Storage implements AutoCloseable {
    static final int KEY_BYTES = 1 << 20;
    static final long TOTAL_BYTES = 10 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();
    private long bytes;
    private boolean dirty;
    private boolean writerRuns;

    /// @param file made when there is something to keep; an unreadable one is set aside
    public Storage(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                values.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
            } catch (IOException e) {
                setAside();
            }
        }
        values.forEach((key, value) -> bytes += size(key, value));
    }

    /// Calls `listener` after each change until the handle is closed; on the thread that changed.
    public AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Everything, in the order of first setting; the values as the logic layer encoded them.
    public synchronized Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    JsonNode get(JsonNode args) {
        synchronized (this) {
            String value = values.get(args.path("key").asText());
            return JSON.createObjectNode().put("value", value);
        }
    }

    JsonNode set(JsonNode args) throws NativeFailure {
        String key = args.path("key").asText();
        String value = args.path("value").asText();
        set(key, value);
        return JSON.createObjectNode();
    }

    /// @param value as the logic layer encodes it
    /// @throws NativeFailure beyond STORAGE_KEY_BYTES or STORAGE_TOTAL_BYTES
    public void set(String key, String value) throws NativeFailure {
        long size = size(key, value);
        synchronized (this) {
            if (size > KEY_BYTES) {
                throw new NativeFailure("entry size limit reached");
            }
            String old = values.get(key);
            long total = bytes + size - (old == null ? 0 : size(key, old));
            if (total > TOTAL_BYTES) {
                throw new NativeFailure("exceed storage max size 10Mb");
            }
            values.put(key, value);
            bytes = total;
        }
        changed();
    }

    JsonNode remove(JsonNode args) {
        remove(args.path("key").asText());
        return JSON.createObjectNode();
    }

    /// Forgets one key.
    public void remove(String key) {
        synchronized (this) {
            String old = values.remove(key);
            bytes -= old == null ? 0 : size(key, old);
        }
        changed();
    }

    JsonNode clear(JsonNode args) {
        clear();
        return JSON.createObjectNode();
    }

    /// Forgets everything.
    public void clear() {
        synchronized (this) {
            values.clear();
            bytes = 0;
        }
        changed();
    }

    JsonNode info(JsonNode args) {
        ObjectNode info = JSON.createObjectNode();
        synchronized (this) {
            ArrayNode keys = info.putArray("keys");
            values.keySet().forEach(keys::add);
            info.put("currentSize", (bytes + 1023) / 1024);
        }
        return info.put("limitSize", TOTAL_BYTES / 1024);
    }

    private static long size(String key, String value) {
        return (long) key.getBytes(StandardCharsets.UTF_8).length + value.getBytes(StandardCharsets.UTF_8).length;
    }

    private void changed() {
        synchronized (this) {
            dirty = true;
            if (!writerRuns) {
                writerRuns = true;
                Thread.startVirtualThread(this::writeWhileDirty);
            }
        }
        listeners.forEach(Runnable::run);
    }

    private void writeWhileDirty() {
        while (true) {
            synchronized (this) {
                if (!dirty) {
                    writerRuns = false;
                    return;
                }
            }
            write();
        }
    }

    private void write() {
        synchronized (writing) {
            Map<String, String> now;
            synchronized (this) {
                dirty = false;
                now = all();
            }
            try {
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(fresh, JSON.writeValueAsBytes(now));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("the storage " + file + " cannot be written", e);
            }
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the storage " + file + " cannot be read", e);
        }
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        boolean pending;
        synchronized (this) {
            pending = dirty;
        }
        if (pending) {
            write();
        } else {
            synchronized (writing) {
                // A write that runs has ended.
            }
        }
    }
}
