package dev.sampan.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each rule on a small project: what it finds, and where it keeps silent.
class LinterTest {

    private final MemoryFiles files = new MemoryFiles(Map.of(
            "app.json", "{\"pages\":[\"p/p\"]}",
            "app.js", "App({})",
            "p/p.json", "{}",
            "p/p.js", "Page({data: {title: ''}, onTap() {}})",
            "p/p.wxml", "<view bindtap=\"onTap\">{{title}}</view>"));

    private List<Diagnostic> hints() {
        return new Compiler(files, CompilerOptions.defaults())
                .compile().diagnostics().stream()
                        .filter(found -> found.code().startsWith("LINT_"))
                        .toList();
    }

    private List<String> codes() {
        return hints().stream().map(Diagnostic::code).toList();
    }

    private void page(String wxml, String js) {
        files.put("p/p.wxml", wxml).put("p/p.js", js);
    }

    private void component(String js) {
        files.put("p/p.json", "{\"usingComponents\":{\"c\":\"/c/c\"}}")
                .put("c/c.json", "{\"component\":true}")
                .put("c/c.wxml", "<view/>")
                .put("c/c.js", js);
    }

    @Test
    void saysNothingWhereNamesFit() {
        assertThat(hints()).isEmpty();
    }

    @Test
    void canBeTurnedOff() {
        page("<view bindtap=\"onTpa\"/>", "Page({onTap() {}})");
        assertThat(codes()).contains("LINT_HANDLER_UNKNOWN");
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    /// WXML-EVT-03.
    @Test
    void findsHandlersThatDoNotExist() {
        page(
                "<view>{{title}}</view>\n<view bind:tap=\"onTpa\" catchtouchmove=\"nothing\"/>",
                "Page({data: {title: ''}, onTap() {}, onLoad() { this.onTap() }})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_HANDLER_UNKNOWN");
            assertThat(hint.severity()).isEqualTo(Severity.INFO);
            assertThat(hint.file()).isEqualTo("p/p.wxml");
            assertThat(hint.line()).isEqualTo(2);
            assertThat(hint.column()).isEqualTo(17);
            assertThat(hint.hint()).isEqualTo("Did you mean \"onTap\"?");
        });
    }

    @Test
    void knowsHandlersFromElsewhere() {
        files.put(
                "lib/more.js", "export const more = {onMore() {}};\nexport default Behavior({methods: {onTap() {}}});");
        page(
                "<view bindtap=\"onTap\" bindlongpress=\"onMore\" bindblur=\"late\" bindfocus=\"set\"/>",
                "import tap, {more} from '../lib/more';\n"
                        + "const own = Object.assign({}, more);\n"
                        + "Page({...own, behaviors: [tap], late: debounce(() => {}), onLoad() { this.set = () => {} }})");
        assertThat(hints()).isEmpty();
    }

    @Test
    void keepsSilentWhenMethodsAreUnsure() {
        for (String js : List.of(
                "Page({...unknown})",
                "Page(wrap({}))",
                "Page({mixins: [x]})",
                "Page({behaviors: [require('gone')]})",
                "Page({[name]() {}})",
                "Page({onLoad() { this[name] = () => {} }})",
                "Page({onLoad() { extend(this) }})",
                "wrap({})",
                "Page = other; Page({})")) {
            page("<view bindtap=\"someHandler\">{{someField}}</view>", js);
            assertThat(codes()).as(js).doesNotContain("LINT_HANDLER_UNKNOWN");
        }
    }

    @Test
    void findsFieldsThatNothingWrites() {
        page(
                "<view wx:for=\"{{list}}\" wx:key=\"id\">{{item.a}}{{titel}}{{index}}</view>",
                "Page({data: {title: '', list: []}, onLoad() { use(this.data.title) }})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_DATA_UNKNOWN");
            assertThat(hint.hint()).isEqualTo("Did you mean \"title\"?");
        });
    }

    @Test
    void knowsFieldsFromElsewhere() {
        files.put("app.js", "const page = getCurrentPages()[0];\npage.setData({fromOutside: 1});\nApp({})");
        page(
                "{{a}}{{b}}{{c}}{{d}}{{e}}{{fromOutside}}{{m.x}}<wxs module=\"m\">module.exports = {x: 1}</wxs>",
                "const own = {a: 1};\nPage({data: {...own}, onLoad() { const that = this;\n"
                        + "that.setData({'b.c': 1, [`c[${i}]`]: 2});\nconst more = {d: 1};\nmore.e = 2;\n"
                        + "this.setData(more) }})");
        assertThat(codes()).doesNotContain("LINT_DATA_UNKNOWN");
    }

    @Test
    void keepsSilentWhenDataAreUnsure() {
        for (String js : List.of(
                "Page({data: make()})",
                "Page({onLoad() { this.setData({[key]: 1}) }})",
                "Page({onLoad() { this.setData(result) }})",
                "Page({onLoad() { this.data = x }})",
                "Page({onLoad() { load(this) }})",
                "Page({onLoad() { const {setData} = this }})")) {
            page("{{someField}}", js);
            assertThat(codes()).as(js).doesNotContain("LINT_DATA_UNKNOWN");
        }
    }

    /// A single wrong letter in a name that no script contains is reported even then.
    @Test
    void findsSlipsWhereDataAreUnsure() {
        page("{{userNmae}}", "Page({data: {userName: ''}, onLoad() { this.setData(result) }})");
        assertThat(codes()).contains("LINT_DATA_UNKNOWN");
        page("{{time2}}", "Page({data: {time1: ''}, onLoad() { this.setData(result) }})");
        assertThat(codes()).doesNotContain("LINT_DATA_UNKNOWN");
    }

    /// WXML-TPL-05: a named template sees only what it is given.
    @Test
    void findsFieldsThatNobodyPassesToATemplate() {
        page(
                "<template name=\"t\">{{a}}{{b}}</template><template is=\"t\" data=\"{{a: title}}\"/>",
                "Page({data: {title: ''}})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_DATA_UNKNOWN");
            assertThat(hint.message()).contains("\"b\"");
        });
        page(
                "<template name=\"t\">{{a}}{{b}}</template><template is=\"t\" data=\"{{...title}}\"/>",
                "Page({data: {title: {}}})");
        assertThat(hints()).isEmpty();
    }

    @Test
    void findsPropertiesThatDoNotExist() {
        component("Component({properties: {size: Number}, externalClasses: ['c-class']})");
        page(
                "<c size=\"1\" c-class=\"x\" id=\"i\" szie=\"2\" data-a=\"1\"/><image scr=\"a.png\" mode=\"top\"/>",
                "Page({})");
        files.put("app.wxss", ".x{}");
        assertThat(hints())
                .extracting(Diagnostic::hint)
                .containsExactly("Did you mean \"size\"?", "Did you mean \"src\"?");
        component("Component({behaviors: ['wx://form-field'], properties: props})");
        assertThat(hints())
                .singleElement()
                .satisfies(hint -> assertThat(hint.message()).contains("image"));
    }

    @Test
    void findsComponentsThatDoNotExistOrAreNotUsed() {
        component("Component({})");
        page("<veiw/>", "Page({})");
        assertThat(hints())
                .satisfiesExactly(
                        unused -> {
                            assertThat(unused.code()).isEqualTo("LINT_COMPONENT_UNUSED");
                            assertThat(unused.file()).isEqualTo("p/p.json");
                        },
                        unknown -> {
                            assertThat(unknown.code()).isEqualTo("LINT_COMPONENT_UNKNOWN");
                            assertThat(unknown.hint()).isEqualTo("Did you mean \"view\"?");
                        });
    }

    @Test
    void findsClassesThatAreNeverDefined() {
        files.put("app.wxss", "@import 'more.wxss';").put("more.wxss", ".a.b{} [class*=icon-]{}");
        page(
                "<view class=\"a {{x ? 'b' : 'bb'}} icon-x part-{{x}} asked\"/>",
                "Page({data: {x: 1}, onLoad() { wx.createSelectorQuery().select('.asked') }})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_CLASS_UNDEFINED");
            assertThat(hint.message()).contains("\"bb\"");
        });
        files.put("p/p.less", ".bb{}");
        assertThat(hints()).isEmpty();
    }

    @Test
    void findsDeprecatedApis() {
        page("<view/>", "Page({onLoad() { wx.getSystemInfoSync(); my.wx.chooseImage() }})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_API_DEPRECATED");
            assertThat(hint.message()).isEqualTo("wx.getSystemInfoSync is deprecated since base library 2.20.1.");
        });
    }

    @Test
    void findsDataThatNoTemplateReads() {
        page(
                "{{shown}}",
                "Page({data: {shown: 1, dead: 2}, onLoad() { this.setData({shown: 2, unread: this.data.unread}) }})");
        assertThat(codes()).containsExactlyInAnyOrder("LINT_DATA_UNUSED", "LINT_SETDATA_UNREAD");
        page(
                "{{shown}}",
                "Page({data: {shown: 1}, watch: {unread() {}}, onLoad() { this.setData({unread: this.data.unread})"
                        + " }})");
        assertThat(hints()).isEmpty();
    }

    @Test
    void findsMethodsThatNothingCalls() {
        page("<view bindtap=\"onTap\"/>", "Page({onTap() { this.inner() }, inner() {}, dead() {}, onLoad() {}})");
        assertThat(hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("LINT_METHOD_UNUSED");
            assertThat(hint.message()).contains("\"dead\"");
        });
    }

    @Test
    void findsWhatWxsModulesDoNotExport() {
        page(
                "<wxs module=\"m\">module.exports = {f: f}; function f() {}</wxs><wxs module=\"n\">module.exports ="
                        + " 1</wxs>{{m.f()}}{{m.g()}}",
                "Page({})");
        assertThat(codes()).containsExactlyInAnyOrder("LINT_WXS_MEMBER_UNKNOWN", "LINT_WXS_UNUSED");
    }

    @Test
    void leavesForeignAndGeneratedFilesAlone() {
        page("<view bindtap=\"gone\"/>", "Page({});" + " ".repeat(3_000));
        assertThat(hints()).isEmpty();
        files.put("p/p.json", "{\"usingComponents\":{\"c\":\"lib/c\"}}")
                .put("p/p.js", "Page({})")
                .put("p/p.wxml", "<c/>")
                .put("miniprogram_npm/lib/c.json", "{\"component\":true}")
                .put("miniprogram_npm/lib/c.js", "Component({})")
                .put("miniprogram_npm/lib/c.wxml", "<view bindtap=\"gone\">{{gone}}</view>");
        assertThat(hints()).isEmpty();
    }

    /// The types of TypeScript are stepped over.
    @Test
    void readsTypeScript() {
        files.remove("p/p.js");
        files.put("p/p.wxml", "<view bindtap=\"onTap\" bindblur=\"onTpa\">{{list}}{{map}}{{lost}}</view>")
                .put(
                        "p/p.ts",
                        "type A = {lost: string};\n"
                                + "Page<A, {x: 1}>({\n"
                                + "  data: {\n"
                                + "    list: [] as Array<A>,\n"
                                + "    map: {} as Record<string, A>,\n"
                                + "  },\n"
                                + "  onTap(e: {a: number}): Map<string, A> { return x },\n"
                                + "});");
        assertThat(codes()).containsExactlyInAnyOrder("LINT_HANDLER_UNKNOWN", "LINT_DATA_UNKNOWN");
    }
}
