package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.FxThread;
import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.settings.StateFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Starts the IDE. The composition root: the one place that knows which module fills which port.
public final class SampanApp {
    private SampanApp() {}

    /// Opens the project in its way, or the welcome window, and returns when the last window was closed. Any thread but
    /// FX.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted; the windows stay open
    /// @throws java.io.UncheckedIOException when the automation port is taken
    public static void launch(Optional<Path> project, Opening opening) throws InterruptedException {
        var ended = new CountDownLatch(1);
        var failed = new AtomicReference<@Nullable UncheckedIOException>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var windows = new Windows(context(StateFolder.ofPlatform()), ended::countDown);
            try {
                project.ifPresentOrElse(root -> windows.openProject(root, opening), windows::showWelcome);
            } catch (UncheckedIOException e) {
                failed.set(e);
                ended.countDown();
            }
        });
        ended.await();
        Platform.exit();
        var failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    /// The product's wiring, with its state in `folder`.
    static AppContext context(StateFolder folder) {
        return context(folder, Machine.real());
    }

    /// As above, on another machine.
    static AppContext context(StateFolder folder, Machine machine) {
        return Wiring.product(folder, new FxThread(), new RecentProjects(folder, Clock.systemUTC()), machine);
    }
}
