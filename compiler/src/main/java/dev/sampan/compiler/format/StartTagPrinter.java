package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Start tags of WXML: on one line when they fit, else an attribute per line. Values are copied; a value gets double
/// quotes where it holds neither quotes nor backslashes (WXML-ATTR-01).
final class StartTagPrinter {

    private final SyntaxTree tree;
    private final Lines out;

    StartTagPrinter(SyntaxTree tree, Lines out) {
        this.tree = tree;
        this.out = out;
    }

    void print(SyntaxNode tag, int level) {
        String flat = flat(tag);
        List<SyntaxNode> attributes = tag.children(SyntaxKind.ATTRIBUTE);
        if (isOdd(tag)) {
            out.text(tree.text(tag));
        } else if (flat != null && (attributes.size() < 2 || out.fits(flat))) {
            out.text(flat);
        } else {
            out.text("<" + name(tag));
            for (SyntaxNode attribute : attributes) {
                out.newLine(level + 1);
                out.text(attribute(attribute));
            }
            out.newLine(level);
            out.text(isSelfClosing(tag) ? "/>" : ">");
        }
    }

    /// The tag on one line; `null` when a value in it has several, or the tag is malformed.
    @Nullable
    String flat(SyntaxNode tag) {
        if (isOdd(tag)) {
            return null;
        }
        StringBuilder text = new StringBuilder("<" + name(tag));
        for (SyntaxNode attribute : tag.children(SyntaxKind.ATTRIBUTE)) {
            text.append(' ').append(attribute(attribute));
        }
        text.append(isSelfClosing(tag) ? " />" : ">");
        return Lines.hasLineEnd(text.toString()) ? null : text.toString();
    }

    private String name(SyntaxNode tag) {
        return tree.text(tag.children(SyntaxKind.TAG_NAME).getFirst());
    }

    private boolean isSelfClosing(SyntaxNode tag) {
        return tree.text(tag).endsWith("/>");
    }

    /// Holds something that a parser passed over, or an `=` without a value, where white space decides.
    private boolean isOdd(SyntaxNode tag) {
        return !tag.is(SyntaxKind.START_TAG)
                || tag.children(SyntaxKind.TAG_NAME).isEmpty()
                || !tag.children(SyntaxKind.ERROR).isEmpty()
                || tag.children(SyntaxKind.ATTRIBUTE).stream().anyMatch(this::hasBareEquals);
    }

    private boolean hasBareEquals(SyntaxNode attribute) {
        List<SyntaxNode> children = attribute.children();
        return !children.isEmpty() && tree.text(children.getLast()).equals("=");
    }

    private String attribute(SyntaxNode attribute) {
        if (attribute.isLeaf()) {
            return tree.text(attribute);
        }
        List<SyntaxNode> names = attribute.children(SyntaxKind.ATTRIBUTE_NAME);
        List<SyntaxNode> marks = attribute.children(SyntaxKind.PUNCTUATION);
        String name = tree.text(names.getFirst());
        if (marks.isEmpty()) {
            return name;
        }
        SyntaxNode equals = marks.getFirst();
        String value =
                tree.source().text().substring(equals.end(), attribute.end()).strip();
        return name + "=" + (isPlainSingle(value) ? "\"" + value.substring(1, value.length() - 1) + "\"" : value);
    }

    private static boolean isPlainSingle(String value) {
        return value.startsWith("'") && value.length() > 1 && value.indexOf('"') < 0 && value.indexOf('\\') < 0;
    }
}
