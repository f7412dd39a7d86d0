package dev.sampan.simulator.nativelayer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The folders that one mini-program may reach, and the paths by which it names them. Any thread.
///
/// `http://usr/…` (the user's files), `http://store/…` (saved files), `http://tmp/…`, each also as `wxfile://usr…`;
/// any other path is a file of the project, which may only be read. Nothing leads out: no `..`, no link.
public final class AppFolders {
    static final String USER = "http://usr";
    static final String TEMPORARY = "http://tmp/";
    static final String STORE = "http://store/";

    private final Path project;
    private final Path home;
    private final Map<String, Path> areas;

    /// A resolved path.
    /// @param writable false for files of the project
    record Resolved(Path path, boolean writable) {}

    /// @param project miniprogramRoot
    /// @param home folder for all that this mini-program keeps
    public AppFolders(Path project, Path home) {
        this.project = project;
        this.home = home;
        this.areas = Map.of("usr", home.resolve("usr"), "tmp", home.resolve("tmp"), "store", home.resolve("store"));
        try {
            for (Path area : areas.values()) {
                Files.createDirectories(area);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + home + " cannot be made", e);
        }
    }

    Path home() {
        return home;
    }

    /// Deletes all files in the app's own folders; the folders stay.
    void empty() {
        for (Path area : areas.values()) {
            try (Stream<Path> all = Files.walk(area)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.equals(area)) {
                        Files.delete(path);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the folder " + area + " cannot be emptied", e);
            }
        }
    }

    /// A new name for a temporary file.
    /// @param ending such as `.png`, or empty
    String newTemporary(String ending) {
        return TEMPORARY + UUID.randomUUID().toString().replace("-", "") + ending;
    }

    /// A new name for a saved file.
    String newSaved(String ending) {
        return STORE + UUID.randomUUID().toString().replace("-", "") + ending;
    }

    /// The file behind a path of the mini-program, when it exists.
    public Optional<Path> find(String path) {
        return resolve(path).map(Resolved::path).filter(Files::exists);
    }

    /// @return empty when the path leads out of every folder
    Optional<Resolved> resolve(String path) {
        String rest = path.replaceFirst("^(?:https?|wxfile)://", "");
        try {
            if (rest.equals(path)) {
                return inside(project, path.replaceFirst("^/+", "")).map(p -> new Resolved(p, false));
            }
            String[] parts = rest.split("/", 2);
            // iOS writes temporary names as wxfile://tmp_abc.png, in one part.
            boolean joined = parts.length == 1 && rest.startsWith("tmp_");
            Path area = areas.get(joined ? "tmp" : parts[0]);
            String name = joined ? rest : parts.length > 1 ? parts[1] : "";
            return area == null ? Optional.empty() : inside(area, name).map(p -> new Resolved(p, true));
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> inside(Path root, String name) throws IOException {
        Path base = root.toRealPath();
        Path path = base.resolve(name).normalize();
        if (!path.startsWith(base)) {
            return Optional.empty();
        }
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && existing.toRealPath().startsWith(base) ? Optional.of(path) : Optional.empty();
    }
}
