package dev.sampan.simulator.view.webview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.headless.HeadlessScreen;
import dev.sampan.simulator.headless.HeadlessToolkit;
import dev.sampan.simulator.view.ScreenContent;
import dev.sampan.simulator.view.ViewListener;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.web.WebView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// spec view-layer, with the real WebView and the real view layer.
class WebViewHostTest implements ViewListener {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

    @TempDir
    Path project;

    private WebViewHost host;
    private HeadlessScreen screen;

    @BeforeEach
    void open() {
        HeadlessToolkit.start();
        ScreenContent content = new ScreenContent("wx123", project, id -> Optional.empty(), path -> Optional.empty());
        host = Dispatcher.call(() -> WebViewHost.open(content, 320, 568, this)).join();
        screen = Dispatcher.call(() -> HeadlessScreen.show(host)).join();
    }

    @AfterEach
    void close() {
        screen.close();
        host.close();
    }

    @Test
    void theViewLayerStartsAndSaysThatItIsReady() throws Exception {
        assertThat(received.poll(60, TimeUnit.SECONDS))
                .as("failures: %s", failures)
                .contains("\"ready\"");
    }

    @Test
    void aScreenshotHasThePixelsOfTheDevice() throws Exception {
        assertThat(received.poll(60, TimeUnit.SECONDS))
                .as("failures: %s", failures)
                .contains("\"ready\"");
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(host.screenshot(2).get(60, TimeUnit.SECONDS)));
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(1136);
    }

    /// VL-ZOOM-01: painted at the pixels of the device, not enlarged afterwards; enlarged, a line of one device pixel
    /// would be grey and three pixels wide.
    @Test
    void aScreenshotIsAsSharpAsTheDevice() throws Exception {
        assertThat(received.poll(60, TimeUnit.SECONDS))
                .as("failures: %s", failures)
                .contains("\"ready\"");
        Dispatcher.call(() -> ((WebView) host.node()).getEngine().executeScript("""
                        document.body.innerHTML = '<div style="position:fixed;z-index:9;inset:0;background:#fff">'
                            + '<div style="position:absolute;left:10px;top:0;width:1px;height:90px;background:#000;'
                            + 'transform:scaleX(0.33333)"></div></div>';
                        """))
                .join();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(host.screenshot(3).get(60, TimeUnit.SECONDS)));
        List<Integer> row = IntStream.range(24, 42)
                .map(x -> picture.getRGB(x, 60) & 0xff)
                .boxed()
                .toList();
        assertThat(row).filteredOn(grey -> grey < 40).hasSize(1);
        assertThat(row).filteredOn(grey -> grey > 215).hasSize(17);
    }

    @Override
    public void received(String json) {
        received.add(json);
    }

    @Override
    public void failed(String message) {
        failures.add(message);
    }
}
