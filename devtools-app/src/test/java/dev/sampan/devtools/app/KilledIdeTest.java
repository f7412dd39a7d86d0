package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Unsaved edits outlive the process they were typed in (ide-ui.md 5): a real IDE in a process that is really killed.
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each wait has its own limit
class KilledIdeTest {
    private static final String FILE = "pages/form/form.js";
    private static final String TYPED = "// typed, never saved 中文";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @Test
    void unsavedEditsAreThereAtTheNextStart() throws Exception {
        var project = new LiveProject(folder.resolve("live"));
        var before = project.read(FILE);
        var state = folder.resolve("state");
        var log = folder.resolve("ide.log");
        var ide = ide(state, project.root(), log);
        try {
            Shell.until("the journal or the end", () -> holds(state, TYPED) || !ide.isAlive());
            assertThat(ide.isAlive()).as(Files.readString(log)).isTrue();
        } finally {
            ide.destroyForcibly().waitFor();
        }
        assertThat(project.read(FILE)).isEqualTo(before);

        var live = LiveWindow.open(state, project.root());
        try {
            var documents = live.window().workspace().documents();
            Shell.until("the edit", () -> documents.find(FILE).isPresent());
            var document = Shell.fx(() -> documents.find(FILE).orElseThrow());
            Shell.until("the edit as an unsaved one", document::isDirty);
            assertThat(Shell.fx(document::text)).isEqualTo(TYPED + before);
            assertThat(project.read(FILE)).isEqualTo(before);
            Shell.run(() -> documents.activeProperty().set(document));
            live.command("file.save");
            assertThat(project.read(FILE)).isEqualTo(TYPED + before);
            Shell.until("an empty journal", () -> !holds(state, TYPED));
        } finally {
            live.close();
        }
    }

    private static Process ide(Path state, Path project, Path log) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D") || argument.startsWith("--"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(TypingIde.class.getName(), state.toString(), project.toString(), FILE, TYPED));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /// Whether a file of the journal, written to its end, holds the text.
    private static boolean holds(Path state, String text) {
        if (!Files.isDirectory(state)) {
            return false;
        }
        try (var files = Files.walk(state)) {
            return files.filter(file ->
                            file.toString().endsWith(".json") && file.toString().contains("unsaved"))
                    .anyMatch(file -> read(file).contains(text));
        } catch (UncheckedIOException | IOException e) {
            return false; // the other process writes there: the next look sees more
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
