package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.FxThread;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.settings.StateFolder;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Starts the IDE. The composition root: the one place that knows which module fills which port.
public final class SampanApp {
    private SampanApp() {}

    /// Opens the project, or the welcome window, and returns when the last window was closed. Any thread but FX.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted; the windows stay open
    public static void launch(Optional<Path> project) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var windows = new Windows(context(StateFolder.ofPlatform()), ended::countDown);
            project.ifPresentOrElse(windows::openProject, windows::showWelcome);
        });
        ended.await();
        Platform.exit();
    }

    /// The product's wiring, with its state in `folder`.
    static AppContext context(StateFolder folder) {
        return context(folder, WindowPreview::lanAddress);
    }

    /// As above, with an own answer to the question at which address phones reach this machine.
    static AppContext context(StateFolder folder, Supplier<Optional<InetAddress>> lan) {
        return Wiring.product(folder, new FxThread(), new RecentProjects(folder, Clock.systemUTC()), lan);
    }
}
