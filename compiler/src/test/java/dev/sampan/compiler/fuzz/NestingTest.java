package dev.sampan.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.script.ScriptTranslator;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A hundred thousand levels of everything that nests give a diagnostic, on a thread with an ordinary stack.
class NestingTest {

    private static final int LEVELS = 100_000;

    private static String nested(String open, String inside, String close) {
        return open.repeat(LEVELS) + inside + close.repeat(LEVELS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<view>|x|</view>",
                "<view>||''",
                "<a><b>||''",
                "''||</view>",
                "<a></b>||''",
                "<view wx:for=\"{{a}}\">||</view>",
                "<block wx:if=\"{{a}}\">|x|</block>",
                "<block wx:if=\"{{a}}\"/><block wx:else>|x|</block>",
                "<template name=\"a\">||</template>",
                "<slot>||</slot>",
            })
    void templates(String open, String inside, String close) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(template(nested(open, inside == null ? "" : inside, close == null ? "" : close), dialect))
                    .isNotEmpty();
        }
    }

    private static List<Diagnostic> template(String source, Dialect dialect) {
        return WxmlCompiler.compile("p.wxml", source, dialect, path -> Optional.empty())
                .diagnostics();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(|a|)",
                "[|a|]",
                "!|a|''",
                "- |a|''",
                "a?|b|:c",
                "a?b:|c|''",
                "a+|a|''",
                "a.|a|''",
                "a[|0|]",
                "f(|a|)",
                "{a:|1|}",
                "...|a|''",
                "'typeof '|a|''"
            })
    void expressions(String open, String inside, String close) {
        String expression = nested(open, inside, close);
        for (Dialect dialect : Dialect.values()) {
            assertThat(template("{{" + expression + "}}", dialect)).isNotEmpty();
            assertThat(template("<a b='{{" + expression + "}}'/>", dialect)).isNotEmpty();
        }
    }

    /// Every call in a chain used to double the generated code.
    @Test
    void chainsOfCalls() {
        String source = "<wxs module=\"m\">module.exports={}</wxs>{{m" + ".f()".repeat(90) + "}}";
        for (Dialect dialect : Dialect.values()) {
            String code = WxmlCompiler.compile("p.wxml", source, dialect, path -> Optional.empty())
                    .code()
                    .orElseThrow();
            assertThat(code.length()).isLessThan(10_000);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a{|b:c|}",
                "@media x{|a{}|}",
                "@supports (a){|a{}|}",
                "@keyframes a{|from{}|}",
                "@layer a{|b{}|}",
                "a:not(|b|)",
                "a{b:calc(|1px|)",
                "a:is(|b|){c:d}",
                "a[|b|]"
            })
    void styleSheets(String open, String inside, String close) {
        for (StyleProfile profile : StyleProfile.values()) {
            SourceText source = new SourceText("p.wxss", nested(open, inside, close));
            assertThat(StyleParser.parse("p.wxss", source, profile).diagnostics())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(|1|)",
                "[|1|]",
                "a=|1|''",
                "!|1|''",
                "a=a?|b|:c",
                "a=a?b:|c|''",
                "a=function(){|1|}",
                "function f(){||}",
                "{||}",
                "if(a)|b|''",
                "if(a){}else |b|''",
                "while(a)|b|''",
                "do |b;|while(a)",
                "for(;;)|b|''",
                "switch(a){case 1:||}",
                "a(|1|)",
                "a={b:|1|}",
            })
    void wxsModules(String open, String inside, String close) {
        String source = nested(open, inside == null ? "" : inside, close);
        assertThat(WxsCompiler.compile("p.wxs", "p.wxs", source, 1, 1, path -> false)
                        .diagnostics())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[|1|]", "{\"a\":|1|}", "[[{\"a\":|1|}]]"})
    void json(String open, String inside, String close) {
        SourceText source = new SourceText("p.json", nested(open, inside, close));
        assertThat(JsonParser.parse(source).diagnostics()).isNotEmpty();
    }

    @Test
    void theReasonIsNamed() {
        SourceText sheet = new SourceText("p.wxss", nested("a{", "b:c", "}"));
        assertThat(StyleParser.parse("p.wxss", sheet, StyleProfile.PORTABLE).diagnostics())
                .extracting(Diagnostic::code)
                .contains("WXSS_NESTING_DEPTH");
        assertThat(ScriptTranslator.translate(new SourceText("p.js", nested("(", "1", ")")))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("JS_NESTING");
    }

    /// The native parser would end the process.
    @ParameterizedTest
    @ValueSource(strings = {"p.js", "p.ts"})
    void scripts(String path) {
        List<String> sources = List.of(
                "x=" + nested("(", "1", ")"),
                "x=" + nested("[", "1", "]"),
                "x=" + nested("{a:", "1", "}"),
                "x=" + nested("!", "1", ""),
                "x=" + nested("a?b:", "c", ""),
                "x=" + nested("a=>", "1", ""),
                "x=" + nested("`${", "1", "}`"),
                "x=" + nested("new ", "a", ""),
                "x=1" + nested("+1", "", ""),
                "x=a" + nested(".b", "", ""),
                "x=a" + nested("()", "", ""),
                nested("a=", "1", ""),
                nested("a:", ";", ""),
                nested("{", "", "}"),
                nested("if(a)", ";", ""),
                nested("if(a)\n", ";", ""),
                nested("if(a);else ", ";", ""),
                nested("if(a)do;while(b);else\n", ";", ""),
                nested("function f(){", "", "}"),
                nested("class A{a(){", "", "}}"));
        for (String source : sources) {
            assertThat(ScriptTranslator.translate(new SourceText(path, source)).diagnostics())
                    .as(source.substring(0, 20))
                    .isNotEmpty();
        }
    }

    /// What the native parser is given, it survives: as many levels as are let through.
    @Test
    void deepScriptsThatAreParsed() {
        for (String open : List.of("(", "[", "!", "{a:")) {
            String close = open.equals("(") ? ")" : open.equals("[") ? "]" : open.equals("!") ? "" : "}";
            String source = "export const x=" + open.repeat(2_000) + "1" + close.repeat(2_000);
            assertThat(ScriptTranslator.translate(new SourceText("p.js", source))
                            .diagnostics())
                    .as(open)
                    .isEmpty();
        }
    }
}
