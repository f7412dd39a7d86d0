package dev.sampan.simulator.view.webview;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/// Pictures and fonts from real hosts. Loader threads.
final class Outside {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 64 << 20;

    private Outside() {}

    private static final class Holder {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("outside-", 0).factory()))
                .build();
    }

    static Reply reply(String method, URI uri) throws IOException {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.failure(405, "read only");
        }
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER).GET().build();
        try {
            HttpResponse<InputStream> response = Holder.CLIENT.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
                return Pictures.shown(Reply.of(response.statusCode(), type, bytes))
                        .with("Access-Control-Allow-Origin", "*");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("bad address", e);
        }
    }
}
