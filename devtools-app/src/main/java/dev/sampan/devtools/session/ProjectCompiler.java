package dev.sampan.devtools.session;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.Project;
import dev.sampan.devtools.compile.ProductCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Compiles one project on its own thread; the newest change wins. Any thread.
final class ProjectCompiler implements AutoCloseable {
    private final Path root;
    private final Consumer<Outcome> listener;
    private final Consumer<Exception> failure;
    private final ExecutorService thread;
    private final Object lock = new Object();
    private final Set<String> waiting = new TreeSet<>();
    private boolean full;
    private boolean queued;
    private @Nullable Compiler compiler;

    /// @param restart the mini-program shall start anew instead of being changed in place
    record Outcome(Project project, CompileResult result, boolean restart) {
        String sourceRoot() {
            return project.config().miniprogramRoot();
        }

        String appid() {
            return project.config().appid();
        }
    }

    /// @param listener called on the compile thread
    /// @param failure the folder cannot be read, or a bug of ours; called on the compile thread
    ProjectCompiler(Path root, Consumer<Outcome> listener, Consumer<Exception> failure) {
        this.root = root;
        this.listener = listener;
        this.failure = failure;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("compile-" + root.getFileName())
                .factory());
    }

    /// Reads everything anew and restarts.
    void compileAll() {
        request(Set.of(), true);
    }

    void compileChanged(Set<String> paths) {
        request(paths, false);
    }

    private void request(Set<String> paths, boolean all) {
        Compiler running;
        synchronized (lock) {
            waiting.addAll(paths);
            full |= all;
            running = compiler;
            if (!queued) {
                queued = true;
                thread.execute(this::run);
            }
        }
        if (running != null) {
            running.cancel();
        }
    }

    private void run() {
        Set<String> paths;
        boolean all;
        synchronized (lock) {
            paths = new TreeSet<>(waiting);
            all = full;
            waiting.clear();
            full = false;
            queued = false;
        }
        try {
            var made = compiler();
            var result = all ? made.compile() : made.update(paths);
            listener.accept(new Outcome(made.project(), result, all));
        } catch (CancellationException e) {
            // A newer request is queued; it has to do this one's work too.
            request(paths, all);
        } catch (IOException | RuntimeException e) {
            failure.accept(e);
        }
    }

    private Compiler compiler() throws IOException {
        synchronized (lock) {
            var made = compiler;
            if (made == null) {
                made = ProductCompiler.of(new DiskFiles(root));
                compiler = made;
            }
            return made;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (compiler != null) {
                compiler.cancel();
            }
        }
        thread.shutdownNow();
    }
}
