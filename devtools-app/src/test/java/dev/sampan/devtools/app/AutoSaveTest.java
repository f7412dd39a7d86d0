package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.HandTimer;
import dev.sampan.devtools.project.Document;
import dev.sampan.devtools.project.Documents;
import dev.sampan.devtools.project.UnsavedJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoSaveTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final ArrayList<String> failures = new ArrayList<>();
    private final HandTimer timer = new HandTimer();
    private final SimpleBooleanProperty focused = new SimpleBooleanProperty(true);
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final Background background = new Background(failure -> failures.add(failure.toString()));

    @SuppressWarnings("NullAway.Init") // set before each test
    private Document document;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("a.js"), "one");
        var journal = new UnsavedJournal(
                folder.resolve("state"), new HandTimer(), failure -> failures.add(failure.toString()));
        var documents = new Documents(
                folder, HandTimer.sameThread(), background, journal, (path, failure) -> failures.add(path + failure));
        new AutoSave(documents, focused, wanted::get, timer, HandTimer.sameThread());
        document = documents.open("a.js").join().orElseThrow();
    }

    @AfterEach
    void noFailures() {
        background.close();
        assertThat(failures).isEmpty();
    }

    private String onDisk() throws IOException {
        return Files.readString(folder.resolve("a.js"));
    }

    @Test
    void aPauseInTypingSavesAlsoWhatDoesNotCompile() throws IOException {
        document.replaceText("one {");
        document.replaceText("one {{");
        assertThat(onDisk()).isEqualTo("one");
        assertThat(timer.waiting()).as("each key starts the pause anew").isEqualTo(1);
        assertThat(timer.next()).isEqualTo(AutoSave.IDLE);
        timer.fire();
        assertThat(onDisk()).isEqualTo("one {{");
        assertThat(document.isDirty()).isFalse();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void leavingTheWindowSavesAtOnce() throws IOException {
        document.replaceText("two");
        focused.set(false);
        assertThat(onDisk()).isEqualTo("two");
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void nothingHappensWithoutTheSetting() throws IOException {
        wanted.set(false);
        document.replaceText("two");
        focused.set(false);
        assertThat(timer.waiting()).isZero();
        assertThat(onDisk()).isEqualTo("one");
    }

    @Test
    void whatAnotherProgramWroteStays() throws IOException {
        document.replaceText("mine");
        Files.writeString(folder.resolve("a.js"), "theirs");
        timer.fire();
        assertThat(onDisk()).isEqualTo("theirs");
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.CHANGED);
        focused.set(false);
        assertThat(onDisk()).isEqualTo("theirs");
        assertThat(document.text()).isEqualTo("mine");
    }

    @Test
    void whatAnotherProgramDeletedStaysDeleted() throws IOException {
        document.replaceText("mine");
        Files.delete(folder.resolve("a.js"));
        timer.fire();
        assertThat(folder.resolve("a.js")).doesNotExist();
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.DELETED);
        assertThat(document.text()).isEqualTo("mine");
    }
}
