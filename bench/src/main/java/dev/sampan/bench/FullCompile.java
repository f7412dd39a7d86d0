package dev.sampan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Our half of `scripts/bench.sh compile`: compiles apps in this JVM until it is warm, then measures. Reads one
/// app per line, `{"root", "wxml": […], "wxs": […], "wxss": […]}`, and prints one line for each: milliseconds of
/// every round for the named files on one thread (`single`) and on the usual number (`several`) and for the whole
/// app with empty caches (`whole`) and once more with those of the last compile (`again`), each with processor
/// time (`…Cpu`), `pages`, `components`, and `retained`, the bytes that a compiler keeps with its caches and
/// result. Argument: the number of rounds.
public final class FullCompile {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// Before anything is measured every app is compiled so often: the JVM has then seen all code of all of them.
    private static final int WARM_UP = 4;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final JsonNode app;
    private final Path root;

    private FullCompile(JsonNode app) {
        this.app = app;
        this.root = Path.of(app.get("root").asText());
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        List<FullCompile> apps = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                apps.add(new FullCompile(JSON.readTree(line)));
            }
        }
        for (int round = 0; round < WARM_UP; round++) {
            for (FullCompile app : apps) {
                app.markup(1);
                app.whole();
            }
        }
        for (FullCompile app : apps) {
            System.out.println(JSON.writeValueAsString(app.measured(rounds)));
        }
    }

    private ObjectNode measured(int rounds) throws Exception {
        ObjectNode result = JSON.createObjectNode().put("root", root.toString());
        int threads = CompilerOptions.defaults().threads();
        Compiler kept = new Compiler(new DiskFiles(root), CompilerOptions.defaults());
        kept.compile();
        for (int round = 0; round < rounds; round++) {
            time(result, "single", () -> markup(1));
            time(result, "several", () -> markup(threads));
            time(result, "whole", this::whole);
            time(result, "again", kept::compile);
        }
        retained(result);
        return result;
    }

    private static void time(ObjectNode result, String name, Callable<?> work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.call();
        series(result, name).add((System.nanoTime() - start) / 1e6);
        series(result, name + "Cpu").add((SYSTEM.getProcessCpuTime() - cpu) / 1e6);
    }

    private static ArrayNode series(ObjectNode result, String name) {
        return result.get(name) instanceof ArrayNode known ? known : result.putArray(name);
    }

    /// @return what was written, as characters
    private long markup(int threads) throws IOException {
        return new MarkupFiles(root, threads).compile(names("wxml"), names("wxs"), names("wxss"));
    }

    private List<String> names(String kind) {
        List<String> names = new ArrayList<>();
        app.get(kind).forEach(name -> names.add(name.asText()));
        return names;
    }

    private CompileResult whole() throws IOException {
        return new Compiler(new DiskFiles(root), CompilerOptions.defaults()).compile();
    }

    private void retained(ObjectNode result) throws Exception {
        long before = used();
        Compiler compiler = new Compiler(new DiskFiles(root), CompilerOptions.defaults());
        CompileResult compiled = compiler.compile();
        result.put("retained", used() - before);
        JsonNode manifest = JSON.readTree(compiled.bundle().manifestJson());
        result.put("pages", manifest.path("pages").size());
        result.put("components", manifest.path("components").size());
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
