package dev.sampan.devtools.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Waits for what other processes bring about. The limit is for a machine that is slow and busy, not for a fast one.
final class Waiting {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private Waiting() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /// Looks again and again until the condition holds. [PageBusy] means "not yet".
    static void until(String what, Condition condition) throws Exception {
        var unused = value(what, () -> condition.holds() ? Optional.of(true) : Optional.empty());
    }

    /// Asks again and again until there is an answer. [PageBusy] means "not yet".
    static <T> T value(String what, Callable<Optional<T>> question) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<PageBusy> last = Optional.empty();
        while (Instant.now().isBefore(end)) {
            try {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (PageBusy e) {
                last = Optional.of(e);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        AssertionError waited = new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
        last.ifPresent(waited::addSuppressed);
        throw waited;
    }

    /// The page could not answer at this moment: it navigates, or the machine is too busy.
    static final class PageBusy extends RuntimeException {
        private static final long serialVersionUID = 1;

        PageBusy(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
