package dev.sampan.compiler.wxs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WxsCompilerTest {

    private static WxsResult compile(String source) {
        return WxsCompiler.compile("u/a.wxs", "u/a.wxs", source, 1, 1, Set.of("u/b.wxs", "c.wxs")::contains);
    }

    private static String code(String source) {
        return compile(source).code().orElseThrow();
    }

    /// WXS-LIB-01, WXS-MOD-03.
    @Test
    void takesItsGlobalsFromTheRunTime() {
        assertThat(code("var b = require('./b.wxs');\nmodule.exports = Math.max(b.x, 010);"))
                .isEqualTo("""
                        defineWxs("u/a.wxs",function(require,module,exports,R){var Math=R.Math;var b = require("u/b.wxs");
                        module.exports = Math.max(b.x, 8);
                        });
                        """);
        assertThat(compile("require('./b.wxs');require('/c.wxs')").requires()).containsExactly("u/b.wxs", "c.wxs");
    }

    /// WXS-SYN-03: component libraries write patterns with one backslash.
    @Test
    void aBackslashBeforeAnOrdinaryCharacterStays() {
        assertThat(code("var r=getRegExp('^-?\\d+(\\.\\d+)?$'),s='\\\\d\\n\\'\\u0041';require('./b\\.wxs')"))
                .contains("getRegExp('^-?\\\\d+(\\\\.\\\\d+)?$'),s='\\\\d\\n\\'\\u0041';require(\"u/b");
    }

    /// WXS-LIB-03: reads only; writing a member of that name stays a write.
    @Test
    void constructorIsAString() {
        assertThat(code("var x=[];x.constructor===\"Array\";x[\"constructor\"];x.constructor=1"))
                .contains("$ctor$(x)===\"Array\";$ctor$(x);x.constructor=1");
    }

    /// WXS-LIB-02, -04.
    @Test
    void whatWxsLacksIsNotReachable() {
        assertThat(code("var s='';s.includes('a');typeof s.find;eval('1');typeof window"))
                .contains("$own$(s,\"includes\")('a');typeof $own$(s,\"find\");$free$(\"eval\")('1');typeof void 0");
        assertThat(compile("wx.request()").diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("WXS_ABSENT_GLOBAL");
            assertThat(d.severity()).isEqualTo(Severity.INFO);
        });
    }

    /// The mark is no part of the code: positions and output are those of the file without it.
    @Test
    void aByteOrderMarkIsWarnedAbout() {
        WxsResult marked = compile("\uFEFFmodule.exports = 1");
        assertThat(marked.code()).isEqualTo(compile("module.exports = 1").code());
        assertThat(marked.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("WXS_BOM");
            assertThat(d.severity()).isEqualTo(Severity.WARNING);
            assertThat(d.line()).isEqualTo(1);
        });
        assertThat(compile("\uFEFFvar a = new Date()").diagnostics())
                .extracting(d -> d.code() + " " + d.line() + ":" + d.column())
                .contains("WXS_SYNTAX 1:9");
    }

    /// An assignment to an undeclared name must not reach the global object.
    @Test
    void impliedNamesStayInTheModule() {
        assertThat(code("for(i=0;i<2;i++){}")).contains("{var i;for(i=0");
    }

    /// WXS-SYN-02: the place is that of the code inside of the WXML file.
    @Test
    void inlineModulesKnowTheirPlace() {
        WxsResult result = WxsCompiler.compile("p.wxml#m", "p.wxml", "\nvar a = new Date()", 3, 17, path -> false);
        assertThat(result.code()).isEmpty();
        assertThat(result.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.place().toString()).isEqualTo("p.wxml:4:9");
            assertThat(d.hint()).contains("getDate");
        });
    }

    /// Published libraries use these inside of functions (vant cascader, tdesign badge, iview step).
    @Test
    void whatPublishedLibrariesUse() {
        assertThat(code("function f(c){return {c}}")).contains("{c:c}");
        assertThat(code("function f(c){return Number(c)}")).contains("return $number$(c)");
        assertThat(code("function f(){var class='';class='a';return class}")).contains("var class$='';class$='a'");
    }

    /// WXS-MOD-03.
    @Test
    void aMissingFileIsAWarning() {
        assertThat(compile("var a=require('./none.wxs')").diagnostics())
                .extracting(d -> d.code() + " " + d.severity())
                .containsExactly("WXS_REQUIRE WARNING");
    }

    @Test
    void everyPrefixAndGarbageCompileWithoutAnException() {
        String source = "var a = {b: [1, 2,], 'c': function g(x) { return x ? -x : x++ }};\n"
                + "for (var i = 0; i < 3; i++) { if (a) { continue } else do { a.b[i] += 1 } while (0) }\n"
                + "switch (a) { case 1: break; default: } /* c */ module.exports = a; // d";
        for (int end = 0; end <= source.length(); end++) {
            assertThat(compile(source.substring(0, end))).isNotNull();
        }
        assertThat(compile(source).diagnostics()).isEmpty();
        byte[] bytes = new byte[5_000];
        new Random(3).nextBytes(bytes);
        assertThat(compile(new String(bytes, StandardCharsets.ISO_8859_1)).diagnostics())
                .isNotEmpty();
        for (String unit : new String[] {"(", "{", "x=!", "++", "a?", "[", "if(a){}else "}) {
            assertThat(compile(unit.repeat(20_000)).diagnostics()).as(unit).isNotEmpty();
        }
    }
}
