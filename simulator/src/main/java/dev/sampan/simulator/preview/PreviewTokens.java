package dev.sampan.simulator.preview;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// One-time codes of a preview and the guard against guessing them (spec/preview.md 3 and 4). Thread-safe.
final class PreviewTokens {
    /// 128 bits, 22 characters in base64url.
    private static final int TOKEN_BYTES = 16;

    private static final int WRONG_PER_ADDRESS = 10;
    private static final Duration WRONG_WINDOW = Duration.ofMinutes(1);
    private static final Duration BLOCK = Duration.ofMinutes(10);
    private static final int WRONG_IN_ALL = 50;

    /// What became of a code that somebody showed.
    enum Verdict {
        ACCEPTED,
        USED,
        EXPIRED,
        UNKNOWN,
        /// The address guessed too often.
        BLOCKED
    }

    private record Token(Instant expires, boolean used) {}

    private final Clock clock;
    private final Duration expiry;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private int wrongInAll;

    PreviewTokens(Clock clock, Duration expiry) {
        this.clock = clock;
        this.expiry = expiry;
    }

    /// A new code; the ones before it that nobody used stop working.
    synchronized String issue() {
        tokens.replaceAll((text, token) -> token.used() ? token : new Token(Instant.MIN, false));
        String text = randomText();
        tokens.put(text, new Token(clock.instant().plus(expiry), false));
        return text;
    }

    /// When a code that [#issue] gave stops working.
    synchronized Instant expiresAt(String text) {
        Token token = tokens.get(text);
        return token == null ? Instant.MIN : token.expires();
    }

    synchronized Verdict consume(String text, String address) {
        Instant now = clock.instant();
        Instant until = blocked.get(address);
        if (until != null && now.isBefore(until)) {
            return Verdict.BLOCKED;
        }
        Token token = tokens.get(text);
        if (token == null) {
            countWrong(address, now);
            return Verdict.UNKNOWN;
        }
        if (token.used()) {
            return Verdict.USED;
        }
        if (!now.isBefore(token.expires())) {
            return Verdict.EXPIRED;
        }
        tokens.put(text, new Token(token.expires(), true));
        return Verdict.ACCEPTED;
    }

    /// True when so many codes were guessed that the listener must close.
    synchronized boolean underAttack() {
        return wrongInAll > WRONG_IN_ALL;
    }

    String randomText() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Four digits for the confirmation.
    String randomDigits() {
        return String.format("%04d", random.nextInt(10_000));
    }

    private void countWrong(String address, Instant now) {
        wrongInAll++;
        Deque<Instant> times = wrong.computeIfAbsent(address, key -> new ArrayDeque<>());
        times.addLast(now);
        while (times.getFirst().isBefore(now.minus(WRONG_WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= WRONG_PER_ADDRESS) {
            blocked.put(address, now.plus(BLOCK));
            times.clear();
        }
    }
}
