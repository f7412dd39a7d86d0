package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.devtools.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project's models and the real watcher, from the first moment to the last; the UI thread is the test's.
class WorkspaceWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Set<String> changed = new TreeSet<>();
    private final List<String> said = new ArrayList<>();
    private final Set<Thread> others = watchers();
    private Path root = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Workspace workspace;

    @BeforeEach
    void project() throws IOException {
        root = Files.createDirectories(folder.resolve("project"));
        Files.writeString(root.resolve("a.js"), "one\n");
        var texts = Texts.of(java.util.Locale.ENGLISH);
        workspace = new Workspace(root, new StateFolder(folder.resolve("state")), new TestUi(), texts);
        workspace.onFilesChanged(changed::addAll);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private final class TestUi implements UiThread {
        @Override
        public boolean isCurrent() {
            return false;
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            var task = tasks.poll(1, TimeUnit.SECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    private static Set<Thread> watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sampan-watch"))
                .collect(Collectors.toSet());
    }

    private boolean watching() {
        return !others.containsAll(watchers());
    }

    @Test
    void whatChangesFromTheFirstReadingOnIsReported() throws Exception {
        var early = new ArrayList<String>();
        workspace.watch(() -> {
            early.add("compile");
            try {
                Files.writeString(root.resolve("a.js"), "two\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        until(() -> changed.contains("a.js"));
        assertThat(early).containsExactly("compile");
    }

    @Test
    void whatChangedBeforeIsReadAgain() throws Exception {
        var opened = workspace.documents().open("a.js");
        until(opened::isDone);
        Files.writeString(root.resolve("a.js"), "two\n");
        workspace.watch(() -> said.add("ready"));
        until(() -> said.contains("ready"));
        assertThat(opened.join().orElseThrow().text()).isEqualTo("two\n");
    }

    @Test
    void anUnsavedFileThatAnotherProgramWritesAsks() throws Exception {
        var opened = workspace.documents().open("a.js");
        until(opened::isDone);
        workspace.watch(() -> said.add("ready"));
        until(() -> said.contains("ready"));
        var document = opened.join().orElseThrow();
        document.replaceText("mine\n");
        Files.writeString(root.resolve("a.js"), "theirs\n");
        until(() -> document.diskProperty().get() == Document.Disk.CHANGED);
        assertThat(document.text()).isEqualTo("mine\n");
        assertThat(workspace.documents().save(document)).isEqualTo(Document.SaveOutcome.CONFLICT);
        assertThat(root.resolve("a.js")).hasContent("theirs\n");
        document.reload();
        assertThat(document.text()).isEqualTo("theirs\n");
    }

    @Test
    void aWindowThatClosesWhileItRegistersLeavesNoWatcher() throws Exception {
        workspace.watch(() -> said.add("ready"));
        var registered = tasks.poll(60, TimeUnit.SECONDS);
        assertThat(registered).isNotNull();
        assertThat(watching()).isTrue();
        workspace.close();
        registered.run();
        until(() -> !watching());
        assertThat(said).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWatchedIsCompiledAndSaysSo() throws Exception {
        Files.delete(root.resolve("a.js"));
        Files.delete(root);
        workspace.watch(() -> said.add("ready"));
        until(() -> said.contains("ready"));
        until(() -> workspace.console().entries().stream()
                .anyMatch(entry -> entry.text().startsWith("Changes on disk are not followed")));
    }
}
