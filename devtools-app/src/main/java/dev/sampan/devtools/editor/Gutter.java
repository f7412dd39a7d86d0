package dev.sampan.devtools.editor;

import dev.sampan.devtools.project.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Line numbers, and a mark with a tooltip on lines with problems. FX thread.
final class Gutter implements IntFunction<Node> {
    private final CodeArea area;
    private Map<Integer, List<Problem>> byLine = Map.of();

    Gutter(CodeArea area) {
        this.area = area;
        area.setParagraphGraphicFactory(this);
    }

    void show(List<Problem> problems) {
        var before = byLine;
        byLine = problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.start().line() - 1, HashMap::new, Collectors.toList()));
        var touched = new HashSet<>(before.keySet());
        touched.addAll(byLine.keySet());
        for (var line : touched) {
            if (line < area.getParagraphs().size()) {
                area.setParagraphStyle(line, lineClass(line));
                area.recreateParagraphGraphic(line);
            }
        }
    }

    private List<String> lineClass(int line) {
        var found = byLine.get(line);
        return found == null ? List.of() : List.of("line-" + worst(found).name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Problem.Severity worst(List<Problem> problems) {
        return problems.stream().map(Problem::severity).sorted().findFirst().orElseThrow();
    }

    @Override
    public Node apply(int line) {
        var number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("gutter-number");
        var digits = Math.max(3, Integer.toString(area.getParagraphs().size()).length());
        number.setMinWidth(digits * 8.5);
        number.setAlignment(Pos.CENTER_RIGHT);
        var box = new HBox(mark(line), number);
        box.getStyleClass().add("gutter");
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node mark(int line) {
        var holder = new Label();
        holder.setMinWidth(18);
        holder.setAlignment(Pos.CENTER);
        var found = byLine.get(line);
        if (found == null) {
            return holder;
        }
        var severity = worst(found);
        var icon = new FontIcon(
                switch (severity) {
                    case ERROR -> MaterialDesignC.CLOSE_CIRCLE;
                    case WARNING -> MaterialDesignA.ALERT;
                    case INFO -> MaterialDesignI.INFORMATION;
                });
        icon.getStyleClass().addAll("problem-icon", severity.name().toLowerCase(java.util.Locale.ROOT));
        holder.setGraphic(icon);
        holder.setId("editor.problem." + (line + 1));
        holder.setAccessibleText(tooltipText(found));
        var tooltip = new Tooltip(tooltipText(found));
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        holder.setTooltip(tooltip);
        return holder;
    }

    private static String tooltipText(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.message()
                        + problem.hintText().map(hint -> "\n" + hint).orElse("")
                        + "\n" + problem.code())
                .collect(Collectors.joining("\n\n"));
    }
}
