package dev.sampan.devtools.editor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightTest {
    private static List<String> colours(String file, String... lines) {
        var scanner = Language.of(file).scanner().orElseThrow();
        var found = new ArrayList<String>();
        var state = LineScanner.START;
        for (var line : lines) {
            var tokens = new ArrayList<Token>();
            state = scanner.scan(line, state, tokens);
            tokens.forEach(token -> found.add(token.kind() + ":" + line.substring(token.start(), token.end())));
        }
        return found;
    }

    @Test
    void wxmlTagsDirectivesAndBindings() {
        assertThat(colours("a.wxml", "<view wx:if=\"{{a}}\" class=\"x {{b}}\">{{c}} text</view>"))
                .containsExactly(
                        "TAG:<view",
                        "DIRECTIVE:wx:if",
                        "STRING:\"",
                        "INTERPOLATION:{{a}}",
                        "STRING:\"",
                        "ATTRIBUTE:class",
                        "STRING:\"",
                        "STRING:x ",
                        "INTERPOLATION:{{b}}",
                        "STRING:\"",
                        "TAG:>",
                        "INTERPOLATION:{{c}}",
                        "TAG:</view",
                        "TAG:>");
    }

    @Test
    void wxsInsideWxmlIsScript() {
        assertThat(colours("a.wxml", "<wxs module=\"m\">", "var a = 1", "</wxs>"))
                .contains("KEYWORD:var", "NUMBER:1", "TAG:</wxs");
    }

    @Test
    void scriptCommentsTemplatesAndKeys() {
        assertThat(colours("a.js", "/* a", "b */ const s = `x", "y`; f({ key: /[/]x/g }) // end"))
                .containsExactly(
                        "COMMENT:/* a",
                        "COMMENT:b */",
                        "KEYWORD:const",
                        "STRING:`x",
                        "STRING:y`",
                        "FUNCTION:f",
                        "PROPERTY:key",
                        "STRING:/[/]x/g",
                        "COMMENT:// end");
        assertThat(colours("a.js", "interface")).isEmpty();
        assertThat(colours("a.ts", "interface")).containsExactly("KEYWORD:interface");
    }

    @Test
    void stylesAndJson() {
        assertThat(colours("a.wxss", ".a:hover { color: #fff; width: 10rpx }"))
                .contains("SELECTOR:.a", "PROPERTY:color", "NUMBER:#fff", "NUMBER:10rpx");
        assertThat(colours("a.json", "{\"a\": [1, true, \"s\"]} // c"))
                .containsExactly("PROPERTY:\"a\"", "NUMBER:1", "CONSTANT:true", "STRING:\"s\"", "COMMENT:// c");
    }

    /// Colouring only the changed lines gives what colouring everything gives, whatever is edited.
    @ParameterizedTest
    @ValueSource(strings = {"a.wxml", "a.wxss", "a.js", "a.ts", "a.json", "a.wxs"})
    void incrementalEqualsClean(String file) {
        var scanner = Language.of(file).scanner().orElseThrow();
        var random = new Random(7);
        var pieces =
                List.of("/*", "*/", "`", "\"", "<!--", "-->", "<view", ">", "{{", "}}", "a: b;", "{", "}", "<wxs>", "");
        var lines = new ArrayList<>(List.of("a"));
        var memory = new LineStates(scanner);
        var shown = new ArrayList<List<Token>>();
        for (var step = 0; step < 400; step++) {
            var at = random.nextInt(lines.size() + 1);
            var piece = pieces.get(random.nextInt(pieces.size()));
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, piece);
                case 1 -> lines.set(Math.min(at, lines.size() - 1), piece + pieces.get(random.nextInt(pieces.size())));
                default -> {
                    if (lines.size() > 1) {
                        lines.remove(Math.min(at, lines.size() - 1));
                    }
                }
            }
            var before = memory;
            var result = before.update(lines);
            var clean = new LineStates(scanner).update(lines).lines();
            var kept = new ArrayList<>(shown.subList(0, result.first()));
            kept.addAll(result.lines());
            var rest = lines.size() - kept.size();
            kept.addAll(shown.subList(shown.size() - rest, shown.size()));
            assertThat(kept).isEqualTo(clean);
            shown = kept;
            memory = result.next();
        }
    }

    @Test
    void typingInALargeFileColoursOneLine() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 10_000; i++) {
            lines.add("var a" + i + " = 1");
        }
        var memory = new LineStates(new ScriptScanner(false)).update(lines).next();
        lines.set(5_000, "var changed = 2");
        var result = memory.update(lines);
        assertThat(result.first()).isEqualTo(5_000);
        assertThat(result.lines()).hasSize(1);
    }
}
