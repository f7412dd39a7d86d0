package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.simulator.logic.NativeCalls;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// All native calls of one mini-program, by name. Direct calls run where they are called, slow ones on virtual
/// threads.
public final class NativeLayer implements NativeCalls, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final AppFolders folders;
    private final Storage storage;
    private final Transfers transfers;
    private final Sockets sockets;
    private final Map<String, NativeCall> calls = new HashMap<>();

    /// @param folders what the mini-program may reach
    /// @param desktop what only the surroundings can do
    public NativeLayer(AppFolders folders, Desktop desktop) {
        this.folders = folders;
        this.storage = new Storage(folders.home().resolve("storage.json"));
        this.transfers = new Transfers(folders);
        this.sockets = new Sockets();
        direct("storage.get", storage::get);
        direct("storage.set", storage::set);
        direct("storage.remove", storage::remove);
        direct("storage.clear", storage::clear);
        direct("storage.info", storage::info);
        slow("request", transfers::request);
        slow("download", transfers::download);
        slow("upload", transfers::upload);
        direct("request.abort", transfers::abort);
        slow("socket.open", sockets::open);
        direct("socket.send", sockets::send);
        direct("socket.close", sockets::close);
        new FileCalls(folders).calls().forEach(this::direct);
        new ImageCalls(folders).calls().forEach(this::direct);
        new DesktopCalls(folders, desktop).calls().forEach(this::direct);
    }

    /// The storage, for the storage panel.
    public Storage storage() {
        return storage;
    }

    /// What `wx.env.USER_DATA_PATH` gives.
    public String userDataPath() {
        return AppFolders.USER;
    }

    /// Forgets storage and files.
    public void clear() {
        storage.clear();
        folders.empty();
    }

    /// The file behind a path such as `http://tmp/…`, when it exists.
    public Optional<Path> file(String path) {
        return folders.find(path);
    }

    @Override
    public String call(String name, String argsJson) {
        try {
            return switch (calls.get(name)) {
                case NativeCall.Direct direct ->
                    answer(direct.run(read(argsJson))).toString();
                case NativeCall.Slow slow ->
                    failure(new NativeFailure("not supported synchronously")).toString();
                case null -> failure(new NativeFailure("not supported")).toString();
            };
        } catch (NativeFailure e) {
            return failure(e).toString();
        }
    }

    @Override
    public void invoke(int callId, String name, String argsJson, Consumer<String> answer) {
        NativeCall call = calls.get(name);
        Consumer<ObjectNode> reply = r -> answer.accept(r.put("id", callId).toString());
        if (call == null) {
            reply.accept(failure(new NativeFailure("not supported")));
            return;
        }
        Thread.ofVirtual()
                .name("native-" + name)
                .start(() -> reply.accept(run(call, argsJson, progress -> {
                    ObjectNode part = JSON.createObjectNode().put("ok", true);
                    part.set("progress", progress);
                    reply.accept(part);
                })));
    }

    private static ObjectNode run(NativeCall call, String argsJson, Consumer<JsonNode> progress) {
        try {
            JsonNode args = read(argsJson);
            return answer(
                    switch (call) {
                        case NativeCall.Direct direct -> direct.run(args);
                        case NativeCall.Slow slow -> slow.run(args, progress);
                    });
        } catch (NativeFailure e) {
            return failure(e);
        } catch (RuntimeException e) {
            System.getLogger("dev.sampan.simulator").log(System.Logger.Level.ERROR, "native call", e);
            return failure(new NativeFailure("internal error"));
        }
    }

    private static ObjectNode answer(JsonNode result) {
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        answer.set("r", result);
        return answer;
    }

    private static ObjectNode failure(NativeFailure e) {
        ObjectNode answer = JSON.createObjectNode().put("ok", false).put("errMsg", e.getMessage());
        return e.errCode() == 0 ? answer : answer.put("errCode", e.errCode());
    }

    private static JsonNode read(String json) throws NativeFailure {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new NativeFailure("parameter error");
        }
    }

    private void direct(String name, NativeCall.Direct call) {
        calls.put(name, call);
    }

    private void slow(String name, NativeCall.Slow call) {
        calls.put(name, call);
    }

    @Override
    public void close() {
        transfers.close();
        sockets.close();
        storage.close();
    }
}
