package dev.sampan.bench;

import dev.sampan.simulator.headless.HeadlessToolkit;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/// The peer: a bare JavaFX program with one WebView that says hello. Prints `<ms since JVM start> <resident kB>`.
final class BareWebView {
    private BareWebView() {}

    public static void main(String[] arguments) throws InterruptedException {
        HeadlessToolkit.start();
        CountDownLatch shown = new CountDownLatch(1);
        Platform.runLater(() -> {
            WebView view = new WebView();
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 390, 844));
            stage.show();
            view.getEngine().getLoadWorker().stateProperty().addListener((state, before, now) -> {
                if (now == Worker.State.SUCCEEDED) {
                    shown.countDown();
                }
            });
            view.getEngine().loadContent("<h1>hello</h1>");
        });
        shown.await();
        System.out.println(sinceStart() + " " + Memory.residentKb());
        System.exit(0);
    }

    static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
