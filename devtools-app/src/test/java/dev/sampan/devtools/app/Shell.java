package dev.sampan.devtools.app;

import dev.sampan.devtools.concurrent.FxThread;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.simulator.headless.HeadlessToolkit;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Drives the real windows on the headless platform, for journeys and pictures.
final class Shell {
    private static final long WAIT_SECONDS = 90;

    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private Shell() {}

    static void start() {
        HeadlessToolkit.start();
    }

    /// Runs on the FX thread and returns what it returned; its exceptions come back too.
    static <T> T fx(Supplier<T> task) {
        if (Platform.isFxApplicationThread()) {
            return task.get();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(task.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the FX thread", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable task) {
        fx(() -> {
            task.run();
            return true;
        });
    }

    /// Looks again at each pulse until the condition holds.
    static void until(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS); // the FX thread has other work than our question
        }
    }

    static Windows windows(Path state) {
        return fx(() -> new Windows(SampanApp.context(new StateFolder(state)), () -> {}));
    }

    /// The product on a machine whose LAN address is what `lan` answers.
    static Windows windows(Path state, Supplier<Optional<InetAddress>> lan) {
        return windows(state, new Machine(lan, (owner, most, extensions) -> List.of()));
    }

    static Windows windows(Path state, Machine machine) {
        return fx(() -> new Windows(SampanApp.context(new StateFolder(state), machine), () -> {}));
    }

    static Windows windows(Path state, Runtime.Factory runtimes, Services services) {
        return fx(() -> {
            var folder = new StateFolder(state);
            var recent = new dev.sampan.devtools.settings.RecentProjects(folder, java.time.Clock.systemUTC());
            return new Windows(new AppContext(folder, new FxThread(), recent, runtimes, services), () -> {});
        });
    }

    /// The newest window.
    static Stage stage() {
        return fx(() -> (Stage) Window.getWindows().getLast());
    }

    /// The node with this id in any window; ids hold dots, so a selector would need escapes.
    static Node node(String id) {
        return fx(() -> Window.getWindows().reversed().stream()
                .map(window -> find(window.getScene().getRoot(), id))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control " + id)));
    }

    static boolean has(String id) {
        return Window.getWindows().stream()
                .anyMatch(window -> find(window.getScene().getRoot(), id) != null);
    }

    static @org.jspecify.annotations.Nullable Node find(Node node, String id) {
        if (id.equals(node.getId())) {
            return node;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
