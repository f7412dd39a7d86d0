package dev.sampan.bench;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs all scenarios in fresh JVMs and prints the table of docs/benchmarks.md:
/// `Spine <templates folder> [largest project]`. Ratios are to [BareWebView] in the same run.
public final class Spine {
    private static final int RUNS = 5;

    private Spine() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String templates = arguments[0];
        long[] bare = new long[RUNS];
        long[] bareKb = new long[RUNS];
        long[] window = new long[RUNS];
        long[] first = new long[RUNS];
        long[] open = new long[RUNS];
        long[] firstKb = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            String[] hello = last(child(BareWebView.class)).split(" ");
            bare[i] = Long.parseLong(hello[0]);
            bareKb[i] = Long.parseLong(hello[1]);
            window[i] = Long.parseLong(
                    last(child(WindowStart.class, templates + "/tabbar")).split(" ")[0]);
            String[] page = last(child(FirstPage.class, templates + "/tabbar")).split(" ");
            first[i] = Long.parseLong(page[0]);
            open[i] = Long.parseLong(page[1]);
            firstKb[i] = Long.parseLong(page[2]);
        }
        System.out.println("| what | bare WebView | Sampan | ratio |");
        System.out.println("|---|---|---|---|");
        row("JVM start to usable window (ms)", median(bare), median(window));
        row("JVM start to first page, shop demo (ms)", median(bare), median(first));
        row("resident memory with it open (MB)", median(bareKb) / 1024, median(firstKb) / 1024);
        System.out.println("| open project to first page (ms) | - | " + median(open) + " | - |");
        for (String line : child(SaveToPixels.class, templates + "/js")) {
            String[] parts = line.split(" ");
            if (parts.length == 3) {
                System.out.println("| save to pixels, " + parts[0] + ", 50 edits (ms) | - | p50 " + parts[1] + ", p95 "
                        + parts[2] + " | - |");
            }
        }
        if (arguments.length > 1) {
            compile(Path.of(arguments[1]));
        }
    }

    private static void row(String what, long bare, long ours) {
        System.out.printf("| %s | %d | %d | %.1f |%n", what, bare, ours, (double) ours / bare);
    }

    private static void compile(Path project) throws IOException {
        for (String name : List.of("first", "second, same JVM")) {
            long start = System.nanoTime();
            CompileResult result = new Compiler(new DiskFiles(project), CompilerOptions.defaults()).compile();
            System.out.println("| full compile of " + project.getFileName() + ", " + name + ": "
                    + result.stats().compiled() + " files (ms) | - | "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " | - |");
        }
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String last(List<String> lines) {
        return lines.getLast();
    }

    private static List<String> child(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Dcom.sun.webkit.useHTTP2Loader=false",
                "-Xss2m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed: " + output);
        }
        return output.lines().filter(line -> !line.isBlank()).toList();
    }
}
