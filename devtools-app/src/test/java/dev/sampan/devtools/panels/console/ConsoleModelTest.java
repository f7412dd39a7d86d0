package dev.sampan.devtools.panels.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.concurrent.HandTimer;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.devtools.run.Previews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleModelTest {
    private final ConsoleLog log = new ConsoleLog(HandTimer.sameThread());
    private final ArrayList<String> evaluated = new ArrayList<>();
    private final ConsoleModel model = new ConsoleModel(log, evaluated::add);

    private void log(ConsoleEntry.Level level, String argsJson) {
        log.add(level, ConsoleEntry.Origin.LOGIC, Previews.values(argsJson), Optional.empty(), List.of());
    }

    private List<String> lines() {
        return model.rows().stream().map(row -> row.entry().text()).toList();
    }

    @Test
    void filtersByLevelAndText() {
        log(ConsoleEntry.Level.LOG, "[\"Hello\"]");
        log(ConsoleEntry.Level.ERROR, "[\"bad\"]");
        log(ConsoleEntry.Level.WARN, "[\"hello again\"]");
        model.textProperty().set("HELLO");
        assertThat(lines()).containsExactly("Hello", "hello again");
        model.levelProperty().set(ConsoleModel.Filter.WARNINGS);
        assertThat(lines()).containsExactly("hello again");
        log(ConsoleEntry.Level.WARN, "[\"hello third\"]");
        log(ConsoleEntry.Level.WARN, "[\"other\"]");
        assertThat(lines()).containsExactly("hello again", "hello third");
    }

    @Test
    void repeatedLinesAreCounted() {
        for (var i = 0; i < 3; i++) {
            log(ConsoleEntry.Level.LOG, "[\"same\"]");
        }
        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().entry().count()).isEqualTo(3);
    }

    @Test
    void objectsOpenMemberByMember() {
        log(ConsoleEntry.Level.LOG, """
                ["at", {"@":"object","name":"Foo","props":[["n",1],["list",{"@":"array","length":2,"items":["x",{"@":"undefined"}]}]]}]
                """);
        assertThat(lines()).containsExactly("at Foo {n: 1, list: […]}");
        model.toggle(model.rows().getFirst());
        assertThat(model.rows()).hasSize(3);
        model.toggle(model.rows().get(2));
        assertThat(model.rows().stream()
                        .filter(ConsoleModel.Row.Part.class::isInstance)
                        .map(ConsoleModel.Row.Part.class::cast)
                        .map(part ->
                                part.depth() + part.name() + "=" + part.value().text()))
                .containsExactly("1n=1", "1list=(2) [\"x\", undefined]", "20=\"x\"", "21=undefined");
        model.toggle(model.rows().getFirst());
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void onlyTheNewestLinesAreKept() {
        for (var i = 0; i < ConsoleLog.KEPT + 10; i++) {
            log(ConsoleEntry.Level.LOG, "[" + i + "]");
        }
        assertThat(log.entries()).hasSize(ConsoleLog.KEPT);
        assertThat(log.entries().getFirst().text()).isEqualTo("10");
        assertThat(model.rows()).hasSize(ConsoleLog.KEPT);
    }

    @Test
    void theEvaluationLineRemembers() {
        model.submit("1 + 1");
        model.submit("  ");
        model.submit("2");
        assertThat(evaluated).containsExactly("1 + 1", "2");
        assertThat(List.of(model.recall(-1), model.recall(-1), model.recall(-1), model.recall(1), model.recall(1)))
                .containsExactly("2", "1 + 1", "1 + 1", "2", "");
    }
}
