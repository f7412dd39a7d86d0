package dev.sampan.devtools.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Shows and hides the parts of a split pane and keeps the dividers where they were. FX thread.
public final class Sections {
    private Sections() {}

    /// A part and whether it is shown.
    public record Section(Node node, ObservableValue<Boolean> shown) {}

    public static void follow(SplitPane pane, List<Section> sections) {
        Runnable refresh = () -> {
            var wanted = sections.stream()
                    .filter(section -> section.shown().getValue())
                    .map(Section::node)
                    .toList();
            if (!pane.getItems().equals(wanted)) {
                pane.getItems().setAll(wanted);
            }
        };
        sections.forEach(section -> section.shown().addListener((seen, before, now) -> refresh.run()));
        refresh.run();
    }
}
