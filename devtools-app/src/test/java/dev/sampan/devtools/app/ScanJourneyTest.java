package dev.sampan.devtools.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.packaging.qr.QrCode;
import dev.sampan.packaging.qr.QrImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `wx.scanCode` and file choosers in the window: the person picks files; only the dialog is played.
class ScanJourneyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final AtomicReference<List<Path>> picked = new AtomicReference<>(List.of());
    private final AtomicReference<String> asked = new AtomicReference<>("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private LiveWindow live;

    @BeforeAll
    static void toolkit() {
        Shell.start();
    }

    @BeforeEach
    void open() throws IOException {
        var machine = new Machine(Optional::empty, (owner, most, extensions) -> {
            asked.set(most + " " + extensions.stream().sorted().toList());
            return List.copyOf(picked.get());
        });
        live = LiveWindow.open(folder.resolve("state"), new LiveProject(folder.resolve("live")).root(), machine);
        live.glass().waitFor("Go", "return one('#go').innerText");
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aCodeInAPictureIsRead() throws IOException {
        var picture = folder.resolve("code.png");
        Files.write(picture, QrImage.png(QrCode.of("茶 / tea", QrCode.Level.M), QrImage.SMALL_MODULE_PX));
        picked.set(List.of(picture));
        assertThat(said("wx.scanCode(ANSWER)"))
                .contains("\"result\":\"茶 / tea\"", "\"scanType\":\"QR_CODE\"", "\"charSet\":\"UTF-8\"", "scanCode:ok");
        assertThat(asked.get()).startsWith("1 [bmp, ");
        assertThat(said("wx.scanCode({ scanType: ['barCode'], ...ANSWER })"))
                .as("another kind of code is looked for")
                .contains("scanCode:fail no code in code.png");
        assertThat(said("wx.chooseMessageFile({ count: 3, type: 'file', extension: ['png'], ...ANSWER })"))
                .contains("\"name\":\"code.png\"", "\"size\":" + Files.size(picture))
                .doesNotContain(folder.getFileName().toString());
        assertThat(asked.get()).isEqualTo("3 [png]");
    }

    @Test
    void aCancelledDialogIsACancelledCall() {
        assertThat(said("wx.scanCode(ANSWER)")).contains("\"errMsg\":\"scanCode:fail cancel\"");
        assertThat(said("wx.chooseImage(ANSWER)")).contains("\"errMsg\":\"chooseImage:fail cancel\"");
    }

    @Test
    void aTypedLineIsInNoFile() {
        said(
                "console.warn('typed', (() => { try { missing } catch (e) { return e.message } })()), wx.getStorage({ key: 'x', ...ANSWER })");
        var typed = entries().stream()
                .filter(entry -> entry.text().startsWith("typed"))
                .findFirst()
                .orElseThrow();
        assertThat(typed.source()).isEmpty();
        assertThat(typed.stack()).allMatch(frame -> frame.position().isEmpty());
        Shell.run(() -> assertThat(Shell.has("console.link.console.1")).isFalse());
    }

    /// Runs an API call; JSON of what its `complete` got.
    private String said(String call) {
        int before = entries().size();
        live.evaluate("var ANSWER = { complete: (answer) => console.log('said ' + JSON.stringify(answer)) }; " + call
                + "; undefined");
        Shell.until(
                call,
                () -> live.window().workspace().console().entries().stream()
                        .skip(before)
                        .anyMatch(entry -> entry.text().startsWith("said ")));
        return entries().stream()
                .skip(before)
                .map(ConsoleEntry::text)
                .filter(text -> text.startsWith("said "))
                .findFirst()
                .orElseThrow();
    }

    private List<ConsoleEntry> entries() {
        return Shell.fx(() -> List.copyOf(live.window().workspace().console().entries()));
    }
}
