package dev.sampan.devtools.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BurstTest {
    private final HandTimer timer = new HandTimer();
    private final ArrayList<Set<String>> batches = new ArrayList<>();
    private final Burst.Pace pace =
            new Burst.Pace(Duration.ofMillis(80), 3, Duration.ofMillis(200), Duration.ofMillis(400));
    private final Burst<String> burst = new Burst<>(timer, pace, batches::add);

    private void quiet() {
        while (timer.waiting() > 0) {
            timer.fire();
        }
    }

    @Test
    void fiveHundredChangedFilesAreOneUpdate() {
        for (var i = 0; i < 500; i++) {
            burst.add("f" + i);
        }
        assertThat(timer.waiting()).isEqualTo(1);
        quiet();
        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst()).hasSize(500);
    }

    @Test
    void eventsInTheQuietTimeProlongIt() {
        burst.add("a");
        burst.add("b");
        timer.fire();
        assertThat(batches).isEmpty();
        quiet();
        burst.add("c");
        quiet();
        assertThat(batches).containsExactly(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void aProgramThatWritesManyFilesMayPause() {
        burst.add("a");
        assertThat(timer.next()).isEqualTo(Duration.ofMillis(80));
        burst.add("b");
        burst.add("c");
        timer.fire();
        assertThat(timer.next()).isEqualTo(Duration.ofMillis(200));
        timer.fire();
        assertThat(batches).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void anEndlessWriterIsCutOff() {
        var i = 0;
        while (batches.isEmpty() && i < 100) {
            burst.add("f" + i++);
            burst.add("g" + i);
            timer.fire();
        }
        assertThat(batches).hasSize(1);
        assertThat(i).isLessThanOrEqualTo(5);
    }
}
