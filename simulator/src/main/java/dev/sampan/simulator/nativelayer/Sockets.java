package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// `wx.connectSocket` over `java.net.http`. Any thread.
final class Sockets implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("socket-", 0).factory()))
            .build();
    private final Map<String, Line> open = new ConcurrentHashMap<>();

    private record Line(WebSocket socket, CompletableFuture<ObjectNode> end) {}

    JsonNode open(JsonNode args, Consumer<JsonNode> progress) throws NativeFailure {
        String id = args.path("socket").asText();
        CompletableFuture<ObjectNode> end = new CompletableFuture<>();
        try {
            WebSocket.Builder builder = client.newWebSocketBuilder()
                    .connectTimeout(Duration.ofMillis(args.path("timeout").asLong(60_000)));
            args.path("header").properties().forEach(e -> {
                if (!e.getKey().toLowerCase(Locale.ROOT).matches("referer|host|connection|upgrade|sec-websocket-.*")) {
                    builder.header(e.getKey(), e.getValue().asText());
                }
            });
            protocols(args, builder);
            WebSocket socket = builder.buildAsync(URI.create(args.path("url").asText()), new Ear(progress, end))
                    .get();
            open.put(id, new Line(socket, end));
            return end.get();
        } catch (IllegalArgumentException e) {
            throw new NativeFailure("invalid url", 600009);
        } catch (ExecutionException e) {
            throw new NativeFailure("connection failed", 600001);
        } catch (InterruptedException e) {
            throw new NativeFailure("interrupted");
        } finally {
            open.remove(id);
        }
    }

    private static void protocols(JsonNode args, WebSocket.Builder builder) {
        JsonNode protocols = args.path("protocols");
        if (protocols.size() > 0) {
            String[] rest = new String[protocols.size() - 1];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = protocols.path(i + 1).asText();
            }
            builder.subprotocols(protocols.path(0).asText(), rest);
        }
    }

    private Line line(JsonNode args) throws NativeFailure {
        Line line = open.get(args.path("socket").asText());
        if (line == null) {
            throw new NativeFailure("WebSocket is not connected");
        }
        return line;
    }

    JsonNode send(JsonNode args) throws NativeFailure {
        Line line = line(args);
        JsonNode data = args.path("data");
        try {
            if (data.has("base64")) {
                line.socket().sendBinary(ByteBuffer.wrap(Bytes.of(data)), true).get();
            } else {
                line.socket().sendText(data.asText(), true).get();
            }
            return JSON.createObjectNode();
        } catch (ExecutionException | IllegalStateException e) {
            throw new NativeFailure("send failed");
        } catch (InterruptedException e) {
            throw new NativeFailure("interrupted");
        }
    }

    JsonNode close(JsonNode args) throws NativeFailure {
        Line line = line(args);
        int code = args.path("code").asInt(1000);
        String reason = args.path("reason").asText("");
        var unused = line.socket()
                .sendClose(code, reason)
                .whenComplete((s, e) -> line.end().complete(ended(code, reason)));
        return JSON.createObjectNode();
    }

    private static ObjectNode ended(int code, String reason) {
        return JSON.createObjectNode().put("code", code).put("reason", reason);
    }

    /// Collects the parts of a message; called by one thread at a time.
    private static final class Ear implements WebSocket.Listener {
        private final Consumer<JsonNode> progress;
        private final CompletableFuture<ObjectNode> end;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Ear(Consumer<JsonNode> progress, CompletableFuture<ObjectNode> end) {
            this.progress = progress;
            this.end = end;
        }

        @Override
        public void onOpen(WebSocket socket) {
            ObjectNode opened = JSON.createObjectNode().put("event", "open");
            opened.putObject("header");
            progress.accept(opened);
            socket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                progress.accept(JSON.createObjectNode().put("event", "message").put("data", text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
            if (last) {
                ObjectNode message = JSON.createObjectNode().put("event", "message");
                message.set("data", Bytes.wire(bytes.toByteArray()));
                progress.accept(message);
                bytes.reset();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            end.complete(ended(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.complete(ended(1006, "abnormal closure"));
        }
    }

    @Override
    public void close() {
        open.values().forEach(line -> {
            line.socket().abort();
            line.end().complete(ended(1001, "the mini-program has ended"));
        });
        client.shutdownNow();
    }
}
