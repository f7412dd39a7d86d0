package dev.sampan.simulator.view;

import java.util.concurrent.CompletableFuture;

/// One device screen. Any thread may call; nothing blocks.
public interface ViewHost extends AutoCloseable {
    /// Hands over messages, a JSON array of contracts/protocol.md section 1. They arrive in order; those that come
    /// before the screen is ready wait.
    void send(String json);

    /// A picture of the whole screen.
    /// @param scale pixels of the picture per CSS px, usually the device's pixel ratio
    /// @return PNG bytes; fails when the screen is gone
    CompletableFuture<byte[]> screenshot(double scale);

    /// Takes the screen down. Idempotent.
    @Override
    void close();
}
