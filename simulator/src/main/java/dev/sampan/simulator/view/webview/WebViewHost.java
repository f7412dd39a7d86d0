package dev.sampan.simulator.view.webview;

import dev.sampan.simulator.base.BaseLibrary;
import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.view.ScreenContent;
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

    private final SecureRandom random = new SecureRandom();
    private final ViewListener listener;
    private final Origins.Lease origin;
    private final WebView web;
    private final MessageQueue queue = new MessageQueue(this::flush);
    /// Of the load that counts; another load's messages are not ours (VL-BR-02).
    private volatile String secret = "";

    private @Nullable JSObject view;
    private @Nullable String coverTitle;
    private String coverText = "";
    private double zoom = 1;
    private boolean closed;

    private WebViewHost(ScreenContent content, int widthPx, int heightPx, ViewListener listener) {
        this.listener = listener;
        this.origin = Origins.open(content.appid(), new ScreenSite(content, () -> secret, BaseLibrary.shared()));
        this.web = new WebView();
        web.setContextMenuEnabled(false);
        setSize(widthPx, heightPx);
        WebEngine engine = web.getEngine();
        engine.setJavaScriptEnabled(true);
        engine.setPromptHandler(this::prompted);
        engine.getLoadWorker().stateProperty().addListener((o, old, state) -> loaded(state));
        newSecret();
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

    /// Shows the screen larger or smaller with the same inner size; on the JavaFX thread.
    public void zoom(double factor) {
        double widthPx = web.getPrefWidth() / zoom;
        double heightPx = web.getPrefHeight() / zoom;
        zoom = factor;
        web.setZoom(factor);
        setSize((int) widthPx, (int) heightPx);
    }

    @Override
    public void resize(int widthPx, int heightPx) {
        Dispatcher.run(() -> setSize(widthPx, heightPx));
    }

    /// Rounded up, since WebKit rounds the inner size down (VL-ZOOM-01).
    private void setSize(int widthPx, int heightPx) {
        double width = Math.ceil(widthPx * zoom);
        double height = Math.ceil(heightPx * zoom);
        web.setMinSize(width, height);
        web.setPrefSize(width, height);
        web.setMaxSize(width, height);
    }

    @Override
    public void restart() {
        newSecret();
        queue.reset();
        Dispatcher.run(() -> {
            if (!closed) {
                view = null;
                coverTitle = null;
                web.getEngine().load(origin.url(ScreenSite.SCREEN));
            }
        });
    }

    @Override
    public void cover(String title, String text) {
        Dispatcher.run(() -> {
            coverTitle = title;
            coverText = text;
            showCover();
        });
    }

    private void showCover() {
        if (view != null && coverTitle != null && web.getEngine().executeScript("window") instanceof JSObject window) {
            window.call("__sampanCover", coverTitle, coverText);
        }
    }

    private void newSecret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
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
            double factor = scale / zoom;
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
                queue.reset();
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
                showCover();
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
        String secret = this.secret;
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
