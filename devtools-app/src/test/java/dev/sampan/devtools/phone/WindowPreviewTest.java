package dev.sampan.devtools.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.devtools.panels.preview.PreviewService;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.session.LaunchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// preview.md 3: the session ends with the dialog, whenever that is closed.
class WindowPreviewTest {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch compiled = new CountDownLatch(1);
    private final CountDownLatch unfollowed = new CountDownLatch(1);
    private final AtomicReference<String> shown = new AtomicReference<>("");

    @Test
    void aDialogThatIsClosedWhileThePreviewStartsLeavesNoServer() throws Exception {
        var preview = new WindowPreview(new Slow(), Optional::empty);
        var started = preview.start(PreviewService.Reach.THIS_COMPUTER, new Shown());
        assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        preview.stop();
        compiled.countDown();
        started.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(unfollowed.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the server that came too late is closed")
                .isTrue();
        assertThat(shown.get()).isEmpty();
    }

    @Test
    void aNewStartReplacesTheOldWithoutAWordToTheDialog() throws Exception {
        compiled.countDown();
        var preview = new WindowPreview(new Slow(), Optional::empty);
        start(preview);
        var first = shown.get();
        start(preview);
        assertThat(unfollowed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(shown.get()).startsWith("http://127.0.0.1:").isNotEqualTo(first);
        preview.stop();
    }

    private void start(WindowPreview preview) throws Exception {
        preview.start(PreviewService.Reach.THIS_COMPUTER, new Shown())
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private final class Shown implements PreviewService.Listener {
        @Override
        public void code(PreviewService.Code code) {
            shown.set(code.url());
        }

        @Override
        public void devices(List<PreviewService.Device> devices) {}

        @Override
        public void ended(String reason) {
            shown.set("ended: " + reason);
        }
    }

    /// A project whose first compile ends when the test says so.
    private final class Slow implements WindowPreview.Source {
        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public Path home() {
            return folder.resolve("phones");
        }

        @Override
        public Optional<WindowPreview.Compiled> newest() {
            asked.countDown();
            try {
                assertThat(compiled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            var files = new MemoryFiles(Map.of("app.json", "{\"pages\":[\"a\"]}", "a.js", "Page({})", "a.wxml", "a"));
            var compiler = new Compiler(files, CompilerOptions.defaults());
            var result = compiler.compile();
            return Optional.of(new WindowPreview.Compiled(compiler.project(), result.bundle()));
        }

        @Override
        public LaunchOptions launch() {
            return LaunchOptions.ENTRY;
        }

        @Override
        public AutoCloseable onBundle(Consumer<AppBundle> listener) {
            return unfollowed::countDown;
        }

        @Override
        public void console(PhoneLine line) {}

        @Override
        public void log(String text) {}
    }
}
