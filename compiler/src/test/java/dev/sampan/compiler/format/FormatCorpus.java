package dev.sampan.compiler.format;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Formats every file of the projects named on the command line and compares what they compile to:
/// `FormatCorpus <folder>…`. Ends with 1 when a file is not stable or a bundle is not the same.
public final class FormatCorpus {

    private int failures;
    private final Map<Language, int[]> counts = new EnumMap<>(Language.class);
    private final PrintStream out;

    private FormatCorpus(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] folders) throws IOException {
        FormatCorpus corpus = new FormatCorpus(System.out);
        for (String folder : folders) {
            corpus.project(Path.of(folder));
        }
        corpus.counts.forEach((language, count) -> corpus.out.printf(
                "%s: %d files formatted, %d of them changed, %d refused%n", language, count[0], count[1], count[2]));
        corpus.out.println(corpus.failures == 0 ? "all stable, all bundles the same" : corpus.failures + " failures");
        System.exit(corpus.failures == 0 ? 0 : 1);
    }

    private void project(Path folder) throws IOException {
        DiskFiles files = new DiskFiles(folder);
        Map<String, String> formatted = new TreeMap<>();
        for (String path : files.list()) {
            Optional<Language> language = Language.of(path);
            Optional<byte[]> bytes = language.isPresent() ? files.read(path) : Optional.empty();
            if (bytes.isPresent()) {
                String text = new String(bytes.get(), StandardCharsets.UTF_8);
                boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes.get());
                if (isText) {
                    file(language.get(), folder + "/" + path, text).ifPresent(result -> formatted.put(path, result));
                }
            }
        }
        CompileResult before = new Compiler(files, CompilerOptions.defaults()).compile();
        CompileResult after = new Compiler(new FormattedFiles(files, formatted), CompilerOptions.defaults()).compile();
        List<String> different = SameMeaning.differences(before.bundle(), after.bundle());
        failures += different.size();
        out.println(folder + ": " + formatted.size() + " files, "
                + before.bundle().templates().size() + " templates, "
                + before.bundle().styles().size() + " styles, "
                + before.bundle().wxs().size() + " wxs, " + (before.usable() ? "" : "NOT USABLE, ")
                + (different.isEmpty() ? "same bundle" : "DIFFERENT: " + different));
    }

    private Optional<String> file(Language language, String path, String text) {
        int[] count = counts.computeIfAbsent(language, l -> new int[3]);
        FormatOptions options = FormatOptions.standard().like(text);
        Optional<String> once = format(language, path, text, options);
        if (once.isEmpty()) {
            count[2]++;
            return once;
        }
        count[0]++;
        count[1] += once.get().equals(text) ? 0 : 1;
        Optional<String> twice =
                format(language, path, once.get(), FormatOptions.standard().like(once.get()));
        if (!twice.equals(once)) {
            failures++;
            out.println("NOT STABLE " + path + firstDifference(once.get(), twice.orElse("(refused)")));
        }
        return once;
    }

    private static String firstDifference(String once, String twice) {
        String[] a = once.split("\n", -1);
        String[] b = twice.split("\n", -1);
        int line = 0;
        while (line < a.length && line < b.length && a[line].equals(b[line])) {
            line++;
        }
        return " line " + (line + 1) + "\n  " + (line < a.length ? a[line] : "") + "\n  "
                + (line < b.length ? b[line] : "");
    }

    private Optional<String> format(Language language, String path, String text, FormatOptions options) {
        FormatResult result = Formatter.format(language, path, text, options.withDialect(Dialect.EXPARSER));
        return switch (result) {
            case FormatResult.Formatted formatted -> Optional.of(formatted.text());
            case FormatResult.Refused refused -> {
                out.println("refused " + refused.reason());
                yield Optional.empty();
            }
        };
    }
}
