package dev.sampan.simulator.view.webview;

import dev.sampan.simulator.dispatch.Dispatcher;
import dev.sampan.simulator.view.ScreenContent;
import dev.sampan.simulator.view.ViewFactory;
import dev.sampan.simulator.view.ViewHost;
import dev.sampan.simulator.view.ViewListener;
import java.util.function.Consumer;

/// Opens screens in WebViews and hands each to the one who places it in a window. Any thread; waits for the JavaFX
/// thread.
public final class WebViewScreens implements ViewFactory {
    private final Consumer<WebViewHost> place;

    /// @param place puts the node of a new screen into a scene; on the JavaFX thread
    public WebViewScreens(Consumer<WebViewHost> place) {
        this.place = place;
    }

    @Override
    public ViewHost open(ScreenContent content, int widthPx, int heightPx, ViewListener listener) {
        return Dispatcher.call(() -> {
                    WebViewHost host = WebViewHost.open(content, widthPx, heightPx, listener);
                    place.accept(host);
                    return host;
                })
                .join();
    }
}
