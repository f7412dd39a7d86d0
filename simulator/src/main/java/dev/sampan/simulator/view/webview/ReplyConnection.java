package dev.sampan.simulator.view.webview;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An `HttpURLConnection` whose answer is made in this process (VL-RES-01). Used by one loader thread.
final class ReplyConnection extends HttpURLConnection {
    /// Makes the answer, on the loader thread.
    @FunctionalInterface
    interface Source {
        Reply reply(String method, URL url) throws IOException;
    }

    private record Header(@Nullable String name, String value) {}

    private final Source source;
    private @Nullable Reply reply;

    ReplyConnection(URL url, Source source) {
        super(url);
        this.source = source;
    }

    private Reply answer() throws IOException {
        Reply made = reply;
        if (made == null) {
            made = source.reply(getRequestMethod(), url);
            reply = made;
            connected = true;
            responseCode = made.status();
            responseMessage = made.status() < 400 ? "OK" : "Failed";
        }
        return made;
    }

    private Reply answerOrFailure() {
        try {
            return answer();
        } catch (IOException e) {
            Reply failure = Reply.failure(502, String.valueOf(e.getMessage()));
            reply = failure;
            responseCode = failure.status();
            return failure;
        }
    }

    @Override
    public void connect() {
        answerOrFailure();
    }

    @Override
    public void disconnect() {}

    @Override
    public boolean usingProxy() {
        return false;
    }

    /// The body of a request is taken and dropped: nothing that the screen asks for takes one.
    @Override
    public OutputStream getOutputStream() {
        return new ByteArrayOutputStream();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        Reply answer = answerOrFailure();
        if (answer.status() >= 400) {
            throw new FileNotFoundException(url.toString());
        }
        return answer.body().open();
    }

    @Override
    public @Nullable InputStream getErrorStream() {
        Reply answer = answerOrFailure();
        try {
            return answer.status() < 400 ? null : answer.body().open();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public int getResponseCode() {
        return answerOrFailure().status();
    }

    @Override
    public String getResponseMessage() {
        return answerOrFailure().status() < 400 ? "OK" : "Failed";
    }

    @Override
    public String getContentType() {
        return answerOrFailure().contentType();
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(Integer.MAX_VALUE, getContentLengthLong());
    }

    @Override
    public long getContentLengthLong() {
        return answerOrFailure().length();
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    private List<Header> headers() {
        Reply answer = answerOrFailure();
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(null, "HTTP/1.1 " + answer.status() + " " + getResponseMessage()));
        headers.add(new Header("Content-Type", answer.contentType()));
        if (answer.length() >= 0) {
            headers.add(new Header("Content-Length", Long.toString(answer.length())));
        }
        headers.add(new Header("Cache-Control", "no-store"));
        answer.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        return headers;
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return headers().stream()
                .filter(h -> h.name() != null && h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getHeaderField(int n) {
        List<Header> headers = headers();
        return n < headers.size() ? headers.get(n).value() : null;
    }

    @Override
    public @Nullable String getHeaderFieldKey(int n) {
        List<Header> headers = headers();
        return n < headers.size() ? headers.get(n).name() : null;
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        headers()
                .forEach(h ->
                        fields.computeIfAbsent(h.name(), n -> new ArrayList<>()).add(h.value()));
        return fields;
    }
}
