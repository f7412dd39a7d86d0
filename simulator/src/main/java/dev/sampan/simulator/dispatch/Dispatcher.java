package dev.sampan.simulator.dispatch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// The one bridge to the JavaFX thread; nothing else calls `Platform.runLater` (an ArchUnit rule).
public final class Dispatcher {
    private Dispatcher() {}

    /// Runs `action` on the JavaFX thread: at once when called there, later otherwise.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Runs `action` on the JavaFX thread after what runs there now.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Runs `action` on the JavaFX thread; the future takes its result or its exception.
    public static <T> CompletableFuture<T> call(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        run(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | LinkageError e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
