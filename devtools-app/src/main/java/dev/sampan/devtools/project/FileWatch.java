package dev.sampan.devtools.project;

import dev.sampan.devtools.concurrent.Burst;
import dev.sampan.devtools.concurrent.Delays;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Watches a project folder and reports changed project paths, one set per burst, on the timer's thread.
///
/// A single saved file is reported after a moment. Once many files changed, a program writes them (a branch switch, a
/// build), and its pauses are waited for, so that the device is updated once, after the burst.
///
/// `.git` and `node_modules` are not watched: they are large, and nothing in them is compiled (`miniprogram_npm` is).
public final class FileWatch implements AutoCloseable {
    /// The path that is reported when the system lost count of the events: everything may have changed.
    public static final String ANYTHING = "";

    private static final Duration QUIET = Duration.ofMillis(80);
    private static final Duration QUIET_OF_MANY = Duration.ofMillis(500);
    private static final int MANY = 8;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Set<String> UNWATCHED = Set.of(".git", "node_modules", ".sampan-cache");
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;

    private FileWatch(DirectoryWatcher watcher, CompletableFuture<Void> running) {
        this.watcher = watcher;
        this.running = running;
    }

    /// Starts watching; returns when the folders are registered.
    ///
    /// @throws IOException when the folder is gone or the system watches no more folders
    public static FileWatch start(Path root, Delays delays, Consumer<Set<String>> listener) throws IOException {
        var burst = new Burst<>(delays, new Burst.Pace(QUIET, MANY, QUIET_OF_MANY, LONGEST), listener);
        var real = root.toRealPath();
        var watcher = DirectoryWatcher.builder()
                .path(real)
                .fileHashing(false)
                .fileTreeVisitor(FileWatch::visit)
                .listener(event -> {
                    if (event.eventType() != DirectoryChangeEvent.EventType.OVERFLOW) {
                        report(real, event.path(), burst);
                    } else {
                        burst.add(ANYTHING);
                    }
                })
                .build();
        var running = watcher.watchAsync(
                task -> Thread.ofPlatform().daemon().name("sampan-watch").start(task));
        if (running.isCompletedExceptionally()) {
            // The library tells of failed registering this way only, and keeps what it has registered.
            watcher.close();
            throw new IOException(running.exceptionNow().getMessage(), running.exceptionNow());
        }
        return new FileWatch(watcher, running);
    }

    /// True for a project path that is never reported.
    public static boolean unwatched(Path name) {
        return UNWATCHED.contains(name.toString());
    }

    private static void report(Path root, Path changed, Burst<String> burst) {
        var relative = root.relativize(changed);
        for (var part : relative) {
            if (unwatched(part)) {
                return;
            }
        }
        var path = relative.toString().replace('\\', '/');
        if (!path.endsWith(".sampan-new")) {
            burst.add(path);
        }
    }

    private static void visit(Path start, FileTreeVisitor.Callback directory, FileTreeVisitor.Callback file)
            throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                var name = dir.getFileName();
                if (name != null && unwatched(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                directory.call(dir);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                file.call(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException reason) {
                // Gone between listing and visiting, or unreadable: not a reason to watch nothing.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        running.cancel(true);
    }
}
