package dev.sampan.compiler.wxss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Valid CSS passes token by token, whatever a view of today understands (WXSS-SYN-01, WXSS-SYN-04, WXSS-AT-01): no
/// error, and nothing is lost, added or joined. Comments and white space apart; selectors are classes, which stay.
class ValidCssTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@charset \"utf-8\";\n.a{color:red}",
                ".a{--x:{a:b;c:[d]};--y: ;--z:;--w:10rpx;--q:\"a;b\";--r:[1,{2;3}]}",
                ".a{color:var( --a , var(--b,2rpx))}",
                ".a{content:\"\\201C\\\nx\";content:'\\'';quotes:\"a\" 'b'}",
                "@supports (display:grid) and (not (--css: variables)){.g{grid-area:a/b/c/d}@media (min-width:10px),print{.h{inset:0 auto}}}",
                "@layer base,utils;@layer base{.l{color:hsl(120deg 100% 50%/.5)}}@layer{.l{a:b}}",
                "@container side (inline-size > 30em){.c{width:calc(100% - (2*10rpx))}}",
                ".p{color:red;&:hover{color:blue}& .q,.r &{top:0}.n{right:0}}",
                ".p{color:red;@media screen{left:0;.n{right:0}top:1px}bottom:0}",
                ".p{@supports (a:b){@container (width > 1px){left:0}}}.q{top:0}",
                "@font-face{font-family:\"F\";src:url(data:font/woff2;base64,AAA/+=) format(\"woff2\");unicode-range:U+0025-00FF,u+4??}",
                ".u{background:url(https://a.b/c\\)d?x=%20&y={z};q)no-repeat,URL( 'https://c' )}",
                ".u{background:url(data:image/svg+xml;utf8,%3Csvg%20xmlns=%27x%27/%3E)}",
                ".e\\:s:hover,.\\31 0,.w-1\\/2,.\\[x\\],.\\@m{margin:-1px}",
                ".中文,.😀{width:1e3px;height:+.5E-2em;top:-.0px;left:5.%}",
                "@media (width >= 600px) and (400px <= height <= 700px){.m{float:left}}",
                "@keyframes k{from{opacity:0}12.5%,to{opacity:1}}@-webkit-keyframes k2{0%{left:0}}",
                "@page :first{margin:1in}@property --p{syntax:\"<length>\";inherits:false;initial-value:0px}",
                ".a[data-x=\"a]b\" i],.a[href^='x'],.a[ b |= c ],.a>.b+.c~.d .e,:root,.f:nth-child(2n + 1){a:b}",
                ".x::part(foo),.lang:lang(en),.a:not(.b,:first-child),.f::-webkit-scrollbar{a:b}",
                ".y{filter:progid:DXImageTransform.Microsoft.gradient(startColorstr='#1',endColorstr='#2');*zoom:1;_height:1px}",
                ".v{color:color-mix(in srgb,red,blue)!important;z-index:-1 ! IMPORTANT;color:#abcdef80}",
                ".w{width:calc( 1rpx+2px );margin:-5rpx +5rpx .5rpx 1e2rpx 5RPX;font:12px/1.5 a,\"b c\"}",
                ".w{a:1 -2 - 3;b:1 - -2;c:a -b;d:+1 +2;e:a/b;f:1/2;g:a --b}",
                "@unknown foo{bar:baz}@unknown2;.z{}",
                "@scope (.a) to (.b){.c{d:e}}@starting-style{.a{opacity:0}}",
                "@counter-style c{system:cyclic;symbols:\"a\" \"b\"}@font-feature-values F{@styleset{s:1}}",
                ".a{k:10rpx/* c */;/* d */h:/*e*/1rpx/**/2rpx;i:a/**/b}",
                "<!--.a{b:c}-->",
                ".UPPER{COLOR:RED}\n.a\n,\n.b\n{\n a\n :\n b\n}\n",
            })
    void nothingIsLost(String css) throws JsonProcessingException {
        StyleUnit unit = StyleParser.parse("p/p.wxss", new SourceText("p/p.wxss", css), StyleProfile.PORTABLE);
        StyleLinker.Linked linked = StyleLinker.link(unit, StyleLinker.Scope.PAGE, (from, path) -> Optional.empty());
        assertThat(linked.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        assertThat(tokens(text(linked.tokens()))).isEqualTo(tokens(css));
    }

    /// The sheet as it would be written.
    private static String text(String tokens) throws JsonProcessingException {
        StringBuilder css = new StringBuilder();
        for (JsonNode token : new ObjectMapper().readTree(tokens)) {
            css.append(token.isNumber() ? token.asText() + "rpx" : token.isNull() ? "" : token.asText());
        }
        return css.toString();
    }

    /// Numbers of rpx in one form; the last semicolon of a block and those between blocks count for nothing.
    private static List<String> tokens(String css) {
        List<String> texts = new ArrayList<>();
        for (CssToken token : CssTokenizer.tokenize(css)) {
            String text = css.substring(token.start(), token.end());
            boolean skipped = token.kind() == Kind.SPACE
                    || token.kind() == Kind.COMMENT
                    || token.kind() == Kind.CDO
                    || token.kind() == Kind.CDC
                    || token.kind() == Kind.END;
            if (!skipped) {
                texts.add(text.matches("[+-]?[0-9.]+rpx") ? rpx(text) : text);
            }
        }
        return texts;
    }

    private static String rpx(String text) {
        return Double.parseDouble(text.substring(0, text.length() - 3)) + "rpx";
    }
}
