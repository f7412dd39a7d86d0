package dev.sampan.compiler.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an editor asks of a tree: which construct stands where, also while the text is half typed.
class SyntaxTreeTest {

    private static SyntaxTree parse(Language language, String text) {
        return language.parse(new SourceText("a", text));
    }

    private static List<String> texts(SyntaxTree tree, SyntaxKind kind) {
        return tree.all(kind).stream().map(tree::text).toList();
    }

    private static List<SyntaxKind> path(SyntaxTree tree, String upTo) {
        int offset = tree.source().text().indexOf(upTo) + upTo.length() - 1;
        return tree.pathAt(offset).stream().map(SyntaxNode::kind).toList();
    }

    /// WXML-EXPR-05, -12, WXML-TPL-05: the constructs of tags and mustaches.
    @Test
    void wxmlTagsAttributesAndExpressions() {
        SyntaxTree tree = parse(
                Language.WXML,
                "<view class=\"a {{b ? 'c' : (d + 1) * 2}}\" hidden>t {{a.b[0]}}<!-- c --><t is='x' data=\"{{a, k: 1}}\"/></view>");
        assertThat(texts(tree, SyntaxKind.TAG_NAME)).containsExactly("view", "t", "view");
        assertThat(texts(tree, SyntaxKind.ATTRIBUTE_NAME)).containsExactly("class", "hidden", "is", "data");
        assertThat(texts(tree, SyntaxKind.ATTRIBUTE_VALUE))
                .containsExactly("a {{b ? 'c' : (d + 1) * 2}}", "x", "{{a, k: 1}}");
        assertThat(texts(tree, SyntaxKind.CONDITIONAL)).containsExactly("b ? 'c' : (d + 1) * 2");
        assertThat(texts(tree, SyntaxKind.BINARY)).containsExactly("(d + 1) * 2", "d + 1");
        assertThat(texts(tree, SyntaxKind.MEMBER)).containsExactly("a.b");
        assertThat(texts(tree, SyntaxKind.INDEX)).containsExactly("a.b[0]");
        assertThat(texts(tree, SyntaxKind.ENTRY)).containsExactly("a", "k: 1");
        assertThat(texts(tree, SyntaxKind.COMMENT)).containsExactly("<!-- c -->");
        assertThat(texts(tree, SyntaxKind.TEXT)).containsExactly("t {{a.b[0]}}");
        assertThat(tree.place(tree.all(SyntaxKind.COMMENT).getFirst()).column()).isEqualTo(62);
        assertThat(tree.all(SyntaxKind.ERROR)).isEmpty();
        assertThat(path(tree, "a.b"))
                .containsExactly(
                        SyntaxKind.FILE,
                        SyntaxKind.ELEMENT,
                        SyntaxKind.TEXT,
                        SyntaxKind.MUSTACHE,
                        SyntaxKind.INDEX,
                        SyntaxKind.MEMBER,
                        SyntaxKind.MEMBER_NAME);
    }

    @Test
    void halfTypedWxmlKeepsWhatIsThere() {
        SyntaxTree tree = parse(Language.WXML, "<view wx:if=\"{{a.\n<text class=\"b");
        assertThat(path(tree, "<vi")).contains(SyntaxKind.ELEMENT, SyntaxKind.START_TAG, SyntaxKind.TAG_NAME);
        assertThat(path(tree, "{{a")).contains(SyntaxKind.ATTRIBUTE, SyntaxKind.MUSTACHE);
        SyntaxTree nested = parse(Language.WXML, "<view><text clas</view>");
        assertThat(path(nested, "clas"))
                .endsWith(SyntaxKind.START_TAG, SyntaxKind.ATTRIBUTE, SyntaxKind.ATTRIBUTE_NAME);
        assertThat(texts(nested, SyntaxKind.ELEMENT)).containsExactly("<view><text clas</view>", "<text clas");
    }

    /// WXML-WXS-01: the code of a `wxs` element is part of the file's tree, at the file's offsets.
    @Test
    void wxsInsideOfWxml() {
        SyntaxTree tree = parse(Language.WXML, "<wxs module=\"m\">var a = f(1)</wxs>\n<view/>");
        assertThat(texts(tree, SyntaxKind.WXS_CODE)).containsExactly("var a = f(1)");
        assertThat(texts(tree, SyntaxKind.VARIABLE)).containsExactly("a = f(1)");
        assertThat(path(tree, "f(1")).contains(SyntaxKind.WXS_CODE, SyntaxKind.CALL);
        assertThat(parse(Language.WXML, "<wxs module=\"m\">\n let x\n</wxs>").problems())
                .anyMatch(d -> d.code().equals("WXS_SYNTAX") && d.line() == 2 && d.column() == 2);
    }

    @Test
    void wxsStatementsAfterAnError() {
        SyntaxTree tree = parse(
                Language.WXS,
                "function f(x) {\n  let y = 1;\n  return x.b\n}\nvar s = 'open\nvar t = 0x1;\nmodule.exports = {f: f}");
        assertThat(texts(tree, SyntaxKind.FUNCTION)).hasSize(1);
        assertThat(texts(tree, SyntaxKind.RETURN_STATEMENT)).containsExactly("return x.b");
        assertThat(texts(tree, SyntaxKind.ASSIGNMENT)).containsExactly("module.exports = {f: f}");
        assertThat(tree.problems()).extracting(d -> d.line()).containsExactly(2, 5, 6);
        assertThat(texts(tree, SyntaxKind.ERROR)).contains("let y = 1;");
    }

    @Test
    void wxssRulesSelectorsAndDeclarations() {
        SyntaxTree tree = parse(
                Language.WXSS,
                "@import \"b.wxss\";\n/* c */\n.a > view, #x:not(.b) { color: red !important; width: 10rpx }\n"
                        + "@media (min-width: 1px) { .c { d: url(e.png) } }\n@keyframes k { 50% { top: 0 } }\n.f { col");
        assertThat(texts(tree, SyntaxKind.SELECTOR)).containsExactly(".a > view", "#x:not(.b)", ".c", ".f");
        assertThat(texts(tree, SyntaxKind.CLASS_SELECTOR)).containsExactly(".a", ".b", ".c", ".f");
        assertThat(texts(tree, SyntaxKind.PROPERTY)).containsExactly("color", "width", "d", "top");
        assertThat(texts(tree, SyntaxKind.STYLE_VALUE)).containsExactly("red !important", "10rpx", "url(e.png)", "0");
        assertThat(texts(tree, SyntaxKind.PRELUDE)).containsExactly("\"b.wxss\"", "(min-width: 1px)", "k");
        assertThat(texts(tree, SyntaxKind.COMMENT)).containsExactly("/* c */");
        assertThat(path(tree, ".f { col")).endsWith(SyntaxKind.BLOCK, SyntaxKind.DECLARATION, SyntaxKind.NAME);
    }

    @Test
    void jsonEntriesAndComments() {
        SyntaxTree tree = parse(Language.JSON, "{\"a\": 1, // c\n \"b\": [true, {\"c\": \"d\"}], \"e");
        assertThat(texts(tree, SyntaxKind.KEY)).containsExactly("\"a\"", "\"b\"", "\"c\"");
        assertThat(path(tree, "\"e")).endsWith(SyntaxKind.OBJECT, SyntaxKind.STRING);
        assertThat(texts(tree, SyntaxKind.ENTRY)).contains("\"a\": 1", "\"c\": \"d\"");
        assertThat(texts(tree, SyntaxKind.COMMENT)).containsExactly("// c");
        assertThat(path(tree, "tru")).endsWith(SyntaxKind.ENTRY, SyntaxKind.ARRAY, SyntaxKind.WORD);
    }

    /// Deeper than any stack: the tree's own methods do not recurse.
    @Test
    void deepTrees() {
        SyntaxTree tree = parse(Language.WXML, "<v>".repeat(20_000) + "</v>".repeat(20_000));
        assertThat(tree.all(SyntaxKind.ELEMENT)).hasSize(20_000);
        assertThat(tree.pathAt(30_000)).hasSizeGreaterThan(9_000);
    }

    @Test
    void languagesByFileName() {
        assertThat(Language.of("pages/a.wxml")).contains(Language.WXML);
        assertThat(Language.of("a.less")).isEmpty();
    }
}
