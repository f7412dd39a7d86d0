package dev.sampan.simulator.view;

import java.util.concurrent.CompletableFuture;

/// One device screen. Any thread may call; nothing blocks.
public interface ViewHost extends AutoCloseable {
    /// Hands over messages, a JSON array of contracts/protocol.md section 1. They arrive in order; those that come
    /// before the screen is ready wait.
    void send(String json);

    /// Empties the screen and starts its document again. What was sent before and has not arrived is dropped, and
    /// so is what the old document still says.
    void restart();

    /// Gives the screen another size in CSS px.
    void resize(int widthPx, int heightPx);

    /// Covers the screen with a message of the tool, such as why the script was ended. Gone after [#restart].
    void cover(String title, String text);

    /// A picture of the whole screen.
    /// @param scale pixels of the picture per CSS px, usually the device's pixel ratio
    /// @return PNG bytes; fails when the screen is gone
    CompletableFuture<byte[]> screenshot(double scale);

    /// Takes the screen down. Idempotent.
    @Override
    void close();
}
