package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import dev.sampan.compiler.tree.SyntaxVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// WXS: every line stays a line, because a line end may end a statement; the indent and the white space between the
/// tokens of a line are new, and at most one blank line is kept. One file, one thread.
final class ScriptPrinter {

    private final SyntaxTree tree;
    private final Lines out;

    ScriptPrinter(SyntaxTree tree, Lines out) {
        this.tree = tree;
        this.out = out;
    }

    /// @param code the whole file, or the code in a `wxs` element; its first line begins where the output is
    /// @param level of its outermost statements
    void print(SyntaxNode code, int level) {
        List<ScriptToken> tokens = tokensOf(code);
        ScriptIndent indent = new ScriptIndent(level);
        List<ScriptToken> visible = nextVisible(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            ScriptToken token = tokens.get(i);
            boolean startsLine = i == 0 || token.lineEnds() > 0;
            if (startsLine) {
                indent.newLine(token, visible.get(i));
            }
            if (i == 0) {
                startFirstLine(level);
            } else if (startsLine) {
                out.newLine(indent.level(), token.lineEnds() > 1);
            } else if (ScriptSpacing.between(tokens.get(i - 1), token)) {
                out.text(" ");
            }
            if (token.isComment()) {
                out.comment(token.text(), token.start(), indent.level());
            } else {
                out.text(token.text());
                indent.pass(token);
            }
        }
        if (code.is(SyntaxKind.FILE)) {
            out.endLine();
        }
    }

    private void startFirstLine(int level) {
        if (level > 0) {
            out.newLine(level);
        }
    }

    /// For each token itself, for a comment the next token that is none.
    private static List<ScriptToken> nextVisible(List<ScriptToken> tokens) {
        List<ScriptToken> visible = new ArrayList<>(tokens);
        for (int i = tokens.size() - 2; i >= 0; i--) {
            if (tokens.get(i).isComment()) {
                visible.set(i, visible.get(i + 1));
            }
        }
        return visible;
    }

    private List<ScriptToken> tokensOf(SyntaxNode code) {
        List<ScriptToken> tokens = new ArrayList<>();
        Deque<SyntaxNode> around = new ArrayDeque<>();
        tree.walk(new SyntaxVisitor() {
            private int lineEnds;
            private boolean spaced;

            @Override
            public boolean enter(SyntaxNode node) {
                if (node.end() <= code.start() || node.start() >= code.end()) {
                    return false;
                }
                boolean inside = node.start() >= code.start() && node.end() <= code.end();
                if (inside && node.isLeaf() && node != code) {
                    leaf(node);
                }
                if (inside && !node.isLeaf()) {
                    around.addLast(node);
                }
                return true;
            }

            private void leaf(SyntaxNode node) {
                String text = tree.text(node);
                if (text.chars().allMatch(ScriptPrinter::isSpace)) {
                    lineEnds += Lines.lineEnds(text);
                    spaced = true;
                    return;
                }
                tokens.add(ScriptToken.of(node, text, List.copyOf(around), lineEnds, spaced));
                lineEnds = 0;
                spaced = false;
            }

            @Override
            public void leave(SyntaxNode node) {
                if (!around.isEmpty() && around.peekLast() == node) {
                    around.removeLast();
                }
            }
        });
        return tokens;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
