package dev.sampan.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every seed keeps the promises of [Invariants], without the fuzzer.
class SeedsTest {

    @TestFactory
    Stream<DynamicTest> replay() {
        return Seeds.TARGETS.stream()
                .map(target -> DynamicTest.dynamicTest(target, () -> {
                    Set<String> seeds = new LinkedHashSet<>(Seeds.vectors(target));
                    seeds.addAll(Seeds.found(target));
                    assertThat(seeds).isNotEmpty();
                    Consumer<String> check = Seeds.target(target);
                    for (String seed : seeds) {
                        assertThat(failure(check, seed)).as(seed).isNull();
                    }
                }));
    }

    private static @org.jspecify.annotations.Nullable Throwable failure(Consumer<String> check, String seed) {
        try {
            check.accept(seed);
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError broken) {
            return broken;
        }
    }

    @Test
    void staySmall() {
        int bytes = Seeds.TARGETS.stream()
                .mapToInt(target -> Seeds.resource(target + ".seeds").getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(bytes).isLessThanOrEqualTo(1 << 20);
    }
}
