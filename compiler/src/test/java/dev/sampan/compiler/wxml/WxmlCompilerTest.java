package dev.sampan.compiler.wxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WxmlCompilerTest {

    private static WxmlResult compile(String source) {
        return WxmlCompiler.compile("p.wxml", source, Dialect.EXPARSER, path -> Optional.empty());
    }

    /// WXML-GEN-03, WXML-TAG-01.
    @Test
    void anUnclosedElementIsAnErrorWithAHint() {
        WxmlResult result = compile("<view>\n  <text>a\n</view>");
        assertThat(result.code()).isEmpty();
        assertThat(result.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("WXML_TAG_UNCLOSED");
            assertThat(d.severity()).isEqualTo(Severity.ERROR);
            assertThat(d.line()).isEqualTo(2);
            assertThat(d.column()).isEqualTo(4);
            assertThat(d.hint()).contains("</text>");
        });
    }

    /// WXML-IMP-02.
    @Test
    void readsAreTheDataNamesOfTheBody() {
        WxmlResult result = compile("<view wx:for=\"{{list}}\" wx:key=\"id\">{{item.a}}{{title}}</view>"
                + "<template name=\"t\">{{inner}}</template><template is=\"t\" data=\"{{...user}}\"/>");
        assertThat(result.code().orElseThrow()).contains("reads:{list:1,title:4,user:8}");
    }

    /// WXML-IMP-06: shops put the import of their rich text template beside the place that uses it.
    @Test
    void anImportInsideOfAnElementIsTakenWithAWarning() {
        WxmlResult result = WxmlCompiler.compile(
                "p.wxml",
                "<view>\n  <import src=\"rich.wxml\"/><template is=\"rich\"/>\n</view>",
                Dialect.EXPARSER,
                path -> path.equals("rich.wxml")
                        ? Optional.of("<template name=\"rich\">text</template>")
                        : Optional.empty());
        assertThat(result.code().orElseThrow()).contains("imports:[\"rich.wxml\"]");
        assertThat(result.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("WXML_IMPORT_NESTED");
            assertThat(d.severity()).isEqualTo(Severity.WARNING);
            assertThat(d.line()).isEqualTo(2);
        });
    }

    /// WXML-ATTR-07: a slip in a directive is named with what was meant.
    @Test
    void aMisspeltDirectiveIsIgnoredWithTheNearestOne() {
        WxmlResult result =
                compile("<view wx:if=\"{{a}}\"/><view wx:esle/><view wx:fro=\"{{a}}\"/><view wx:nothing=\"\"/>");
        assertThat(result.code()).isPresent();
        assertThat(result.diagnostics())
                .extracting(d -> d.code() + " " + d.hint())
                .containsExactly(
                        "WXML_ATTR_PREFIX_UNKNOWN Did you mean wx:else?",
                        "WXML_ATTR_PREFIX_UNKNOWN Did you mean wx:for?",
                        "WXML_ATTR_PREFIX_UNKNOWN Remove it.");
        assertThat(WxmlCompiler.compile(
                                "p.wxml", "<view bnid:tap=\"x\"/>", Dialect.GLASS_EASEL, path -> Optional.empty())
                        .diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).isEqualTo("Did you mean bind:tap?"));
    }
}
