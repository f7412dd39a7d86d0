package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.List;
import java.util.Set;

/// WXSS: a line per selector and declaration, blocks indented, at most one blank line. White space inside of selectors
/// and values changes only where it means nothing; strings, addresses and custom properties are copied.
/// One file, one thread.
final class StylePrinter {

    private static final Set<String> SEPARATORS = Set.of(";", "{", "}");
    private static final Set<String> COMBINATORS = Set.of(">", "+", "~");

    private final SyntaxTree tree;
    private final Lines out;

    StylePrinter(SyntaxTree tree, Lines out) {
        this.tree = tree;
        this.out = out;
    }

    void print() {
        items(tree.root().children(), 0, false);
        out.endLine();
    }

    /// @return whether there was anything but white space
    private boolean items(List<SyntaxNode> nodes, int level, boolean inBlock) {
        int lineEnds = 0;
        boolean first = true;
        for (SyntaxNode node : nodes) {
            if (node.is(SyntaxKind.SPACE)) {
                lineEnds += Lines.lineEnds(tree.text(node));
                continue;
            }
            if (node.is(SyntaxKind.PUNCTUATION) && SEPARATORS.contains(tree.text(node))) {
                continue;
            }
            boolean beside = node.is(SyntaxKind.COMMENT) && lineEnds == 0 && (inBlock || !first);
            if (beside) {
                out.text(" ");
            } else {
                out.newLine(level, lineEnds > 1 && !first);
            }
            item(node, level);
            first = false;
            lineEnds = 0;
        }
        return !first;
    }

    private void item(SyntaxNode node, int level) {
        switch (node.kind()) {
            case COMMENT -> out.comment(tree.text(node), node.start(), level);
            case STYLE_RULE -> rule(node, level);
            case AT_RULE -> atRule(node, level);
            case DECLARATION -> declaration(node, level);
            default -> out.text(tree.text(node));
        }
    }

    private void rule(SyntaxNode rule, int level) {
        for (SyntaxNode child : rule.children()) {
            switch (child.kind()) {
                case SELECTOR_LIST -> selectors(child, level);
                case COMMENT -> out.text(" " + tree.text(child));
                case BLOCK -> block(child, level);
                default -> {}
            }
        }
    }

    private void block(SyntaxNode block, int level) {
        out.text(" {");
        if (items(block.children(), level + 1, true)) {
            out.newLine(level);
        }
        out.text("}");
    }

    private void selectors(SyntaxNode list, int level) {
        List<SyntaxNode> selectors = list.children(SyntaxKind.SELECTOR);
        boolean comments = !list.children(SyntaxKind.COMMENT).isEmpty();
        if (isOpaque(list)) {
            out.text(tree.text(list));
        } else if (comments || selectors.isEmpty()) {
            inline(Leaves.of(list), level, false);
        } else {
            for (int i = 0; i < selectors.size(); i++) {
                if (i > 0) {
                    out.text(",");
                    out.newLine(level);
                }
                selector(selectors.get(i));
            }
        }
    }

    private void selector(SyntaxNode selector) {
        StringBuilder text = new StringBuilder();
        for (SyntaxNode part : selector.children()) {
            String written = tree.text(part);
            boolean combinator = part.is(SyntaxKind.OPERATOR) && COMBINATORS.contains(written);
            boolean afterSpace = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
            if (part.is(SyntaxKind.SPACE)) {
                text.append(afterSpace ? "" : " ");
            } else if (combinator) {
                text.append(afterSpace ? "" : " ").append(written).append(' ');
            } else {
                text.append(written);
            }
        }
        out.text((selector.isLeaf() ? tree.text(selector) : text.toString()).strip());
    }

    private void atRule(SyntaxNode rule, int level) {
        List<SyntaxNode> children = rule.children();
        SyntaxNode keyword = children.isEmpty() ? rule : children.getFirst();
        out.text(tree.text(keyword));
        SyntaxNode last = children.isEmpty() ? rule : children.getLast();
        boolean ended = last.is(SyntaxKind.BLOCK) || isSemicolon(last);
        List<SyntaxNode> visible = trimmed(children.stream()
                .limit(ended ? children.size() - 1 : children.size())
                .skip(1)
                .flatMap(child -> Leaves.of(child).stream())
                .toList());
        if (!visible.isEmpty()) {
            out.text(" ");
            inline(visible, level, true);
        }
        if (last.is(SyntaxKind.BLOCK)) {
            block(last, level);
        } else {
            out.text(";");
        }
    }

    private boolean isSemicolon(SyntaxNode node) {
        return node.is(SyntaxKind.PUNCTUATION) && tree.text(node).equals(";");
    }

    private static List<SyntaxNode> trimmed(List<SyntaxNode> leaves) {
        int from = 0;
        int to = leaves.size();
        while (from < to && leaves.get(from).is(SyntaxKind.SPACE)) {
            from++;
        }
        while (to > from && leaves.get(to - 1).is(SyntaxKind.SPACE)) {
            to--;
        }
        return leaves.subList(from, to);
    }

    private void declaration(SyntaxNode declaration, int level) {
        List<SyntaxNode> values = declaration.children(SyntaxKind.STYLE_VALUE);
        List<SyntaxNode> properties = declaration.children(SyntaxKind.PROPERTY);
        boolean plain = values.size() == 1
                && properties.size() == 1
                && declaration.children(SyntaxKind.COMMENT).isEmpty()
                && !isOpaque(declaration);
        if (!plain || tree.text(properties.getFirst()).startsWith("--")) {
            out.text(tree.text(declaration));
        } else {
            inline(Leaves.of(properties.getFirst()), level, false);
            out.text(": ");
            inline(Leaves.of(values.getFirst()), level, true);
        }
        out.text(";");
    }

    /// Whether white space matters in a way that CSS does not define: `//` that was meant as a comment, old filters,
    /// malformed tokens, braces.
    private boolean isOpaque(SyntaxNode node) {
        SyntaxNode before = null;
        for (SyntaxNode leaf : Leaves.of(node)) {
            String text = tree.text(leaf);
            boolean operator = leaf.is(SyntaxKind.OPERATOR);
            boolean slashes = operator
                    && text.equals("/")
                    && before != null
                    && before.end() == leaf.start()
                    && tree.text(before).equals("/");
            boolean equals = operator && text.equals("=") && node.is(SyntaxKind.DECLARATION);
            if (slashes || equals || leaf.is(SyntaxKind.ERROR) || text.equals("{")) {
                return true;
            }
            before = leaf;
        }
        return false;
    }

    /// Copies tokens; white space of any length becomes one space, or one line end where lines are kept.
    private void inline(List<SyntaxNode> leaves, int level, boolean keepLines) {
        boolean space = false;
        for (int i = 0; i < leaves.size(); i++) {
            SyntaxNode leaf = leaves.get(i);
            String text = tree.text(leaf);
            SyntaxNode next = i + 1 < leaves.size() ? leaves.get(i + 1) : leaf;
            if (leaf.is(SyntaxKind.SPACE)) {
                if (keepLines && Lines.hasLineEnd(text) && !tree.text(next).equals(",")) {
                    out.newLine(level + 1);
                    space = false;
                } else {
                    space = !tree.text(next).equals(",");
                }
                continue;
            }
            boolean beforeMark = text.equals("!") && i > 0 && !leaves.get(i - 1).is(SyntaxKind.SPACE);
            out.text((space || beforeMark ? " " : "") + text);
            space = text.equals(",")
                    && leaf.is(SyntaxKind.PUNCTUATION)
                    && !tree.text(next).equals(")");
        }
    }
}
