package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/// A project held in memory: for tests, for templates of new projects, for unsaved editor buffers.
public final class MemoryFiles implements ProjectFiles {

    private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    public MemoryFiles() {}

    public MemoryFiles(Map<String, String> texts) {
        texts.forEach(this::put);
    }

    public MemoryFiles put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryFiles put(String path, byte[] bytes) {
        files.put(path, bytes.clone());
        return this;
    }

    public void remove(String path) {
        files.remove(path);
    }

    /// The text of a file that is known to be there.
    public String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public SortedSet<String> list() {
        TreeSet<String> visible = new TreeSet<>();
        for (String path : files.keySet()) {
            if (!IgnoredFolders.contain(path)) {
                visible.add(path);
            }
        }
        return Collections.unmodifiableSortedSet(visible);
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean folderExists(String path) {
        String after = files.ceilingKey(path + "/");
        return after != null && after.startsWith(path + "/");
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<Diagnostic> problems() {
        return List.of();
    }
}
