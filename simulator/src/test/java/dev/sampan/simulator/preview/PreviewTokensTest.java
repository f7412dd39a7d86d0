package dev.sampan.simulator.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.simulator.preview.PreviewTokens.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PreviewTokensTest {
    private final MovingClock clock = new MovingClock();
    private final PreviewTokens tokens = new PreviewTokens(clock, Duration.ofMinutes(15));

    @Test
    void aCodeHas22CharactersAndWorksOnce() {
        String token = tokens.issue();
        assertThat(token).hasSize(22).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.consume(token, "a")).isEqualTo(Verdict.ACCEPTED);
        assertThat(tokens.consume(token, "a")).isEqualTo(Verdict.USED);
    }

    @Test
    void anUnusedCodeExpires() {
        String token = tokens.issue();
        clock.now = tokens.expiresAt(token).minusMillis(1);
        String other = tokens.issue();
        assertThat(tokens.consume(other, "a")).isEqualTo(Verdict.ACCEPTED);
        String late = tokens.issue();
        clock.now = tokens.expiresAt(late);
        assertThat(tokens.consume(late, "a")).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        String first = tokens.issue();
        tokens.issue();
        assertThat(tokens.consume(first, "a")).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void tenWrongCodesInAMinuteBlockTheAddressForTenMinutes() {
        String good = tokens.issue();
        for (int i = 0; i < 10; i++) {
            assertThat(tokens.consume("wrong" + i, "a")).isEqualTo(Verdict.UNKNOWN);
        }
        assertThat(tokens.consume(good, "a")).isEqualTo(Verdict.BLOCKED);
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        assertThat(tokens.consume(good, "a")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void wrongCodesFromManyAddressesCountTogether() {
        for (int i = 0; i < 50; i++) {
            tokens.consume("wrong", "address" + i);
        }
        assertThat(tokens.underAttack()).isFalse();
        tokens.consume("wrong", "one more");
        assertThat(tokens.underAttack()).isTrue();
    }

    static final class MovingClock extends Clock {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
