package dev.sampan.simulator.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The phones of one preview. Thread-safe.
final class PhoneSessions {
    /// PREVIEW_DEVICES of spec/limits.md.
    static final int MAX_DEVICES = 8;

    /// PREVIEW_IDLE_MINUTES of spec/limits.md.
    static final Duration IDLE = Duration.ofMinutes(30);

    private final Clock clock;
    private final PreviewTokens random;
    private final Map<String, PhoneSession> byCookie = new LinkedHashMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private int refusalsInARow;

    PhoneSessions(Clock clock, PreviewTokens random) {
        this.clock = clock;
        this.random = random;
    }

    /// @return empty when as many phones as allowed are there already
    synchronized Optional<PhoneSession> open(String userAgent, String address, boolean confirm) {
        dropIdle();
        long live = byCookie.values().stream()
                .filter(one -> one.device.state() != PreviewDevice.State.REFUSED)
                .count();
        if (live >= MAX_DEVICES) {
            return Optional.empty();
        }
        PreviewDevice device = new PreviewDevice(
                random.randomText(),
                PreviewDevice.nameOf(userAgent),
                address,
                random.randomDigits(),
                confirm ? PreviewDevice.State.ASKING : PreviewDevice.State.ALLOWED);
        PhoneSession session = new PhoneSession(random.randomText(), device, clock.instant());
        byCookie.put(session.cookie, session);
        return Optional.of(session);
    }

    /// The session of a cookie that comes from the address it was given to.
    synchronized Optional<PhoneSession> find(String cookie, String address) {
        dropIdle();
        PhoneSession session = byCookie.get(cookie);
        if (session == null || !session.address.equals(address)) {
            return Optional.empty();
        }
        session.lastSeen = clock.instant();
        return Optional.of(session);
    }

    /// Remembers the phone's own id; a phone that was allowed before is allowed at once.
    /// @return true when the developer need not be asked
    synchronized boolean recognise(PhoneSession session, String knownId) {
        session.knownId = knownId;
        if (session.allowed() || confirmed.contains(knownId)) {
            decide(session, PreviewDevice.State.ALLOWED);
            return true;
        }
        return false;
    }

    synchronized Optional<PhoneSession> byDevice(String deviceId) {
        return byCookie.values().stream()
                .filter(one -> one.device.id().equals(deviceId))
                .findFirst();
    }

    /// @return refusals in a row, this one included
    synchronized int decide(PhoneSession session, PreviewDevice.State state) {
        session.device = session.device.with(state);
        if (state == PreviewDevice.State.ALLOWED) {
            refusalsInARow = 0;
            if (!session.knownId.isEmpty()) {
                confirmed.add(session.knownId);
            }
        } else if (state == PreviewDevice.State.REFUSED) {
            refusalsInARow++;
            byCookie.remove(session.cookie);
        }
        return refusalsInARow;
    }

    synchronized List<PhoneSession> all() {
        return new ArrayList<>(byCookie.values());
    }

    private void dropIdle() {
        Instant limit = clock.instant().minus(IDLE);
        byCookie.values().removeIf(one -> one.lastSeen.isBefore(limit));
    }
}
