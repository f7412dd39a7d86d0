package dev.sampan.simulator.view.webview;

import dev.sampan.simulator.base.BaseLibrary;
import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.view.ViewHost;
import dev.sampan.simulator.view.ViewListener;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import javafx.concurrent.Worker;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.scene.web.PromptData;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javax.imageio.ImageIO;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;

/// The device screen in a WebView (architecture, "The device screen is one web document").
///
/// Messages go in with one call per pulse (VL-BR-01) and come out through `prompt` with a secret of this load,
/// which a foreign page in a `web-view` cannot know (VL-BR-02). Lives on the JavaFX thread; [ViewHost] methods from
/// any thread.
@SuppressWarnings("removal") // JSObject leaves the JDK and stays in JavaFX under the same name.
public final class WebViewHost implements ViewHost {
    static {
        // VL-RES-02: must be set before WebKit loads, or https addresses bypass our handlers.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
    }

    private final String secret;
    private final ViewListener listener;
    private final Origins.Lease origin;
    private final WebView web;
    private final MessageQueue queue = new MessageQueue(this::flush);
    private @Nullable JSObject view;
    private boolean closed;

    private WebViewHost(ScreenContent content, int widthPx, int heightPx, ViewListener listener) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
        this.listener = listener;
        this.origin = Origins.open(content.appid(), new ScreenSite(content, secret, BaseLibrary.shared()));
        this.web = new WebView();
        web.setContextMenuEnabled(false);
        resize(widthPx, heightPx, 1);
        WebEngine engine = web.getEngine();
        engine.setJavaScriptEnabled(true);
        engine.setPromptHandler(this::prompted);
        engine.getLoadWorker().stateProperty().addListener((o, old, state) -> loaded(state));
        engine.load(origin.url(ScreenSite.SCREEN));
    }

    /// Opens a screen; on the JavaFX thread.
    ///
    /// @param widthPx CSS px
    /// @param heightPx CSS px
    public static WebViewHost open(ScreenContent content, int widthPx, int heightPx, ViewListener listener) {
        return new WebViewHost(content, widthPx, heightPx, listener);
    }

    /// The node to put into a scene; its size is the screen's, times the zoom.
    public Node node() {
        return web;
    }

    /// Gives the screen another size; on the JavaFX thread. With a zoom the size is rounded up, since the inner
    /// width is rounded down (VL-ZOOM-01).
    public void resize(int widthPx, int heightPx, double zoom) {
        double width = Math.ceil(widthPx * zoom);
        double height = Math.ceil(heightPx * zoom);
        web.setZoom(zoom);
        web.setMinSize(width, height);
        web.setPrefSize(width, height);
        web.setMaxSize(width, height);
    }

    @Override
    public void send(String json) {
        queue.add(json);
    }

    @Override
    public CompletableFuture<byte[]> screenshot(double scale) {
        CompletableFuture<byte[]> picture = new CompletableFuture<>();
        Dispatcher.run(() -> Pulses.after(2, () -> {
            if (closed) {
                picture.completeExceptionally(new IllegalStateException("the screen is closed"));
                return;
            }
            SnapshotParameters parameters = new SnapshotParameters();
            double factor = scale / web.getZoom();
            parameters.setTransform(Transform.scale(factor, factor));
            WritableImage image = web.snapshot(parameters, null);
            BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
            picture.completeAsync(() -> png(pixels));
        }));
        return picture;
    }

    @Override
    public void close() {
        Dispatcher.run(() -> {
            if (!closed) {
                closed = true;
                view = null;
                queue.close();
                web.getEngine().setPromptHandler(null);
                web.getEngine().load("about:blank");
                origin.close();
            }
        });
    }

    private void loaded(Worker.State state) {
        if (closed) {
            return;
        }
        if (state == Worker.State.FAILED || state == Worker.State.CANCELLED) {
            listener.failed("the screen document did not load: "
                    + web.getEngine().getLoadWorker().getException());
        } else if (state == Worker.State.SUCCEEDED) {
            if (web.getEngine().executeScript("globalThis.__sampanView") instanceof JSObject started) {
                view = started;
                queue.open();
            } else {
                listener.failed("the view layer did not start");
            }
        }
    }

    private void flush(String json) {
        JSObject target = view;
        if (target == null) {
            return;
        }
        try {
            target.call("receive", json);
        } catch (JSException e) {
            listener.failed(String.valueOf(e.getMessage()));
        }
    }

    private String prompted(PromptData data) {
        String text = data.getMessage();
        if (closed || text == null || !text.startsWith(secret) || text.length() <= secret.length()) {
            return "";
        }
        String body = text.substring(secret.length() + 1);
        if (text.charAt(secret.length()) == 'm') {
            listener.received(body);
        } else {
            listener.failed(body);
        }
        return "";
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }
}
