package dev.sampan.devtools.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private final List<String> ended = new ArrayList<>();
    private final OneAtATime<String> place = new OneAtATime<>(ended::add);

    @Test
    void whoIsStoppedWhileItStartsEnds() {
        var seat = place.take();
        place.clear();
        assertThat(seat.sit("late")).isFalse();
        assertThat(ended).containsExactly("late");
        assertThat(place.running()).isEmpty();
    }

    @Test
    void aNewerStartEndsAnOlderOne() {
        var older = place.take();
        assertThat(older.sit("older")).isTrue();
        var newer = place.take();
        assertThat(ended).containsExactly("older");
        assertThat(newer.sit("newer")).isTrue();
        assertThat(older.free()).isFalse();
        assertThat(place.running()).contains("newer");
        assertThat(ended).containsExactly("older");
    }

    @Test
    void whoEndsByItselfFreesThePlace() {
        var seat = place.take();
        assertThat(seat.sit("it")).isTrue();
        assertThat(seat.free()).isTrue();
        place.clear();
        assertThat(ended).containsExactly("it");
        assertThat(place.running()).isEmpty();
    }
}
