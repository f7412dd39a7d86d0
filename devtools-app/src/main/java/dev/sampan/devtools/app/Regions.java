package dev.sampan.devtools.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The regions that F6 walks through, in the order of the screen. FX thread.
final class Regions {
    private final List<Region> regions = new ArrayList<>();

    /// @param focus gives the focus to the region's main control
    record Region(String id, Node node, Runnable focus) {}

    void add(String id, Node node, Runnable focus) {
        regions.add(new Region(id, node, focus));
    }

    /// Moves the focus to the next region that is on the screen.
    Optional<String> next(Optional<Node> focusOwner) {
        var shown = regions.stream()
                .filter(region ->
                        region.node().getScene() != null && region.node().isVisible())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var current = -1;
        for (var i = 0; i < shown.size(); i++) {
            if (focusOwner.filter(new Inside(shown.get(i).node())::holds).isPresent()) {
                current = i;
            }
        }
        var region = shown.get((current + 1) % shown.size());
        region.focus().run();
        return Optional.of(region.id());
    }

    private record Inside(Node region) {
        boolean holds(Node node) {
            for (Node at = node; at != null; at = at.getParent()) {
                if (at == region) {
                    return true;
                }
            }
            return false;
        }
    }
}
