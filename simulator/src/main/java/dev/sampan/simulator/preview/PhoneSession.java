package dev.sampan.simulator.preview;

import io.helidon.websocket.WsSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One browser that showed a valid code: bound to its cookie and its address. Guarded by [PhoneSessions].
final class PhoneSession {
    final String cookie;
    final String address;
    PreviewDevice device;
    String knownId = "";
    Instant lastSeen;

    @Nullable
    WsSession socket;

    PhoneSession(String cookie, PreviewDevice device, Instant now) {
        this.cookie = cookie;
        this.address = device.address();
        this.device = device;
        this.lastSeen = now;
    }

    boolean allowed() {
        return device.state() == PreviewDevice.State.ALLOWED;
    }
}
