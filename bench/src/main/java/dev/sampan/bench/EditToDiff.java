package dev.sampan.bench;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/// Edits one file at a time of a copy of a project and measures the way to the [BundleDiff], hints included:
/// `EditToDiff PROJECT… `. Prints a table with the median and the 95th percentile per kind of file.
public final class EditToDiff {
    private static final int WARM_UP = 40;
    private static final int EDITS = 100;

    /// What is added to a file of each kind: something that changes the output.
    private static final Map<String, String> ADDED = new LinkedHashMap<>(Map.of(
            "wxml", "<view>%d</view>",
            "wxss", "\n.edit%d { color: red }\n",
            "js", "\nvar edit%d = 1;\n",
            "wxs", "\nvar edit%d = 1;\n",
            "json", "\n\n"));

    private EditToDiff() {}

    public static void main(String[] projects) throws IOException {
        System.out.println("| project | files | kind | edits | p50 (ms) | p95 (ms) |");
        System.out.println("|---|---|---|---|---|---|");
        for (String project : projects) {
            Path copy = Files.createTempDirectory("sampan-edit");
            try {
                PathUtils.copyDirectory(Path.of(project), copy);
                measure(Path.of(project).getFileName().toString(), copy);
            } finally {
                PathUtils.deleteDirectory(copy);
            }
        }
    }

    private static void measure(String name, Path root) throws IOException {
        DiskFiles files = new DiskFiles(root);
        Compiler compiler = new Compiler(files, CompilerOptions.defaults());
        CompileResult result = compiler.compile();
        List<String> all = List.copyOf(files.list());
        Random random = new Random(20261201);
        List<Double> every = new ArrayList<>();
        for (Map.Entry<String, String> kind : ADDED.entrySet()) {
            List<String> of = all.stream()
                    .filter(path -> path.endsWith("." + kind.getKey()) && !path.startsWith("project."))
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + EDITS; i++) {
                String path = of.get(random.nextInt(of.size()));
                String before = Files.readString(root.resolve(path));
                AppBundle old = compiler.lastBundle();
                Files.writeString(root.resolve(path), before + String.format(kind.getValue(), i));
                long start = System.nanoTime();
                result = compiler.update(Set.of(path));
                BundleDiff.between(old, result.bundle());
                if (i >= WARM_UP) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
                Files.writeString(root.resolve(path), before);
                compiler.update(Set.of(path));
            }
            every.addAll(times);
            row(name, all.size(), kind.getKey(), times);
        }
        row(name, all.size(), "all", every);
    }

    private static void row(String name, int files, String kind, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "| %s | %d | %s | %d | %.1f | %.1f |%n",
                name, files, kind, times.size(), times.get(times.size() / 2), times.get((int) (times.size() * 0.95)));
    }
}
