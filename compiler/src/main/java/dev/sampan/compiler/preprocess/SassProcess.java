package dev.sampan.compiler.preprocess;

import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The child process that Dart Sass runs in: started with the first sheet, ended when nothing was translated for
/// a while, when a sheet takes too long, and with this process (it reads its orders from a pipe of ours, so that
/// it ends even when we are killed). One translation at a time; any thread.
final class SassProcess {

    static final SassProcess SHARED = new SassProcess(Duration.ofSeconds(30), Duration.ofSeconds(40));

    /// The time is over.
    static final class TooLate extends IOException {
        private static final long serialVersionUID = 1;

        TooLate(Duration limit, Exception cause) {
            super("it takes longer than " + limit.toSeconds() + " s", cause);
        }
    }

    /// A translation.
    @FunctionalInterface
    interface Work<R> {
        R with(SassCompiler compiler, SassImporter importer) throws IOException;
    }

    private record Running(SassCompiler compiler, SassImporter importer) {}

    private final Duration idle;
    private final Duration limit;
    private final ScheduledThreadPoolExecutor clock;
    private @Nullable Running running;
    private @Nullable Future<?> ending;

    SassProcess(Duration idle, Duration limit) {
        this.idle = idle;
        this.limit = limit;
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sass-clock").factory());
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        clock.setRemoveOnCancelPolicy(true);
    }

    synchronized <R> R use(Work<R> work) throws IOException {
        if (ending != null) {
            ending.cancel(false);
        }
        Running now = started();
        AtomicBoolean late = new AtomicBoolean();
        Future<?> watch = clock.schedule(
                () -> {
                    late.set(true);
                    end(now);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            R result = work.with(now.compiler(), now.importer());
            ending = clock.schedule(() -> end(), idle.toMillis(), TimeUnit.MILLISECONDS);
            return result;
        } catch (IOException | RuntimeException e) {
            // whatever it was, the two sides may no longer understand each other
            running = null;
            end(now);
            if (late.get()) {
                throw new TooLate(limit, e);
            }
            throw e;
        } finally {
            watch.cancel(false);
            now.importer().end();
        }
    }

    private Running started() throws IOException {
        Running known = running;
        if (known != null) {
            return known;
        }
        SassFolder.secure();
        SassCompiler compiler = SassCompilerFactory.bundled();
        compiler.setGenerateSourceMaps(true);
        compiler.setSourceMapIncludeSources(false);
        compiler.setEmitCharset(false);
        // deprecations are the business of who updates Sass, not of who writes a page
        compiler.setLoggingHandler(_ -> {});
        SassImporter importer = new SassImporter();
        compiler.registerImporter(importer);
        Running fresh = new Running(compiler, importer);
        running = fresh;
        return fresh;
    }

    /// Ends the process when there is one.
    synchronized void end() {
        Running now = running;
        running = null;
        if (now != null) {
            end(now);
        }
    }

    private static void end(Running now) {
        try {
            now.compiler().close();
        } catch (IOException alreadyGone) {
            // nothing is left to end
        }
    }
}
