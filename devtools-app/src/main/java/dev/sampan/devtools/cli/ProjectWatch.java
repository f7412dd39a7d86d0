package dev.sampan.devtools.cli;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hands out the paths of a project that changed, gathered until nothing changes for a moment. The watcher has a
/// thread of its own; [#take] blocks the caller.
public final class ProjectWatch implements AutoCloseable {
    private static final long QUIET_MS = 60;

    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final DirectoryWatcher watcher;

    private ProjectWatch(Path folder) throws IOException {
        this.watcher = DirectoryWatcher.builder()
                .path(folder)
                .fileHashing(false)
                .listener(event ->
                        changes.add(folder.relativize(event.path()).toString().replace('\\', '/')))
                .build();
        watcher.watchAsync();
    }

    public static ProjectWatch of(Path folder) throws IOException {
        return new ProjectWatch(folder.toRealPath());
    }

    /// Waits for a change and returns everything that changed with it; never empty.
    public Set<String> take() throws InterruptedException {
        Set<String> gathered = new TreeSet<>();
        String next = changes.take();
        while (next != null) {
            if (!isIgnored(next)) {
                gathered.add(next);
            }
            next = gathered.isEmpty() ? changes.take() : changes.poll(QUIET_MS, TimeUnit.MILLISECONDS);
        }
        return gathered;
    }

    private static boolean isIgnored(String path) {
        return ("/" + path + "/").matches(".*/(node_modules|\\.git|\\.svn|\\.sampan)/.*");
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
