package dev.sampan.simulator.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.simulator.logic.CodeSource.Code;
import dev.sampan.simulator.logic.CodeSource.Kind;
import dev.sampan.simulator.logic.CodeSource.Position;
import dev.sampan.simulator.logic.ConsoleEntry.Frame;
import dev.sampan.simulator.logic.ConsoleEntry.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/// The Java side of `host` (contracts/host.md). Only strings and numbers cross, so nothing of the host can be
/// reached through a value. Runs on the logic thread.
final class HostFunctions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BROKEN = "{\"ok\":false,\"errMsg\":\"internal error\"}";

    private final Context context;
    private final GraalLogicLayer.Start start;
    private final LogicLayer layer;
    private final UserStack stacks;
    private final Timers timers;

    HostFunctions(Context context, GraalLogicLayer.Start start, LogicLayer layer, UserStack stacks, Timers timers) {
        this.context = context;
        this.start = start;
        this.layer = layer;
        this.stacks = stacks;
        this.timers = timers;
    }

    ProxyObject members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("load", function(a -> load(a[0].asString(), a[1].asString())));
        members.put("send", function(a -> {
            start.listener().send(a[0].asString());
            return null;
        }));
        members.put("native", function(a -> call(a[0].asString(), a[1].asString())));
        members.put("invoke", function(a -> {
            int id = a[0].asInt();
            start.natives().invoke(id, a[1].asString(), a[2].asString(), answer -> layer.receive("native", answer));
            return null;
        }));
        members.put("log", function(a -> {
            start.listener().log(entry(a[0].asString(), a[1].asString(), a[2].asString()));
            return null;
        }));
        members.put("setTimer", function(a -> {
            timers.set(a[0].asInt(), Math.round(a[1].asDouble()), a[2].asBoolean());
            return null;
        }));
        members.put("clearTimer", function(a -> {
            timers.clear(a[0].asInt());
            return null;
        }));
        members.put("now", function(a -> System.nanoTime() / 1e6));
        members.put("emit", function(a -> {
            start.listener().emit(a[0].asString());
            return null;
        }));
        members.put(
                "evaluate",
                function(a -> context.eval(Source.newBuilder("js", a[0].asString(), a[1].asString())
                        .cached(false)
                        .buildLiteral())));
        return ProxyObject.fromMap(members);
    }

    /// Class names of the host would leak in the message of a host exception, so none may leave (design of the
    /// sandbox).
    private static ProxyExecutable function(ProxyExecutable body) {
        return arguments -> {
            try {
                return body.execute(arguments);
            } catch (ClassCastException | NullPointerException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("bad arguments for the host");
            }
        };
    }

    private boolean load(String kindName, String id) {
        Kind kind = Kind.valueOf(kindName.toUpperCase(java.util.Locale.ROOT));
        Optional<Code> code = start.code().find(kind, id);
        code.ifPresent(c -> {
            stacks.loaded(id, c.positions());
            context.eval(Source.newBuilder("js", c.text(), id)
                    .internal(kind == Kind.TEMPLATE || kind == Kind.STYLE)
                    .buildLiteral());
        });
        return code.isPresent();
    }

    private String call(String name, String argsJson) {
        try {
            return start.natives().call(name, argsJson);
        } catch (RuntimeException e) {
            System.getLogger("dev.sampan.simulator").log(System.Logger.Level.ERROR, "native call " + name, e);
            return BROKEN;
        }
    }

    private ConsoleEntry entry(String level, String json, String callers) {
        JsonNode given = read(json);
        List<Frame> stack = stacks.parse(given.path("stack").asText(callers));
        Optional<Position> source = stack.stream().findFirst().map(Frame::position);
        return new ConsoleEntry(
                Level.of(level), stacks.inJson(given.path("args").toString()), stack, source, Instant.now());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().putArray("args").add(json);
        }
    }
}
