package dev.sampan.compiler.format;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// A project some of whose files have been formatted.
record FormattedFiles(ProjectFiles original, Map<String, String> formatted) implements ProjectFiles {

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public SortedSet<String> list() throws IOException {
        return original.list();
    }

    @Override
    public boolean exists(String path) {
        return original.exists(path);
    }

    @Override
    public boolean folderExists(String path) {
        return original.folderExists(path);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        String text = formatted.get(path);
        return text == null ? original.read(path) : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Diagnostic> problems() {
        return original.problems();
    }
}
