package dev.sampan.simulator.logic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.preprocess.Preprocessed;
import dev.sampan.compiler.preprocess.Preprocessed.Failure;
import dev.sampan.compiler.preprocess.Preprocessed.Kind;
import dev.sampan.compiler.preprocess.StyleMap;
import dev.sampan.compiler.preprocess.StylePreprocessor;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// Less by less.js in a context of its own, locked as that of a mini-program. The context is made with the first
/// sheet and kept for the next ones; one translation at a time on a thread with a deep stack. Any thread may ask.
public final class LessPreprocessor implements StylePreprocessor {

    private static final String LIBRARY = "/META-INF/resources/webjars/less/4.3.0/dist/less.min.js";
    private static final String HOST = "less-host.js";
    private static final String PARAMETERS = "window, document, location, console, exports, module, define";
    private static final long STACK_BYTES = 64L << 20;
    private static final int STACK_FRAMES = 11_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private final ThreadPoolExecutor thread;
    private @Nullable Running running;
    private volatile long usedBefore;
    /// 0 is no thread, so that its time is unknown.
    private volatile long threadId;

    private record Running(Context context, Value translate) {}

    /// Ends translations that compute for more than 20 s.
    public LessPreprocessor() {
        this(Duration.ofSeconds(20));
    }

    LessPreprocessor(Duration limit) {
        this.limit = limit;
        this.thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread made = new Thread(null, task, "less", STACK_BYTES);
            made.setDaemon(true);
            return made;
        });
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public synchronized Preprocessed translate(SourceText source, Imports imports) {
        threadId = 0;
        Future<String> answer = thread.submit(() -> run(source, imports));
        try {
            while (!answer.isDone() && !isOver()) {
                await(answer);
            }
            if (!answer.isDone()) {
                end();
                return Preprocessed.endless("it takes longer than " + limit.toSeconds() + " s");
            }
            return read(answer.get());
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return Preprocessed.toolFailed("it was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PolyglotException ended) {
                end();
                return ended.isResourceExhausted()
                        ? Preprocessed.endless("mixins or rules call themselves without end")
                        : Preprocessed.toolFailed(String.valueOf(ended.getMessage()));
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void await(Future<String> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            // the caller looks at the clock
        }
    }

    /// Only what the thread computed counts: on a busy machine a sheet may wait for its turn.
    private boolean isOver() {
        long id = threadId;
        long used = id == 0 ? -1 : CPU.getThreadCpuTime(id);
        return used >= 0 && used - usedBefore > limit.toNanos();
    }

    private String run(SourceText source, Imports imports) {
        usedBefore = CPU.getCurrentThreadCpuTime();
        threadId = Thread.currentThread().threadId();
        ProxyExecutable find =
                arguments -> JSON.valueToTree(imports.find(folder(arguments[0].asString()), arguments[1].asString())
                                .map(LessPreprocessor::file)
                                .orElse(null))
                        .toString();
        return started().translate().execute(source.path(), source.text(), find).asString();
    }

    private static String folder(@Nullable String written) {
        String folder = written == null ? "" : written;
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static ObjectNode file(SourceText text) {
        return JSON.createObjectNode().put("path", text.path()).put("text", text.text());
    }

    private Running started() {
        Running known = running;
        if (known != null) {
            return known;
        }
        Context context = Sandbox.context(STACK_FRAMES);
        Value library = context.eval(
                Source.newBuilder("js", "(function (" + PARAMETERS + ") {" + text(LIBRARY) + "\n})", "less.js")
                        .internal(true)
                        .buildLiteral());
        Value host = context.eval(
                Source.newBuilder("js", text(HOST), HOST).internal(true).buildLiteral());
        Running fresh = new Running(context, host.execute(library));
        running = fresh;
        return fresh;
    }

    private void end() {
        Running now = running;
        running = null;
        if (now != null) {
            now.context().close(true);
        }
    }

    private static String text(String resource) {
        try (InputStream in = LessPreprocessor.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preprocessed read(String json) {
        try {
            JsonNode answer = JSON.readTree(json);
            if (answer.has("css")) {
                return Preprocessed.of(answer.path("css").asText(), map(answer.path("map")));
            }
            int line = Math.max(1, answer.path("line").asInt(1));
            int column = answer.path("column").asInt(0) + 1;
            return Preprocessed.failed(new Failure(
                    answer.path("type").asText().equals("File") ? Kind.IMPORT : Kind.SYNTAX,
                    answer.path("file").asText(""),
                    line,
                    column,
                    line,
                    column,
                    answer.path("message").asText("it cannot be compiled")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StyleMap map(JsonNode map) {
        List<String> sources = new ArrayList<>();
        map.path("sources").forEach(source -> sources.add(source.asText()));
        JsonNode numbers = map.path("at");
        int[] at = new int[numbers.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = numbers.get(i).asInt();
        }
        return StyleMap.of(sources, at);
    }
}
