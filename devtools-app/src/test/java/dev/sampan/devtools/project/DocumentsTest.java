package dev.sampan.devtools.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.HandTimer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final ArrayList<String> failures = new ArrayList<>();
    private final HandTimer timer = new HandTimer();
    private final Background background = new Background(failure -> failures.add(failure.toString()));
    private Path root = Path.of("");

    @BeforeEach
    void project() throws IOException {
        root = Files.createDirectories(folder.resolve("project"));
        Files.writeString(root.resolve("a.js"), "one\r\ntwo\r\n");
    }

    @AfterEach
    void noFailures() {
        background.close();
        assertThat(failures).isEmpty();
    }

    private Documents documents() {
        var journal = new UnsavedJournal(folder.resolve("state"), timer, failure -> failures.add(failure.toString()));
        return new Documents(
                root, HandTimer.sameThread(), background, journal, (path, failure) -> failures.add(path + failure));
    }

    private static Document opened(Documents documents, String path) {
        return documents.open(path).join().orElseThrow();
    }

    @Test
    void savingKeepsLineEndsAndUndoneEditsAreClean() throws IOException {
        var document = opened(documents(), "a.js");
        assertThat(document.text()).isEqualTo("one\ntwo\n");
        document.replaceText("one\n");
        assertThat(document.isDirty()).isTrue();
        document.replaceText("one\ntwo\n");
        assertThat(document.isDirty()).isFalse();
        document.replaceText("one\nthree\n");
        assertThat(document.save()).isEqualTo(Document.SaveOutcome.SAVED);
        assertThat(Files.readString(root.resolve("a.js"))).isEqualTo("one\r\nthree\r\n");
    }

    @Test
    void aCleanDocumentFollowsTheDisk() throws IOException {
        var documents = documents();
        var document = opened(documents, "a.js");
        Files.writeString(root.resolve("a.js"), "new\n");
        documents.changedOnDisk(Set.of("a.js"));
        assertThat(document.text()).isEqualTo("new\n");
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.SAME);
    }

    @Test
    void aDirtyDocumentIsNeverOverwrittenNorOverwrites() throws IOException {
        var documents = documents();
        var document = opened(documents, "a.js");
        document.replaceText("mine");
        Files.writeString(root.resolve("a.js"), "theirs");
        assertThat(documents.save(document)).isEqualTo(Document.SaveOutcome.CONFLICT);
        assertThat(document.text()).isEqualTo("mine");
        assertThat(Files.readString(root.resolve("a.js"))).isEqualTo("theirs");
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.CHANGED);
        document.overwrite();
        assertThat(Files.readString(root.resolve("a.js"))).isEqualTo("mine");
        assertThat(document.isDirty()).isFalse();
    }

    @Test
    void unsavedEditsComeBackAfterAKill() {
        opened(documents(), "a.js").replaceText("edited, not saved");
        timer.fire();
        // The first run is gone without any closing; a second one starts.
        var second = documents();
        second.restoreUnsaved().join();
        var document = second.find("a.js").orElseThrow();
        assertThat(document.text()).isEqualTo("edited, not saved");
        assertThat(document.isDirty()).isTrue();
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.SAME);
    }

    @Test
    void restoredEditsAskWhenTheFileIsAnotherOneNow() throws IOException {
        opened(documents(), "a.js").replaceText("mine");
        timer.fire();
        Files.writeString(root.resolve("a.js"), "theirs");
        var second = documents();
        second.restoreUnsaved().join();
        var document = second.find("a.js").orElseThrow();
        assertThat(document.text()).isEqualTo("mine");
        assertThat(document.diskProperty().get()).isEqualTo(Document.Disk.CHANGED);
    }

    @Test
    void aSavedEditIsForgottenByTheJournal() throws IOException {
        var document = opened(documents(), "a.js");
        document.replaceText("x");
        timer.fire();
        document.save();
        var second = documents();
        second.restoreUnsaved().join();
        assertThat(second.open()).isEmpty();
    }

    @Test
    void binaryAndForeignEncodingsAreNotShownAsText() {
        assertThat(FileContent.of(new byte[] {1, 0, 2})).isEqualTo(new FileContent.Unshown(FileContent.Why.BINARY, 3));
        assertThat(FileContent.of(new byte[] {(byte) 0xc3, 0x28}))
                .isEqualTo(new FileContent.Unshown(FileContent.Why.NOT_UTF8, 2));
        var big = "x".repeat((int) FileContent.PLAIN_FROM + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(FileContent.of(big))
                .isInstanceOfSatisfying(
                        FileContent.Text.class, text -> assertThat(text.plain()).isTrue());
    }
}
