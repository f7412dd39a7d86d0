package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Files opened by descriptor: `fs.open`, `fs.read`, `fs.write` and their kin. Any thread.
final class OpenFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 100 << 20;

    private record Opened(FileChannel channel, Path path, boolean append) {}

    private final FileCalls files;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger(2);

    OpenFiles(FileCalls files) {
        this.files = files;
    }

    Map<String, NativeCall.Direct> calls() {
        return Map.of(
                "fs.open", this::open,
                "fs.close", this::close,
                "fs.read", this::read,
                "fs.write", this::write,
                "fs.fstat", this::stat,
                "fs.ftruncate", this::truncate);
    }

    private JsonNode open(JsonNode args) throws NativeFailure {
        String flag = args.path("flag").asText("r");
        Set<OpenOption> options = switch (flag) {
            case "r" -> Set.of(StandardOpenOption.READ);
            case "r+", "rs+" -> Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
            case "w", "w+" ->
                Set.of(
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
            case "wx", "wx+" ->
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            case "a", "a+", "as", "as+" ->
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            case "ax", "ax+" ->
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            default -> throw new NativeFailure("invalid flag \"" + flag + "\"");
        };
        Path file =
                flag.equals("r") ? files.existing(args, "filePath", "open") : files.writable(args, "filePath", "open");
        if (flag.startsWith("r") && !Files.exists(file)) {
            throw FileCalls.missing("open", args.path("filePath").asText());
        }
        try {
            String fd = Integer.toString(last.incrementAndGet());
            opened.put(fd, new Opened(FileChannel.open(file, options), file, flag.startsWith("a")));
            return JSON.createObjectNode().put("fd", fd);
        } catch (IOException e) {
            throw new NativeFailure("file already exists or cannot be opened", 1301005);
        }
    }

    private Opened of(JsonNode args) throws NativeFailure {
        Opened found = opened.get(args.path("fd").asText());
        if (found == null) {
            throw new NativeFailure("bad file descriptor", 1300009);
        }
        return found;
    }

    private JsonNode close(JsonNode args) throws NativeFailure {
        Opened file = of(args);
        opened.remove(args.path("fd").asText());
        try {
            file.channel().close();
            return FileCalls.nothing();
        } catch (IOException e) {
            throw new NativeFailure("system error, close");
        }
    }

    private JsonNode read(JsonNode args) throws NativeFailure {
        Opened file = of(args);
        int length = Math.min(MOST_BYTES, args.path("length").asInt(0));
        try {
            ByteBuffer buffer = ByteBuffer.allocate(Math.max(0, length));
            int count = args.path("position").isNumber()
                    ? file.channel().read(buffer, args.path("position").asLong())
                    : file.channel().read(buffer);
            byte[] bytes = java.util.Arrays.copyOf(buffer.array(), Math.max(0, count));
            ObjectNode result = JSON.createObjectNode().put("bytesRead", bytes.length);
            result.set("data", Bytes.wire(bytes));
            return result;
        } catch (IOException e) {
            throw new NativeFailure("system error, read");
        }
    }

    private JsonNode write(JsonNode args) throws NativeFailure {
        Opened file = of(args);
        byte[] bytes = Bytes.of(args.path("data"), args.path("encoding").asText(""));
        files.checkQuota(bytes.length);
        try {
            FileChannel channel = file.channel();
            if (file.append()) {
                channel.position(channel.size());
            } else if (args.path("position").isNumber()) {
                channel.position(args.path("position").asLong());
            }
            return JSON.createObjectNode().put("bytesWritten", channel.write(ByteBuffer.wrap(bytes)));
        } catch (IOException e) {
            throw new NativeFailure("system error, write");
        }
    }

    private JsonNode stat(JsonNode args) throws NativeFailure {
        try {
            ObjectNode result = JSON.createObjectNode();
            result.set("stats", FileCalls.stats(of(args).path()));
            return result;
        } catch (IOException e) {
            throw new NativeFailure("system error, fstat");
        }
    }

    private JsonNode truncate(JsonNode args) throws NativeFailure {
        try {
            of(args).channel().truncate(args.path("length").asLong(0));
            return FileCalls.nothing();
        } catch (IOException e) {
            throw new NativeFailure("system error, ftruncate");
        }
    }
}
