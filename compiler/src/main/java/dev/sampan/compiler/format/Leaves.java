package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The tokens below a node.
final class Leaves {

    private Leaves() {}

    static List<SyntaxNode> of(SyntaxNode node) {
        List<SyntaxNode> leaves = new ArrayList<>();
        Deque<SyntaxNode> waiting = new ArrayDeque<>(List.of(node));
        while (!waiting.isEmpty()) {
            SyntaxNode next = waiting.pop();
            if (next.isLeaf()) {
                leaves.add(next);
            }
            next.children().reversed().forEach(waiting::push);
        }
        return leaves;
    }
}
