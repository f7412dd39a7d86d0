package dev.sampan.compiler.tree;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The syntax of one file. The texts of its leaves, one after the other, are the file. Immutable, safe for any thread.
/// Nothing here recurses, so a tree may be as deep as its file.
public final class SyntaxTree {

    private final SourceText source;
    private final SyntaxNode root;
    private final List<Diagnostic> problems;

    SyntaxTree(SourceText source, SyntaxNode root, List<Diagnostic> problems) {
        this.source = source;
        this.root = root;
        this.problems = List.copyOf(problems);
    }

    public SourceText source() {
        return source;
    }

    public SyntaxNode root() {
        return root;
    }

    /// What the parser objects to, in the order it was found.
    public List<Diagnostic> problems() {
        return problems;
    }

    public String text(SyntaxNode node) {
        return source.text().substring(node.start(), node.end());
    }

    /// Lines and columns of a node.
    public Place place(SyntaxNode node) {
        return source.place(node.start(), node.end());
    }

    /// The nodes that hold the character at an offset, the root first, a leaf last. At the end of the file: those of
    /// its last character. For a caret, `pathAt(caret - 1)` is what stands left of it.
    public List<SyntaxNode> pathAt(int offset) {
        int wanted = Math.max(0, Math.min(offset, root.end() - 1));
        List<SyntaxNode> path = new ArrayList<>();
        SyntaxNode node = root;
        path.add(node);
        while (!node.isLeaf()) {
            node = childAt(node, wanted);
            path.add(node);
        }
        return path;
    }

    private static SyntaxNode childAt(SyntaxNode node, int offset) {
        List<SyntaxNode> children = node.children();
        int low = 0;
        int high = children.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (children.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return children.get(low);
    }

    public void walk(SyntaxVisitor visitor) {
        record Step(SyntaxNode node, boolean leaving) {}
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(new Step(root, false));
        while (!waiting.isEmpty()) {
            Step step = waiting.pop();
            if (step.leaving()) {
                visitor.leave(step.node());
                continue;
            }
            waiting.push(new Step(step.node(), true));
            if (visitor.enter(step.node())) {
                step.node().children().reversed().forEach(child -> waiting.push(new Step(child, false)));
            }
        }
    }

    /// All tokens in source order, white space and comments among them.
    public List<SyntaxNode> leaves() {
        List<SyntaxNode> leaves = new ArrayList<>();
        walk(node -> {
            if (node.isLeaf() && node.end() > node.start()) {
                leaves.add(node);
            }
            return true;
        });
        return leaves;
    }

    /// All nodes of one kind, in source order.
    public List<SyntaxNode> all(SyntaxKind kind) {
        List<SyntaxNode> found = new ArrayList<>();
        walk(node -> {
            if (node.is(kind)) {
                found.add(node);
            }
            return true;
        });
        return found;
    }
}
