package dev.sampan.simulator.view.webview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Files below one folder, and nothing else: no `..`, no link that leads out. Any thread.
public final class ConfinedFiles {
    private final Path root;

    public ConfinedFiles(Path root) {
        this.root = root;
    }

    /// @param path relative, with `/`
    Reply reply(String path) throws IOException {
        Optional<Path> file = find(path);
        return file.isEmpty() ? Reply.failure(404, "no such file: " + path) : serve(file.get());
    }

    /// The regular file behind a relative path, when it lies inside.
    public Optional<Path> find(String path) throws IOException {
        try {
            Path inside = root.resolve(path).normalize();
            if (path.isEmpty() || !inside.startsWith(root.normalize()) || !Files.isRegularFile(inside)) {
                return Optional.empty();
            }
            Path real = inside.toRealPath();
            return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static Reply serve(Path file) throws IOException {
        Reply reply = new Reply(
                200,
                ContentTypes.of(file.getFileName().toString()),
                Files.size(file),
                () -> Files.newInputStream(file),
                Map.of());
        return Pictures.shown(reply);
    }
}
