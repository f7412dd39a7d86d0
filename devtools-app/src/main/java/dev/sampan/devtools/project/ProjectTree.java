package dev.sampan.devtools.project;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files of a project as a tree that is listed folder by folder, when a folder is opened. FX thread; disk reads on
/// background threads.
public final class ProjectTree {
    private final Path root;
    private final UiThread ui;
    private final Background background;
    private final Map<String, ObservableList<Entry>> listed = new HashMap<>();

    /// @param path project path; the root is empty
    /// @param ignored shown dimmed: tooling files that are never part of the mini-program
    public record Entry(String path, String name, boolean directory, boolean ignored) {}

    public ProjectTree(Path root, UiThread ui, Background background) {
        this.root = root;
        this.ui = ui;
        this.background = background;
    }

    /// The live listing of a folder, folders first. It fills soon after the first call.
    public ObservableList<Entry> children(String folder) {
        return listed.computeIfAbsent(folder, key -> {
            ObservableList<Entry> entries = FXCollections.observableArrayList();
            refresh(key, entries);
            return entries;
        });
    }

    /// Lists again the opened folders in which something changed; [FileWatch#ANYTHING] stands for all.
    public void changed(Set<String> paths) {
        var folders = new HashSet<String>(paths.contains(FileWatch.ANYTHING) ? listed.keySet() : Set.of());
        for (var path : paths) {
            var slash = path.lastIndexOf('/');
            folders.add(slash < 0 ? "" : path.substring(0, slash));
            folders.add(path);
        }
        for (var folder : folders) {
            var entries = listed.get(folder);
            if (entries != null) {
                refresh(folder, entries);
            }
        }
    }

    private void refresh(String folder, ObservableList<Entry> entries) {
        background.run(() -> {
            var fresh = list(folder);
            ui.execute(() -> {
                // An unchanged listing must not reset selection and scroll position.
                if (!entries.equals(fresh)) {
                    entries.setAll(fresh);
                }
            });
        });
    }

    private List<Entry> list(String folder) {
        var entries = new ArrayList<Entry>();
        var directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return entries;
        }
        try (var stream = Files.newDirectoryStream(directory)) {
            for (var file : stream) {
                var name = file.getFileName().toString();
                if (name.equals(".git") || name.endsWith(".sampan-new")) {
                    continue;
                }
                var path = folder.isEmpty() ? name : folder + "/" + name;
                // A link to a folder is a leaf: it may lead outside the project, or back up.
                var isFolder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
                entries.add(new Entry(path, name, isFolder, name.startsWith(".") || name.equals("node_modules")));
            }
        } catch (IOException e) {
            return entries;
        }
        entries.sort(Comparator.comparing((Entry entry) -> !entry.directory())
                .thenComparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
        return entries;
    }

    /// Every file that can be gone to, sorted, without `.git` and `node_modules`. Completes on the FX thread.
    public CompletableFuture<List<String>> allFiles() {
        var result = new CompletableFuture<List<String>>();
        background.run(() -> {
            var found = walk();
            ui.execute(() -> result.complete(found));
        });
        return result;
    }

    private List<String> walk() {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    var name = dir.getFileName();
                    var skipped = name != null && !dir.equals(root) && FileWatch.unwatched(name);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(root.relativize(file).toString().replace('\\', '/'));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // What was found so far is still useful.
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
