package dev.sampan.compiler.wxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The shape of the generated code, as contract bundle.md, section 4, fixes it. What the code does is shown by the
/// vectors.
class GeneratedCodeTest {

    private static WxmlResult compile(String source, Dialect dialect, Map<String, String> files) {
        return WxmlCompiler.compile("p/p.wxml", source, dialect, path -> Optional.ofNullable(files.get(path)));
    }

    private static String code(String source) {
        return compile(source, Dialect.EXPARSER, Map.of()).code().orElseThrow();
    }

    private static String body(String source) {
        String code = code(source);
        return code.substring(code.indexOf("body:"), code.lastIndexOf(";}"));
    }

    @Test
    void aWholeFile() {
        assertThat(code("<view class=\"a\" bindtap=\"go\" data-item-id=\"{{id}}\">Hi {{name}}</view>"))
                .isEqualTo("""
                        defineTemplate("p/p.wxml",function(R){
                        var P0={l:1,c:1,b:[["tap","bind","go"]]};
                        return {
                        wxs:{},
                        imports:[],
                        templates:{},
                        reads:{id:1,name:2},
                        body:function(D,W,C,U){return [U&3?R.n("view",P0,U&1?{class:"a","data-itemId":D.id}:0,[U&2?R.t("Hi "+R.sx(D.name)):0]):0];}
                        };
                        });
                        """);
    }

    @Test
    void whatNeverChangesIsMadeOnce() {
        String code = code("<view><text class=\"a\">b</text>{{c}}</view>");
        assertThat(code).contains("var S0=R.n(\"text\",P0,A0,[R.t(\"b\")]);");
        assertThat(code).contains("body:function(D,W,C,U){return [U&1?R.n(\"view\",P1,null,[S0,R.t(R.sx(D.c))]):0];}");
    }

    /// A node with WXS bindings belongs to the file that is running when it is made.
    @Test
    void nodesWithWxsBindingsAreNotShared() {
        String code = code("<wxs module=\"m\">module.exports={}</wxs><view bindtap=\"{{m.f}}\" change:p=\"{{m.g}}\"/>");
        assertThat(code).contains("w:[[\"tap\",\"bind\",\"m\",\"f\"]],o:{p:[\"m\",\"g\"]}");
        assertThat(code).doesNotContain("var S0");
    }

    /// WXML-IF-01: branches are made only when they hold.
    @Test
    void chains() {
        assertThat(body("<a wx:if=\"{{x}}\"/><b wx:elif=\"{{y}}\"/><c wx:else/>"))
                .endsWith("return [U&3?R.i(D.x?0:D.y?1:2,(b,U)=>b===0?[S0]:b===1?[S1]:[S2],U):0]");
        assertThat(body("<a wx:if=\"{{x || y}}\"/>")).endsWith("return [U&3?R.i(D.x||D.y?0:-1,(b,U)=>[S0],U):0]");
    }

    /// WXML-FOR-09, WXML-EXPR-20: loop variables may have any name, and the list is read outside.
    @Test
    void loops() {
        assertThat(body("<a wx:for=\"{{item}}\" wx:for-item=\"if\" wx:key=\"id\">{{if.x}}{{index}}</a>"))
                .contains("R.fx(D.item,\"id\",(_if,_index,U)=>[")
                .contains("R.sx(_if?.x)+R.sx(_index)");
    }

    /// WXML-FOR-11: two parameters of one name would be refused by script engines.
    @Test
    void loopVariablesOfOneName() {
        assertThat(body("<a wx:for=\"{{l}}\" wx:key=\"id\" wx:for-item=\"x\" wx:for-index=\"x\">{{x}}</a>"))
                .contains("(_x,n$,U)=>");
    }

    /// WXML-MODEL-01, WXML-ATTR-10.
    @Test
    void twoWayBindingsAndGenerics() {
        WxmlResult result =
                compile("<input model:value=\"{{name}}\" generic:row=\"my-row\"/>", Dialect.EXPARSER, Map.of());
        assertThat(result.code().orElseThrow()).contains("m:{value:\"name\"},g:{row:\"my-row\"}");
        assertThat(result.facts().generics()).extracting(WxmlFacts.Named::name).containsExactly("my-row");
    }

    /// WXML-INC-01, -03: exparser copies the content into the scope of the place.
    @Test
    void includesAreInlined() {
        WxmlResult result = compile(
                "<a wx:for=\"{{l}}\" wx:key=\"id\"><include src=\"../inc\"/></a>",
                Dialect.EXPARSER,
                Map.of("inc.wxml", "<template name=\"t\">T</template>\n<b x=\"{{item}}\"/><template is=\"t\"/>"));
        String code = result.code().orElseThrow();
        assertThat(code).contains("{l:2,c:1,f:\"inc.wxml\"}");
        assertThat(code).contains("{x:_item}").contains("R.tpl(C,\"t\",{},U,\"inc.wxml\")");
        assertThat(result.facts().dependencies()).containsExactly("inc.wxml");
        assertThat(result.facts().templateFiles()).containsExactly("inc.wxml");
    }

    @Test
    void includeCyclesEnd() {
        WxmlResult result = compile(
                "<include src=\"/a.wxml\"/>",
                Dialect.EXPARSER,
                Map.of("a.wxml", "<b/><include src=\"/c.wxml\"/>", "c.wxml", "<include src=\"/a.wxml\"/>"));
        assertThat(result.diagnostics())
                .extracting(d -> d.file() + " " + d.code())
                .containsExactly("c.wxml WXML_INCLUDE_CYCLE");
    }

    /// WXML-EXPR-05: only own fields of the data are visible.
    @Test
    void inheritedMembersOfTheDataAreHidden() {
        assertThat(body("{{constructor}}")).contains("Object.hasOwn(D,\"constructor\")?D.constructor:void 0");
    }

    /// WXML-IMP-02, WXML-WXS-03: also files that do not exist are dependencies, so that creating them recompiles.
    @Test
    void missingFilesAreDependencies() {
        WxmlResult result =
                compile("<import src=\"x\"/><wxs module=\"m\" src=\"y.wxs\"/>", Dialect.GLASS_EASEL, Map.of());
        assertThat(result.facts().dependencies()).containsExactly("p/x.wxml", "p/y.wxs");
    }

    @Test
    void factsNamePlaces() {
        WxmlFacts facts = compile(
                        "<wxs module=\"m\">\nvar a;</wxs>\n<view bindtap=\"go\">{{ a.b }}</view><slot name=\"s\"/>",
                        Dialect.EXPARSER,
                        Map.of())
                .facts();
        assertThat(facts.handlers()).singleElement().satisfies(h -> {
            assertThat(h.name()).isEqualTo("go");
            assertThat(h.place().toString()).isEqualTo("p/p.wxml:3:16");
        });
        assertThat(facts.dataReads())
                .singleElement()
                .satisfies(r -> assertThat(r.place().toString()).isEqualTo("p/p.wxml:3:23"));
        assertThat(facts.inlineWxs())
                .containsExactly(new WxmlFacts.InlineWxs("p/p.wxml#m", "p/p.wxml", "\nvar a;", 1, 17));
        assertThat(facts.slots()).extracting(WxmlFacts.Named::name).containsExactly("s");
    }
}
