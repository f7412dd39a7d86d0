package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// `wx.request`, `downloadFile`, `uploadFile` over `java.net.http`. Each call runs on its own virtual thread; the
/// limit of ten is kept in the logic layer. Any thread.
final class Transfers implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /// DOWNLOAD_FILE_BYTES.
    private static final long DOWNLOAD_BYTES = 200L << 20;
    /// What one answer may carry over the bridge.
    private static final long BODY_BYTES = 64L << 20;
    /// `java.net.http` refuses these; the platform sets them itself.
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "referer");

    private final AppFolders folders;
    private final HttpClient following;
    private final HttpClient plain;
    private final Map<String, CompletableFuture<?>> running = new ConcurrentHashMap<>();

    Transfers(AppFolders folders) {
        this.folders = folders;
        CookieManager none = new CookieManager(null, (uri, cookie) -> false);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(none)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("transfer-", 0).factory()));
        this.following = builder.followRedirects(HttpClient.Redirect.NORMAL).build();
        this.plain = builder.followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private record Deadline(long nanos) {
        static Deadline in(JsonNode args) {
            long ms = args.path("timeout").asLong(60_000);
            return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms));
        }

        long left() throws NativeFailure {
            long left = nanos - System.nanoTime();
            if (left <= 0) {
                throw new NativeFailure("timeout", 5);
            }
            return left;
        }
    }

    JsonNode request(JsonNode args, Consumer<JsonNode> progress) throws NativeFailure {
        String method = args.path("method").asText("GET").toUpperCase(Locale.ROOT);
        JsonNode body = args.path("body");
        BodyPublisher publisher = body.isMissingNode() || body.isNull()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Bytes.of(body));
        HttpClient client = args.path("redirect").asText("follow").equals("manual") ? plain : following;
        boolean chunked = args.path("chunked").asBoolean(false);
        Deadline deadline = Deadline.in(args);
        return exchange(args, client, builder(args).method(method, publisher), deadline, response -> {
            progress.accept(head(response, JSON.createObjectNode().put("event", "headers")));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            copy(response, deadline, BODY_BYTES, (chunk, length, done) -> {
                bytes.write(chunk, 0, length);
                if (chunked) {
                    ObjectNode part = Bytes.wire(java.util.Arrays.copyOf(chunk, length));
                    progress.accept(part.put("event", "chunk"));
                }
            });
            ObjectNode result = head(response, JSON.createObjectNode());
            if (args.path("responseType").asText("text").equals("arraybuffer")) {
                result.set("body", Bytes.wire(bytes.toByteArray()));
            } else {
                result.put("body", bytes.toString(StandardCharsets.UTF_8));
            }
            return result;
        });
    }

    JsonNode download(JsonNode args, Consumer<JsonNode> progress) throws NativeFailure {
        Deadline deadline = Deadline.in(args);
        return exchange(args, following, builder(args).GET(), deadline, response -> {
            progress.accept(head(response, JSON.createObjectNode().put("event", "headers")));
            String wanted = args.path("filePath").asText("");
            String name = wanted.isEmpty() ? folders.newTemporary(ending(response)) : wanted;
            Path file = folders.resolve(name)
                    .filter(AppFolders.Resolved::writable)
                    .map(AppFolders.Resolved::path)
                    .orElseThrow(() -> FileCalls.denied("open", name));
            long total = response.headers().firstValueAsLong("content-length").orElse(0);
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(response, deadline, DOWNLOAD_BYTES, (chunk, length, done) -> {
                    out.write(chunk, 0, length);
                    progress.accept(progress(done, Math.max(total, done)));
                });
            }
            ObjectNode result = head(response, JSON.createObjectNode());
            return result.put(wanted.isEmpty() ? "tempFilePath" : "filePath", name);
        });
    }

    JsonNode upload(JsonNode args, Consumer<JsonNode> progress) throws NativeFailure {
        String given = args.path("filePath").asText();
        Path file = folders.find(given).orElseThrow(() -> FileCalls.missing("open", given));
        String boundary = "----sampan" + UUID.randomUUID().toString().replace("-", "");
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        args.path("formData")
                .properties()
                .forEach(e -> start.writeBytes(part(boundary, quoted(e.getKey()), "")
                        .concat(e.getValue().asText())
                        .concat("\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        String field =
                quoted(args.path("name").asText("file")) + "; filename=" + quoted(String.valueOf(file.getFileName()));
        start.writeBytes(part(boundary, field, "Content-Type: application/octet-stream\r\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            long size = Files.size(file);
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofByteArray(start.toByteArray()),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofByteArray(end));
            HttpRequest.Builder request = builder(args)
                    .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(body);
            Deadline deadline = Deadline.in(args);
            return exchange(args, following, request, deadline, response -> {
                progress.accept(progress(size, size));
                progress.accept(head(response, JSON.createObjectNode().put("event", "headers")));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                copy(response, deadline, BODY_BYTES, (chunk, length, done) -> bytes.write(chunk, 0, length));
                return head(response, JSON.createObjectNode()).put("body", bytes.toString(StandardCharsets.UTF_8));
            });
        } catch (IOException e) {
            throw FileCalls.missing("open", given);
        }
    }

    JsonNode abort(JsonNode args) {
        CompletableFuture<?> call = running.remove(args.path("task").asText());
        if (call != null) {
            call.cancel(true);
        }
        return JSON.createObjectNode();
    }

    private interface Finish {
        JsonNode run(HttpResponse<InputStream> response) throws IOException, NativeFailure;
    }

    private interface Sink {
        void take(byte[] chunk, int length, long done) throws IOException;
    }

    private JsonNode exchange(
            JsonNode args, HttpClient client, HttpRequest.Builder request, Deadline deadline, Finish finish)
            throws NativeFailure {
        String task = args.path("task").asText();
        HttpRequest built = request.timeout(Duration.ofNanos(deadline.left())).build();
        CompletableFuture<HttpResponse<InputStream>> sent = client.sendAsync(built, BodyHandlers.ofInputStream());
        CompletableFuture<JsonNode> whole = new CompletableFuture<>();
        running.put(task, whole);
        Thread worker = Thread.ofVirtual().name("transfer-body").start(() -> {
            try (InputStream body =
                    sent.get(deadline.left(), TimeUnit.NANOSECONDS).body()) {
                whole.complete(finish.run(sent.get()));
            } catch (Exception e) {
                whole.completeExceptionally(e);
            }
        });
        try {
            return whole.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw new NativeFailure("abort");
        } catch (TimeoutException e) {
            throw new NativeFailure("timeout", 5);
        } catch (InterruptedException e) {
            throw new NativeFailure("interrupted");
        } catch (ExecutionException e) {
            throw reason(e);
        } finally {
            running.remove(task, whole);
            sent.cancel(true);
            worker.interrupt();
        }
    }

    private static NativeFailure reason(Throwable thrown) {
        Throwable at = thrown;
        for (Throwable inner = at; inner instanceof ExecutionException; inner = inner.getCause()) {
            at = inner.getCause() == null ? inner : inner.getCause();
        }
        return switch (at) {
            case NativeFailure f -> f;
            case HttpTimeoutException e -> new NativeFailure("timeout", 5);
            case TimeoutException e -> new NativeFailure("timeout", 5);
            case UnknownHostException e -> new NativeFailure("net::ERR_NAME_NOT_RESOLVED", 600001);
            case ConnectException e ->
                new NativeFailure(
                        e.getMessage() == null ? "net::ERR_NAME_NOT_RESOLVED" : "net::ERR_CONNECTION_REFUSED", 600001);
            case IOException e -> new NativeFailure("net::ERR_CONNECTION_CLOSED", 600001);
            default -> new NativeFailure("internal error");
        };
    }

    private static void copy(HttpResponse<InputStream> response, Deadline deadline, long most, Sink sink)
            throws IOException, NativeFailure {
        byte[] chunk = new byte[1 << 16];
        long done = 0;
        InputStream in = response.body();
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            done += n;
            if (done > most) {
                throw new NativeFailure("exceed max download size " + (most >> 20) + "MB");
            }
            deadline.left();
            sink.take(chunk, n, done);
        }
    }

    private static HttpRequest.Builder builder(JsonNode args) throws NativeFailure {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address(args.path("url").asText())));
            args.path("header").properties().forEach(e -> {
                if (!OWN_HEADERS.contains(e.getKey().toLowerCase(Locale.ROOT))) {
                    request.setHeader(e.getKey(), e.getValue().asText());
                }
            });
            return request;
        } catch (IllegalArgumentException e) {
            throw new NativeFailure("invalid url \"" + args.path("url").asText() + "\"", 600009);
        }
    }

    /// Addresses of mini-programs hold unescaped text; a browser escapes it.
    private static String address(String url) {
        StringBuilder out = new StringBuilder();
        url.codePoints().forEach(c -> {
            if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static ObjectNode head(HttpResponse<?> response, ObjectNode into) {
        HttpHeaders headers = response.headers();
        into.put("statusCode", response.statusCode());
        ObjectNode header = into.putObject("header");
        headers.map().forEach((name, values) -> header.put(name, String.join(",", values)));
        List<String> cookies = headers.allValues("set-cookie");
        cookies.forEach(into.putArray("cookies")::add);
        return into;
    }

    private static ObjectNode progress(long done, long total) {
        return JSON.createObjectNode()
                .put("event", "progress")
                .put("done", done)
                .put("total", total);
    }

    private static String ending(HttpResponse<?> response) {
        String path = String.valueOf(response.uri().getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return ending.matches("\\.\\w{1,8}") ? ending : "";
    }

    private static String part(String boundary, String name, String header) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=" + name + "\r\n" + header + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
    }

    @Override
    public void close() {
        running.values().forEach(call -> call.cancel(true));
        following.shutdownNow();
        plain.shutdownNow();
    }
}
