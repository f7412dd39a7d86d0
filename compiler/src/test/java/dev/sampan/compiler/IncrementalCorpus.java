package dev.sampan.compiler;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.file.PathUtils;

/// Edits copies of real projects at random: after each round the updated result equals the one of a clean compile.
/// `IncrementalCorpus [--rounds N] [--seed N] ROOT…`; exit code 1 on a difference. Part of `./check --deep`.
public final class IncrementalCorpus {

    private static final int MOST_EDITS = 3;

    private final Path root;
    private final Random random;
    private final List<String> paths;
    private final Compiler compiler;
    private final StringBuilder history = new StringBuilder();

    private IncrementalCorpus(Path root, long seed) throws IOException {
        this.root = root;
        this.random = new Random(seed);
        DiskFiles files = new DiskFiles(root);
        this.paths = files.list().stream()
                .filter(path -> path.matches(".*\\.(wxml|wxss|wxs|js|ts|json|less|scss)"))
                .toList();
        this.compiler = new Compiler(files, CompilerOptions.defaults());
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = 12;
        long seed = 20261201;
        List<Path> roots = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                default -> roots.add(Path.of(arguments[i]));
            }
        }
        int bad = 0;
        int compared = 0;
        for (Path original : roots) {
            Path copy = Files.createTempDirectory("sampan-incremental");
            try {
                PathUtils.copyDirectory(original, copy);
                IncrementalCorpus one = new IncrementalCorpus(copy, seed);
                compared += rounds;
                String difference = one.run(rounds);
                System.out.println(original + ": " + (difference.isEmpty() ? "equal" : "DIFFERENT " + difference));
                bad += difference.isEmpty() ? 0 : 1;
            } finally {
                PathUtils.deleteDirectory(copy);
            }
        }
        System.out.println(roots.size() + " projects, " + compared + " rounds of edits, seed " + seed + ": " + bad
                + " projects differ from a clean build");
        System.exit(bad == 0 ? 0 : 1);
    }

    /// @return the first difference, empty when there is none
    private String run(int rounds) throws IOException {
        compiler.compile();
        for (int round = 0; round < rounds && !paths.isEmpty(); round++) {
            Set<String> changed = new TreeSet<>();
            for (int edits = 1 + random.nextInt(MOST_EDITS); edits > 0; edits--) {
                changed.add(edit());
            }
            CompileResult updated = compiler.update(changed);
            CompileResult clean = new Compiler(new DiskFiles(root), CompilerOptions.defaults()).compile();
            String difference = difference(updated, clean);
            if (!difference.isEmpty()) {
                return difference + " after" + history;
            }
        }
        return "";
    }

    private String edit() throws IOException {
        String path = paths.get(random.nextInt(paths.size()));
        Path file = root.resolve(path);
        int how = random.nextInt(8);
        if (how == 0 && Files.exists(file)) {
            Files.delete(file);
        } else if (how == 1 && !path.endsWith("app.json")) {
            Path other = root.resolve(paths.get(random.nextInt(paths.size())));
            Files.createDirectories(file.getParent());
            Files.write(file, Files.exists(other) ? Files.readAllBytes(other) : new byte[0]);
        } else {
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.createDirectories(file.getParent());
            if (how == 2 && !before.isEmpty()) {
                // half a file, as while somebody types; a clean build cannot know what stood there before
                Files.writeString(file, before.substring(0, random.nextInt(before.length())));
                compiler.update(Set.of(path));
            }
            Files.writeString(file, before + added(path));
        }
        history.append(' ').append(how).append(':').append(path);
        return path;
    }

    private String added(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        int n = random.nextInt(1000);
        return switch (extension) {
            case "wxml" -> "<view class=\"n" + n + "\" bindtap=\"on" + n + "\">{{field" + n + "}}</view>";
            case "wxss", "less", "scss" -> "\n.n" + n + " { width: " + n + "rpx }";
            case "js", "ts" -> "\nrequire('./n" + n + "');";
            case "wxs" -> "\nvar n" + n + " = 1;";
            default -> "\n";
        };
    }

    /// A part that is broken stands as it last was, which a clean build cannot know.
    private static String difference(CompileResult updated, CompileResult clean) {
        if (!updated.stale().equals(clean.stale())) {
            return "stale: " + updated.stale() + " and " + clean.stale();
        }
        List<Diagnostic> extra = new ArrayList<>(updated.diagnostics());
        clean.diagnostics().forEach(extra::remove);
        List<Diagnostic> missing = new ArrayList<>(clean.diagnostics());
        updated.diagnostics().forEach(missing::remove);
        if (!extra.isEmpty() || !missing.isEmpty()) {
            return "diagnostics, too many: " + extra.stream().limit(2).toList() + ", missing: "
                    + missing.stream().limit(2).toList();
        }
        return !clean.stale().isEmpty() || updated.bundle().equals(clean.bundle()) ? "" : "bundle";
    }
}
