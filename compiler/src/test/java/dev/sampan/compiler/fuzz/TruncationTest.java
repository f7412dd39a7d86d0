package dev.sampan.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.script.ScriptUnit;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every beginning of every vector and of every file of the project templates is read to its end: a file is in such a
/// state at every key stroke.
class TruncationTest {

    private static final Path TEMPLATES = Path.of("../src-templates/src/main/resources/templates");

    @ParameterizedTest
    @ValueSource(strings = {"wxml", "expression", "wxss", "wxs", "json"})
    void vectors(String target) {
        Consumer<String> check = Seeds.target(target);
        Set<String> texts = Seeds.vectors(target);
        assertThat(texts).isNotEmpty();
        for (String text : texts) {
            // the longest ones are minified libraries
            if (text.length() <= 400) {
                for (int end = 0; end < text.length(); end++) {
                    check.accept(text.substring(0, end));
                }
            } else {
                every(text, text.length() / 400 + 1, check);
            }
        }
    }

    private static void every(String text, int step, Consumer<String> check) {
        for (int end = 0; end < text.length(); end += step) {
            check.accept(text.substring(0, end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wxml", "wxss", "wxs", "json", "js", "ts"})
    void projectTemplates(String extension) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("." + extension)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        for (String text : texts) {
            for (int end = 0; end < text.length(); end++) {
                SourceText source = new SourceText("p." + extension, text.substring(0, end));
                Invariants.places(source, diagnostics(extension, source));
            }
        }
    }

    private static List<Diagnostic> diagnostics(String extension, SourceText source) {
        String text = source.text();
        return switch (extension) {
            case "wxml" ->
                WxmlCompiler.compile(source.path(), text, Dialect.EXPARSER, path -> Optional.empty())
                        .diagnostics();
            case "wxss" ->
                StyleParser.parse(source.path(), source, StyleProfile.PORTABLE).diagnostics();
            case "wxs" ->
                WxsCompiler.compile(source.path(), source.path(), text, 1, 1, path -> true)
                        .diagnostics();
            case "json" -> JsonParser.parse(source).diagnostics();
            default -> ScriptTranslator.translate(source).diagnostics();
        };
    }

    /// A script that is cut off inside of a bracket is refused, and throws when it is loaded.
    @Test
    void scriptsAreValidOrRefused() {
        String script = "import a from './a';\nexport default { f() { return `x${a ? [1, 2] : 'b'}y`; } };\n";
        int refused = 0;
        for (int end = 0; end <= script.length(); end++) {
            ScriptUnit unit = ScriptTranslator.translate(new SourceText("p.js", script.substring(0, end)));
            boolean error = unit.diagnostics().stream().anyMatch(Diagnostic::isError);
            assertThat(unit.body().startsWith("throw new SyntaxError("))
                    .as(unit.body())
                    .isEqualTo(error);
            refused += error ? 1 : 0;
        }
        assertThat(refused).isBetween(script.length() / 2, script.length());
    }
}
