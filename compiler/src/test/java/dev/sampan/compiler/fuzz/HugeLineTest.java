package dev.sampan.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of ten megabytes on one line end in a result or in a message; so does one megabyte of beginnings of constructs
/// that never end, which tempt a parser to look ahead again and again.
class HugeLineTest {

    private static String line(String unit) {
        boolean sound = unit.endsWith("</view>") || unit.endsWith("}") || unit.endsWith(";") || unit.endsWith(",");
        return unit.repeat((sound ? 10_000_000 : 1_000_000) / unit.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<view class=\"a {{b}}\" bindtap=\"c\">{{d.e}} f</view>",
                "<a b=\"{{\" ",
                "<a b='{{\"' c='",
                "{{a",
                "{{'",
                "<!--",
                "<wxs module=\"a\">",
                "</a>",
                "< ",
                "&lt",
                "\\"
            })
    void templates(String unit) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(WxmlCompiler.compile("p.wxml", line(unit), dialect, path -> Optional.empty())
                            .diagnostics()
                            .size())
                    .isLessThanOrEqualTo(1_001);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".a{width:10rpx;color:red}", "a{b:c} ", "a{(; ", "@x; ", "\"", "url(", "/*", ".a .{}", "1", "\\"
            })
    void styleSheets(String unit) {
        var parsed = StyleParser.parse("p.wxss", new SourceText("p.wxss", line(unit)), StyleProfile.PORTABLE);
        assertThat(parsed.diagnostics().size()).isLessThanOrEqualTo(1_001);
        assertThat(StyleLinker.link(parsed, StyleLinker.Scope.PAGE, (from, reference) -> Optional.empty())
                        .tokens())
                .startsWith("[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"var a=b(1);", "a=", "'", "/*", "1", "a.b", "(", "\\"})
    void wxsModules(String unit) {
        var result = WxsCompiler.compile("p.wxs", "p.wxs", line(unit), 1, 1, path -> false);
        assertThat(result.code().isPresent() || !result.diagnostics().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\",", "'", "1", "{\"a\":1} ", "/*", ",", "\\u0041"})
    void json(String unit) {
        for (String start : new String[] {"[", "{", "\"", ""}) {
            JsonParser.Result result = JsonParser.parse(new SourceText("p.json", start + line(unit)));
            assertThat(result.diagnostics().size()).isLessThanOrEqualTo(1_001);
            assertThat(result.value() != null || result.hasErrors()).isTrue();
        }
    }

    @Test
    void scripts() {
        assertThat(ScriptTranslator.translate(new SourceText("p.js", line("a(1);")))
                        .diagnostics())
                .extracting(d -> d.code())
                .containsExactly("JS_TOO_BIG");
    }
}
