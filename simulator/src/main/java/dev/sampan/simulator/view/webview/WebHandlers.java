package dev.sampan.simulator.view.webview;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import org.jspecify.annotations.Nullable;

/// Answers `https` and `http` addresses of this process: our origins from memory, all others through `java.net.http`
/// (VL-RES-01, VL-RES-03). Found through META-INF/services; WebKit uses it when `com.sun.webkit.useHTTP2Loader` is
/// `false` before it loads (VL-RES-02).
public final class WebHandlers extends URLStreamHandlerProvider {
    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return switch (protocol) {
            case "https" -> new Handler(443);
            case "http" -> new Handler(80);
            default -> null;
        };
    }

    private static final class Handler extends URLStreamHandler {
        private final int port;

        Handler(int port) {
            this.port = port;
        }

        @Override
        protected int getDefaultPort() {
            return port;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new ReplyConnection(url, Handler::reply);
        }

        private static Reply reply(String method, URL url) throws IOException {
            try {
                return Origins.owns(url.getHost())
                        ? Origins.reply(method, url.toURI())
                        : Outside.reply(method, url.toURI());
            } catch (URISyntaxException e) {
                return Reply.failure(400, "bad address");
            }
        }
    }
}
