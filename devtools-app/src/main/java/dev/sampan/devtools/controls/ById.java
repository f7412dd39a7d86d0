package dev.sampan.devtools.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds a control by its id. `Node.lookup` cannot: our ids hold dots, and its selectors know no escape. FX thread.
public final class ById {
    private ById() {}

    /// The first node below `root` (itself included) with this id.
    public static Optional<Node> find(Node root, String id) {
        if (id.equals(root.getId())) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    public static void focus(Node root, String id) {
        find(root, id).ifPresent(Node::requestFocus);
    }
}
