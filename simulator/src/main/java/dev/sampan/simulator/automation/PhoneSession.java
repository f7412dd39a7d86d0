package dev.sampan.simulator.automation;

import java.util.concurrent.CompletableFuture;

/// The phone that `Tool.enableRemoteDebug` brings in (spec automator 4.1). Any thread; nothing blocks.
public interface PhoneSession {
    /// Starts anew, also when one is open.
    ///
    /// @param attached called once, on any thread, when the first phone is connected
    /// @return the code to scan as PNG; fails with a sentence for the user
    CompletableFuture<byte[]> open(Runnable attached);

    /// Sends the phones away; nothing when none is open.
    void close();

    /// Where no phone can be served.
    static PhoneSession none() {
        return new PhoneSession() {
            @Override
            public CompletableFuture<byte[]> open(Runnable attached) {
                return CompletableFuture.failedFuture(
                        new UnsupportedOperationException("Tool.enableRemoteDebug is not possible here"));
            }

            @Override
            public void close() {}
        };
    }
}
