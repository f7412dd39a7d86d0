package dev.sampan.compiler.diagnostic;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page of docs/diagnostics: title, meaning, severity and stage, text, and mostly an example.
///
/// A file of an example is a line that names it, with the line of the problem, and a fenced block. `Right` is laid
/// over `Wrong`, and both over a project with one page.
record Page(String text) {

    private static final Map<String, String> PROJECT = Map.of(
            "app.json", "{ \"pages\": [\"pages/index/index\"] }",
            "app.js", "App({})",
            "pages/index/index.wxml", "<view></view>",
            "pages/index/index.js", "Page({})");

    private static final Pattern FILE = Pattern.compile(
            "^`([^`\n]+)`(?:, line ([0-9]+))?:\n\n```[a-z]+\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern ABSENT = Pattern.compile("^`([^`\n]+)` is absent\\.$", Pattern.MULTILINE);

    private static final String WRONG = "\n## Wrong\n";
    private static final String RIGHT = "\n## Right\n";

    /// Where the problem is expected.
    record Mark(String file, int line) {}

    boolean hasExample() {
        return text.contains(WRONG) && text.contains(RIGHT);
    }

    String head() {
        return text.lines().limit(5).reduce("", (all, line) -> all + line + "\n");
    }

    /// The marked file, or app.json when the example is about a file that is not there.
    Mark mark() {
        Matcher file = FILE.matcher(wrong());
        Optional<Mark> marked = Optional.empty();
        while (file.find()) {
            if (file.group(2) != null) {
                marked = Optional.of(new Mark(file.group(1), Integer.parseInt(file.group(2))));
            }
        }
        Matcher absent = ABSENT.matcher(wrong());
        return marked.orElseGet(() -> {
            if (!absent.find()) {
                throw new AssertionError("no line of the example is marked");
            }
            return new Mark(absent.group(1), 1);
        });
    }

    List<Diagnostic> compileWrong() {
        return compile(laidOver(PROJECT, wrong()));
    }

    List<Diagnostic> compileRight() {
        return compile(laidOver(laidOver(PROJECT, wrong()), right()));
    }

    private static List<Diagnostic> compile(Map<String, String> files) {
        return new Compiler(new MemoryFiles(files), CompilerOptions.defaults())
                .compile()
                .diagnostics();
    }

    private String wrong() {
        return text.substring(text.indexOf(WRONG), text.indexOf(RIGHT));
    }

    private String right() {
        return text.substring(text.indexOf(RIGHT));
    }

    private static Map<String, String> laidOver(Map<String, String> base, String section) {
        Map<String, String> files = new TreeMap<>(new LinkedHashMap<>(base));
        Matcher file = FILE.matcher(section);
        while (file.find()) {
            files.put(file.group(1), file.group(3));
        }
        Matcher absent = ABSENT.matcher(section);
        while (absent.find()) {
            files.remove(absent.group(1));
        }
        return files;
    }
}
