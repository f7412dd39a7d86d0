package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// JSON: objects and arrays that stand on one line stay there while they fit, all others get a line per entry. Keys
/// keep their order, comments their places; commas too many are dropped. One file, one thread.
final class JsonPrinter {

    private final SyntaxTree tree;
    private final Lines out;

    JsonPrinter(SyntaxTree tree, Lines out) {
        this.tree = tree;
        this.out = out;
    }

    void print() {
        String text = tree.source().text();
        items(tree.root().children(), 0, false);
        if (text.endsWith("\n") || text.endsWith("\r")) {
            out.endLine();
        }
    }

    private static boolean isValue(SyntaxNode node) {
        return !node.is(SyntaxKind.SPACE)
                && !node.is(SyntaxKind.PUNCTUATION)
                && !node.is(SyntaxKind.COMMENT)
                && !node.is(SyntaxKind.ERROR);
    }

    /// What stands in a container, one to a line.
    private void items(List<SyntaxNode> nodes, int level, boolean inContainer) {
        int values = (int) nodes.stream().filter(JsonPrinter::isValue).count();
        int lineEnds = 0;
        boolean first = true;
        boolean besideComment = false;
        for (SyntaxNode node : nodes) {
            if (node.is(SyntaxKind.SPACE)) {
                lineEnds += Lines.lineEnds(tree.text(node));
            } else if (node.is(SyntaxKind.COMMENT)) {
                comment(node, level, lineEnds, first && !inContainer, first);
                besideComment = true;
                first = false;
                lineEnds = 0;
            } else if (isValue(node)) {
                if (besideComment && lineEnds == 0) {
                    out.text(" ");
                } else {
                    out.newLine(level, lineEnds > 1 && !first);
                }
                value(node, level);
                values--;
                out.text(values > 0 ? "," : "");
                besideComment = false;
                first = false;
                lineEnds = 0;
            }
        }
    }

    private void comment(SyntaxNode node, int level, int lineEnds, boolean atStart, boolean first) {
        if (lineEnds > 0 || atStart) {
            out.newLine(level, lineEnds > 1 && !first);
        } else {
            out.text(" ");
        }
        out.comment(tree.text(node), node.start(), level);
    }

    private void value(SyntaxNode node, int level) {
        String flat = flat(node);
        if (flat != null && (node.isLeaf() || out.fits(flat + ","))) {
            out.text(flat);
        } else if (node.is(SyntaxKind.ENTRY)) {
            entry(node, level);
        } else {
            String source = tree.source().text();
            out.text(source.substring(node.start(), node.start() + 1));
            items(node.children(), level + 1, true);
            out.newLine(level);
            out.text(source.substring(node.end() - 1, node.end()));
        }
    }

    private void entry(SyntaxNode node, int level) {
        for (SyntaxNode child : node.children()) {
            if (child.is(SyntaxKind.KEY)) {
                out.text(tree.text(child) + ": ");
            } else if (child.is(SyntaxKind.COMMENT)) {
                String comment = tree.text(child);
                out.text(comment);
                if (comment.startsWith("//")) {
                    out.newLine(level + 1);
                } else {
                    out.text(" ");
                }
            } else if (isValue(child)) {
                value(child, level);
            }
        }
    }

    /// On one line; `null` when it is not written on one, or holds a comment.
    private @Nullable String flat(SyntaxNode node) {
        boolean object = node.is(SyntaxKind.OBJECT);
        if (node.isLeaf()) {
            return object ? "{}" : node.is(SyntaxKind.ARRAY) ? "[]" : tree.text(node);
        }
        if (out.isLong(node.start(), node.end())) {
            return null;
        }
        if (node.is(SyntaxKind.ENTRY)) {
            SyntaxNode value = node.children().getLast();
            String key = tree.text(node.children().getFirst());
            boolean comments = !node.children(SyntaxKind.COMMENT).isEmpty();
            String flat = comments || node.children().size() < 2 ? null : flat(value);
            return flat == null ? null : key + ": " + flat;
        }
        if (node.children().stream().noneMatch(n -> isValue(n) || n.is(SyntaxKind.COMMENT))) {
            return object ? "{}" : "[]";
        }
        if (Lines.hasLineEnd(tree.text(node))) {
            return null;
        }
        StringJoiner items = new StringJoiner(", ", object ? "{ " : "[", object ? " }" : "]");
        for (SyntaxNode child : node.children()) {
            if (isValue(child)) {
                String flat = flat(child);
                if (flat == null) {
                    return null;
                }
                items.add(flat);
            } else if (child.is(SyntaxKind.COMMENT)) {
                return null;
            }
        }
        return items.toString();
    }
}
