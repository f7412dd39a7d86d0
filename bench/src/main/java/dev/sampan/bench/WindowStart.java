package dev.sampan.bench;

import com.sun.glass.ui.headless.WideHeadlessPlatformFactory;
import dev.sampan.devtools.app.Opening;
import dev.sampan.devtools.app.SampanApp;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;

/// Opens a project in the IDE's window: prints `<ms since JVM start> <resident kB>` when the window is on screen and
/// the
/// JavaFX thread answers, which is when a person can use it.
final class WindowStart {
    private WindowStart() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        WideHeadlessPlatformFactory.install(1920, 1200, 1);
        Thread.ofPlatform().daemon().start(() -> open(Path.of(arguments[0])));
        while (!shown()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        System.out.println(BareWebView.sinceStart() + " " + Memory.residentKb());
        System.exit(0);
    }

    private static void open(Path project) {
        try {
            SampanApp.launch(Optional.of(project), Opening.USUAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean shown() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        boolean[] showing = {false};
        try {
            Platform.runLater(() -> {
                showing[0] = Window.getWindows().stream().anyMatch(Window::isShowing);
                asked.countDown();
            });
        } catch (IllegalStateException toolkitNotStarted) {
            return false;
        }
        asked.await();
        return showing[0];
    }
}
