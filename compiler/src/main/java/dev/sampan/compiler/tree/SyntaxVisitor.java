package dev.sampan.compiler.tree;

/// Sees the nodes of a tree in source order, each before and after its children.
public interface SyntaxVisitor {

    /// @return whether to go into the children
    boolean enter(SyntaxNode node);

    /// After the children; also called for a node whose children were not wanted.
    default void leave(SyntaxNode node) {}
}
