package dev.sampan.devtools.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.packaging.qr.QrCode;
import dev.sampan.packaging.qr.QrImage;
import dev.sampan.packaging.qr.QrReader;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PreviewDevice;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.session.LanPreview;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Theme;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The shop demo on a phone: headless Chromium with touch, from the QR image to the console line (spec/preview.md).
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each wait has its own limit
@SuppressWarnings("NullAway.Init") // set before each test
class PhonePreviewTest {
    private static final String HOST = "phone.test";

    private final Recorder recorder = new Recorder();
    private Path project;
    private Compiler compiler;
    private LanPreview preview;
    private Chromium phone;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws Exception {
        project = folder.resolve("茶 shop");
        PathUtils.copyDirectory(template(), project);
        compiler = new Compiler(new DiskFiles(project), CompilerOptions.defaults());
        phone = Chromium.start("MAP " + HOST + " 127.0.0.1");
    }

    @AfterEach
    void stop() throws Exception {
        recorder.lines.forEach(line -> System.out.println(line.level() + " " + line.args() + " " + line.stack()));
        try (var browser = phone) {
            if (preview != null) {
                preview.close();
            }
        }
    }

    @Test
    void theShopRunsOnThePhoneAndFollowsEdits() throws Exception {
        start(false);
        phone.open(scanned());
        phone.touchText("Longjing");
        phone.waitForText("Pan-fired, chestnut and fresh peas");
        phone.touchText("Add to cart");
        phone.waitForText("Cart · 1");
        phone.touchText("Cart · 1");
        phone.waitForText("¥24.80");
        screenshot("phone-cart");

        phone.reload();
        phone.waitForText("Spring harvest");
        screenshot("phone");
        phone.touchText("Cart");
        phone.waitForText("¥24.80");

        edit("pages/cart/cart.wxml", "<text>All</text>", "<text>Everything</text>");
        phone.waitForText("Everything");
        edit("pages/cart/cart.js", "'Choose something first'", "'Nothing is chosen'");
        phone.touchText("Everything");
        phone.touchText("Check out");
        phone.waitForText("Nothing is chosen");
    }

    @Test
    void consoleLinesAndExceptionsComeBackWithFileAndLine() throws Exception {
        edit(
                "pages/home/home.js",
                "  choose(event) {",
                "  choose(event) {\n    console.warn('chosen', event.currentTarget.dataset.id, typeof document, typeof importScripts);");
        edit(
                "pages/home/home.js",
                "  search(event) {",
                "  onReady() {\n    missing.call();\n  },\n\n  search(event) {");
        start(false);
        phone.open(scanned());
        phone.touchText("Oolong");
        Waiting.until(
                "the warning",
                () -> recorder.lines.stream().anyMatch(line -> line.level().equals("warn")));
        PhoneLine warning = recorder.lines.stream()
                .filter(line -> line.level().equals("warn"))
                .findFirst()
                .orElseThrow();
        assertThat(warning.args().toString()).contains("chosen", "oolong", "undefined");
        Waiting.until(
                "the exception",
                () -> recorder.lines.stream().anyMatch(line -> line.level().equals("exception")));
        PhoneLine exception = recorder.lines.stream()
                .filter(line -> line.level().equals("exception"))
                .findFirst()
                .orElseThrow();
        assertThat(exception.args().toString()).contains("missing");
        List<String> source = Files.readAllLines(project.resolve("pages/home/home.js"));
        assertThat(exception.stack()).isNotEmpty();
        assertThat(exception.stack().getFirst().file()).isEqualTo("pages/home/home.js");
        assertThat(source.get(exception.stack().getFirst().line() - 1)).contains("missing.call()");
        assertThat(phone.workers()).isEqualTo(1);
        assertThat(phone.evaluate("performance.getEntriesByType('resource').map(e => e.name).join()")
                        .asText())
                .contains("/__sampan__/worker.js")
                .doesNotContain("/script/");
        assertThat(phone.evaluate("typeof getApp").asText())
                .as("the developer's code runs in the worker only")
                .isEqualTo("undefined");
    }

    @Test
    void anUnknownPhoneWaitsUntilItIsAllowedAndIsKnownAfterwards() throws Exception {
        start(true);
        phone.open(scanned());
        Waiting.until("the question", () -> !recorder.asked.isEmpty());
        PreviewDevice device = recorder.asked.getFirst();
        phone.waitForText(device.code());
        assertThat(phone.visibleText()).doesNotContain("Spring harvest");
        preview.server().allow(device);
        phone.waitForText("Spring harvest");
        preview.server().renew();
        phone.open(scanned());
        phone.waitForText("Spring harvest");
        assertThat(recorder.asked).hasSize(1);
    }

    @Test
    void aPhoneThatReachesTheComputerByNameIsNoSecureContextAndRunsAllTheSame() throws Exception {
        start(false);
        phone.open(scanned().replace("127.0.0.1", HOST));
        phone.waitForText("Spring harvest");
        assertThat(phone.evaluate("isSecureContext").asBoolean()).isFalse();
    }

    @Test
    void aUsedCodeIsExplainedOnThePhone() throws Exception {
        start(false);
        String url = scanned();
        phone.open(url);
        phone.waitForText("Spring harvest");
        phone.open(url);
        phone.waitForText("used already");
    }

    private void start(boolean confirm) throws Exception {
        PreviewOptions options = new PreviewOptions(
                InetAddress.getByName("127.0.0.1"), 0, Duration.ofMinutes(15), confirm, Set.of(HOST));
        AppFolders folders = new AppFolders(project, folder.resolve("state"));
        preview = LanPreview.start(
                new LanPreview.Setup(
                        options,
                        compiler.compile().bundle(),
                        project,
                        LaunchOptions.ENTRY,
                        DeviceCatalogue.load().standard(),
                        Theme.LIGHT,
                        new NativeLayer(folders, Desktop.none())),
                recorder);
    }

    /// What the QR image says: encoded to a picture and read back from it.
    private String scanned() throws IOException {
        byte[] picture = QrImage.png(QrCode.of(preview.server().url(), QrCode.Level.M), QrImage.SMALL_MODULE_PX);
        return QrReader.read(picture).orElseThrow().text();
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = project.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
        if (preview != null) {
            preview.update(compiler.update(Set.of(file)).bundle());
        }
    }

    private void screenshot(String name) throws IOException {
        Path target = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(target.getParent());
        Files.write(target, phone.screenshot());
    }

    private static Path template() {
        return Path.of("../src-templates/src/main/resources/templates/tabbar")
                .toAbsolutePath()
                .normalize();
    }

    private static final class Recorder implements PreviewListener {
        private final List<PhoneLine> lines = new CopyOnWriteArrayList<>();
        private final List<PreviewDevice> asked = new CopyOnWriteArrayList<>();

        @Override
        public void asked(PreviewDevice device) {
            asked.add(device);
        }

        @Override
        public void devicesChanged() {}

        @Override
        public void console(PhoneLine line) {
            lines.add(line);
        }

        @Override
        public void log(String text) {}

        @Override
        public void ended(String reason) {}
    }
}
