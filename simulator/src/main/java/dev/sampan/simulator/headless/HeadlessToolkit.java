package dev.sampan.simulator.headless;

import com.sun.glass.ui.headless.WideHeadlessPlatformFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Starts JavaFX without a display. Process-wide and for good: a toolkit cannot be changed once it runs.
public final class HeadlessToolkit {
    /// Large enough for every device of the catalogue and for the windows of the IDE.
    private static final int SCREEN_WIDTH_PX = 2600;
    private static final int SCREEN_HEIGHT_PX = 2200;

    /// The pixel ratio of most phones of the catalogue.
    private static final float PAINT_SCALE = 3;

    private static final Duration MOST_TO_STOP = Duration.ofSeconds(2);

    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static boolean starting;

    private HeadlessToolkit() {}

    /// Starts the headless toolkit, or joins the one that runs; returns when it is ready. Any thread but the JavaFX
    /// one.
    public static void start() {
        synchronized (HeadlessToolkit.class) {
            if (!starting) {
                starting = true;
                System.setProperty("glass.platform", "Headless");
                System.setProperty("prism.order", "sw");
                System.setProperty("java.awt.headless", "true");
                WideHeadlessPlatformFactory.install(SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX, PAINT_SCALE);
                startPlatform();
            }
        }
        try {
            STARTED.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the toolkit started", e);
        }
    }

    /// Ends the toolkit, if it was started here: the last picture first, then the renderer. A process that just exits
    /// takes the renderer away from a painting toolkit, which complains. For the end of the process; waits a moment
    /// at most, as a page may keep the JavaFX thread busy for ever.
    public static void stop() {
        synchronized (HeadlessToolkit.class) {
            if (!starting) {
                return;
            }
        }
        Thread ending = Thread.ofPlatform().daemon().name("toolkit-exit").start(Platform::exit);
        try {
            ending.join(MOST_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void startPlatform() {
        try {
            Platform.startup(STARTED::countDown);
        } catch (IllegalStateException alreadyRuns) {
            STARTED.countDown();
        }
        Platform.setImplicitExit(false);
    }
}
