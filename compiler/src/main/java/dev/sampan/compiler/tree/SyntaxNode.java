package dev.sampan.compiler.tree;

import java.util.List;

/// One construct, or one token when it has no children. Children lie side by side without gaps and fill their parent.
/// Offsets are those of the tree's `SourceText`, the end exclusive. Compared by identity. Immutable, safe for any
/// thread.
public final class SyntaxNode {

    private final SyntaxKind kind;
    private final int start;
    private final int end;
    private final List<SyntaxNode> children;

    SyntaxNode(SyntaxKind kind, int start, int end, List<SyntaxNode> children) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.children = List.copyOf(children);
    }

    public SyntaxKind kind() {
        return kind;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public List<SyntaxNode> children() {
        return children;
    }

    public boolean is(SyntaxKind wanted) {
        return kind == wanted;
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /// The children of one kind, in source order.
    public List<SyntaxNode> children(SyntaxKind wanted) {
        return children.stream().filter(child -> child.kind == wanted).toList();
    }

    @Override
    public String toString() {
        return kind + "[" + start + "," + end + ")";
    }
}
