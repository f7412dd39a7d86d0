package dev.sampan.simulator.view;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// A screen that shows nothing and remembers every message: for tests of what the logic layer sends, and for
/// recording a session. Any thread.
public final class RecordingViewHost implements ViewHost {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> covers = new CopyOnWriteArrayList<>();

    /// Everything that was sent, in order; one text per call of [#send].
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /// What covered the screen, as `title: text`.
    public List<String> covers() {
        return List.copyOf(covers);
    }

    @Override
    public void send(String json) {
        messages.add(json);
    }

    @Override
    public CompletableFuture<byte[]> screenshot(double scale) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a recording screen has no picture"));
    }

    @Override
    public void restart() {
        messages.clear();
    }

    @Override
    public void resize(int widthPx, int heightPx) {}

    @Override
    public void cover(String title, String text) {
        covers.add(title + ": " + text);
    }

    @Override
    public void close() {}
}
