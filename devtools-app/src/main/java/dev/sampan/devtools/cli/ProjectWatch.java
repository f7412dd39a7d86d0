package dev.sampan.devtools.cli;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.project.FileWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Hands out the paths of a project that changed, one set per burst; [#take] blocks the caller.
public final class ProjectWatch implements AutoCloseable {
    private final BlockingQueue<Set<String>> bursts = new LinkedBlockingQueue<>();
    private final Background background = new Background(failure -> {
        throw new IllegalStateException("watching failed", failure);
    });
    private final FileWatch watch;

    private ProjectWatch(Path folder) throws IOException {
        this.watch = FileWatch.start(folder, background, bursts::add);
    }

    public static ProjectWatch of(Path folder) throws IOException {
        return new ProjectWatch(folder);
    }

    /// Waits for a change and returns everything that changed since the last call; never empty.
    public Set<String> take() throws InterruptedException {
        Set<String> all = new TreeSet<>(bursts.take());
        List<Set<String>> more = new ArrayList<>();
        bursts.drainTo(more);
        more.forEach(all::addAll);
        return all;
    }

    @Override
    public void close() throws IOException {
        try (background) {
            watch.close();
        }
    }
}
