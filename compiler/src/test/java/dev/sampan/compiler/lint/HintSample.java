package dev.sampan.compiler.lint;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Raises all hints over real projects, draws some of them with a seed, and prints each with its source, to be judged
/// one by one by a person. `docs/lint-judgement.md` holds the outcome.
///
/// Arguments: seed, how many, then folders; every folder below them with an app.json that has pages is a project.
/// With `all` as the number, every hint is printed.
final class HintSample {

    private record Found(Path root, Diagnostic hint) {}

    private HintSample() {}

    public static void main(String[] args) throws IOException {
        List<Found> all = new ArrayList<>();
        Map<String, Integer> byCode = new TreeMap<>();
        for (int i = 2; i < args.length; i++) {
            for (Path root : projects(Path.of(args[i]))) {
                all.addAll(hints(root));
            }
        }
        all.forEach(found -> byCode.merge(found.hint().code(), 1, Integer::sum));
        System.out.println(all.size() + " hints: " + byCode);
        List<Found> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(Long.parseLong(args[0])));
        int wanted = args[1].equals("all") ? drawn.size() : Math.min(drawn.size(), Integer.parseInt(args[1]));
        int number = 0;
        for (Found found : args[1].equals("all") ? all : drawn.subList(0, wanted)) {
            print(++number, found);
        }
    }

    private static List<Path> projects(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.endsWith("app.json"))
                    .filter(path -> !path.toString().contains("node_modules"))
                    .filter(HintSample::hasPages)
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasPages(Path appJson) {
        try {
            return Files.readString(appJson).contains("\"pages\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Found> hints(Path root) throws IOException {
        CompileResult result = new Compiler(new DiskFiles(root), CompilerOptions.defaults()).compile();
        List<Found> found = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().startsWith("LINT_"))
                .map(hint -> new Found(root, hint))
                .toList();
        System.out.println(found.size() + " in " + root);
        return found;
    }

    private static void print(int number, Found found) throws IOException {
        Diagnostic hint = found.hint();
        System.out.println("#" + number + " " + found.root() + "/" + hint);
        System.out.println("    " + hint.hint());
        List<String> lines =
                Files.readString(found.root().resolve(hint.file())).lines().toList();
        for (int line = Math.max(1, hint.line() - 1); line <= Math.min(lines.size(), hint.line() + 1); line++) {
            String text = lines.get(line - 1).strip();
            System.out.println("    " + line + "| " + text.substring(0, Math.min(160, text.length())));
        }
    }
}
