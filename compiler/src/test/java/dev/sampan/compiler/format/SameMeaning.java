package dev.sampan.compiler.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundlePart;
import dev.sampan.compiler.bundle.PartKind;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares two bundles, source positions and meaningless white space aside.
public final class SameMeaning {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern POSITION =
            Pattern.compile("\\{l: ?\\d+, ?c: ?\\d+|(?<=,U,\"[^\"]{1,200}):\\d+:\\d+(?=\"\\))");
    private static final Pattern DATA = Pattern.compile(
            "(?s)(define\\(\"[^\"]*\", function \\(require, module\\) \\{module\\.exports = )(.*)(;\n\\}\\);.*)");

    private SameMeaning() {}

    /// The parts that are not the same.
    public static List<String> differences(AppBundle before, AppBundle after) {
        List<String> different = new ArrayList<>();
        if (!json(before.manifestJson()).equals(json(after.manifestJson()))) {
            different.add("manifest");
        }
        for (PartKind kind : PartKind.values()) {
            TreeSet<String> ids = new TreeSet<>(before.parts(kind).keySet());
            ids.addAll(after.parts(kind).keySet());
            for (String id : ids) {
                BundlePart old = before.parts(kind).get(id);
                BundlePart now = after.parts(kind).get(id);
                if (old == null || now == null || !core(kind, old.content()).equals(core(kind, now.content()))) {
                    different.add(kind + " " + id);
                }
            }
        }
        return different;
    }

    /// What is left of a part's content without positions.
    public static String core(PartKind kind, String content) {
        return switch (kind) {
            case TEMPLATE -> POSITION.matcher(content).replaceAll("{l, c");
            case WXS -> String.join("\n", code(content));
            case STYLE -> style(content);
            case SCRIPT -> {
                Matcher data = DATA.matcher(content);
                yield data.matches() ? data.group(1) + json(data.group(2)) + data.group(3) : content;
            }
        };
    }

    private static String json(String text) {
        try {
            return JSON.readTree(text).toString();
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /// The tokens of JavaScript or WXS, each with a mark where a line begins that may end a statement; comments and
    /// indents are gone.
    public static List<String> code(String js) {
        List<String> tokens = new ArrayList<>();
        SyntaxTree tree = Language.WXS.parse(new SourceText("a.wxs", js));
        boolean line = false;
        for (SyntaxNode leaf : tree.leaves()) {
            String text = tree.text(leaf);
            if (leaf.is(SyntaxKind.SPACE) || text.isBlank()) {
                line |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            } else if (leaf.is(SyntaxKind.COMMENT)) {
                line |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            } else {
                // a line end after a semicolon or on the inner side of a brace ends no statement
                String last = tokens.isEmpty() ? " ;" : tokens.getLast();
                boolean harmless = text.equals("}") || last.endsWith(" {") || last.endsWith(" ;");
                tokens.add((line && !harmless ? "| " : "  ") + text);
                line = false;
            }
        }
        return tokens;
    }

    /// The tokens of a sheet as CSS tokens: white space only where it can mean something.
    private static String style(String tokens) {
        StringBuilder css = new StringBuilder();
        try {
            for (JsonNode token : JSON.readTree(tokens)) {
                css.append(
                        token.isTextual()
                                ? token.asText()
                                : token.isNumber() ? token + "rpx" : token.isNull() ? "P-" : "H-");
            }
        } catch (JsonProcessingException e) {
            return tokens;
        }
        return css(css.toString());
    }

    public static String css(String text) {
        SyntaxTree tree = Language.WXSS.parse(new SourceText("a.wxss", text));
        List<SyntaxNode> leaves = tree.leaves();
        StringBuilder core = new StringBuilder();
        for (int i = 0; i < leaves.size(); i++) {
            String leaf = tree.text(leaves.get(i));
            if (!leaves.get(i).is(SyntaxKind.SPACE)) {
                core.append(leaf);
                continue;
            }
            String left = i == 0 ? ";" : tree.text(leaves.get(i - 1));
            String right = i == leaves.size() - 1 ? ";" : tree.text(leaves.get(i + 1));
            boolean colon = (left.equals(":") || right.equals(":")) && besideValue(tree, leaves.get(i));
            boolean separated = colon || "{};,>~".contains(left) || "{};,>~!".contains(right);
            boolean plus = (left.equals("+") || right.equals("+")) && !inValue(tree, leaves.get(i));
            core.append(separated || plus || leaves.get(i - 1).is(SyntaxKind.AT_KEYWORD) ? "" : " ");
        }
        return core.toString().replaceAll(";+(?=\\})", "").replaceAll(";+", ";");
    }

    private static boolean besideValue(SyntaxTree tree, SyntaxNode leaf) {
        List<SyntaxNode> path = tree.pathAt(leaf.start());
        return path.get(path.size() - 2).is(SyntaxKind.DECLARATION);
    }

    private static boolean inValue(SyntaxTree tree, SyntaxNode leaf) {
        return tree.pathAt(leaf.start()).stream().anyMatch(node -> node.is(SyntaxKind.STYLE_VALUE));
    }
}
