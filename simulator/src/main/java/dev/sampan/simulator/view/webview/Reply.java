package dev.sampan.simulator.view.webview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer to a request of the WebView.
///
/// @param length bytes of the body
/// @param headers besides Content-Type, Content-Length and Cache-Control
record Reply(int status, String contentType, long length, Body body, Map<String, String> headers) {
    /// Opens the bytes; called at most once.
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    static Reply of(int status, String contentType, byte[] bytes) {
        return new Reply(status, contentType, bytes.length, () -> new ByteArrayInputStream(bytes), Map.of());
    }

    static Reply text(String contentType, String text) {
        return of(200, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply failure(int status, String message) {
        return of(status, "text/plain; charset=utf-8", message.getBytes(StandardCharsets.UTF_8));
    }

    Reply with(String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, length, body, Map.copyOf(more));
    }
}
