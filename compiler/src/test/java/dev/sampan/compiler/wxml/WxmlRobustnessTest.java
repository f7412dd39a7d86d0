package dev.sampan.compiler.wxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Any text compiles without an exception, and every problem has a place inside of the file.
class WxmlRobustnessTest {

    private static final String SAMPLE = """
        <wxs module="m">module.exports = { f: function (x) { return x } }</wxs>
        <!-- a -->
        <template name="t"><text class="a {{b ? 'c' : "d"}}">{{x}}</text></template>
        <view wx:for="{{list}}" wx:key="id" data-item-id='{{item.id}}' bind:tap="go" hidden>
          &lt; {{ m.f({a: 1, ...o}) }} 中文
          <block wx:if="{{a[0].b > 1 && !c}}">1</block><block wx:else>2</block>
          <template is="t" data="{{x: item, ...o}}"/><slot name="s"/>
          <input model:value="{{v}}" / >
        </view>
        """;

    private static WxmlResult compile(String source, Dialect dialect) {
        return WxmlCompiler.compile("p.wxml", source, dialect, path -> Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyPrefix(Dialect dialect) {
        int withProblems = 0;
        for (int end = 0; end <= SAMPLE.length(); end++) {
            WxmlResult result = compile(SAMPLE.substring(0, end), dialect);
            int lines = (int) SAMPLE.substring(0, end)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            for (Diagnostic d : result.diagnostics()) {
                assertThat(d.line()).isBetween(1, lines);
                assertThat(d.column()).isPositive();
            }
            withProblems += result.diagnostics().isEmpty() ? 0 : 1;
        }
        assertThat(withProblems).isGreaterThan(SAMPLE.length() / 2);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void randomPieces(Dialect dialect) {
        String[] pieces = {
            "<view ",
            "wx:if",
            "wx:for=\"",
            "=\"",
            "{{",
            "}}",
            "\"",
            "'",
            ">",
            "/>",
            "</view>",
            "<!--",
            "-->",
            "a",
            "+",
            "(",
            "[",
            "{",
            ",",
            ":",
            "...",
            "<wxs module=\"m\">",
            "</wxs>",
            "\\",
            "<template is=\"",
            "&lt;",
            "\n",
            "\0"
        };
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(compile(source.toString(), dialect).diagnostics())
                    .as(source.toString())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void binaryGarbage(Dialect dialect) {
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        WxmlResult result = compile(new String(bytes, StandardCharsets.ISO_8859_1), dialect);
        assertThat(result.diagnostics()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void deepNestingIsAProblemAndNotACrash(Dialect dialect) {
        List<String> sources = new ArrayList<>();
        sources.add("<view>".repeat(2_000) + "x" + "</view>".repeat(2_000));
        sources.add("<view wx:for=\"{{a}}\">".repeat(2_000) + "</view>".repeat(2_000));
        sources.add("<block wx:if=\"{{a}}\">".repeat(2_000) + "</block>".repeat(2_000));
        for (String source : sources) {
            assertThat(compile(source, dialect).diagnostics())
                    .extracting(Diagnostic::code)
                    .contains("WXML_NESTING");
        }
        sources.add("{{" + "(".repeat(20_000) + "}}");
        sources.add("{{a" + "+a".repeat(20_000) + "}}");
        sources.add("{{a" + ".a".repeat(20_000) + "}}");
        sources.add("{{" + "!".repeat(20_000) + "a}}");
        for (String source : sources) {
            assertThat(compile(source, dialect).diagnostics())
                    .as(source.substring(0, 20))
                    .isNotEmpty();
        }
    }

    /// WXML-TXT-02: line ends of the other system change neither places nor, in exparser, the code.
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void carriageReturns(Dialect dialect) {
        String source = SAMPLE.replace("/ >", "/>").replace("\"d\"", "'d'");
        WxmlResult unix = compile(source, dialect);
        WxmlResult windows = compile(source.replace("\n", "\r\n"), dialect);
        assertThat(windows.diagnostics()).isEqualTo(unix.diagnostics());
        assertThat(windows.code().orElseThrow().replace("\\r\\n", "\\n"))
                .isEqualTo(unix.code().orElseThrow());
        assertThat(windows.facts().dataReads()).isEqualTo(unix.facts().dataReads());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void byteOrderMark(Dialect dialect) {
        assertThat(compile("\uFEFF<view/>", dialect)).isEqualTo(compile("<view/>", dialect));
    }
}
