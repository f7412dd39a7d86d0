package dev.sampan.devtools.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A bounded queue between a fast producer and the FX thread, drained in one go (architecture, section 4).
///
/// When more than `capacity` items wait, the oldest are dropped and counted: a program that logs in a loop must not
/// fill the memory of the tool that watches it.
public final class PulseQueue<T> {
    private final UiThread ui;
    private final int capacity;
    private final Consumer<Batch<T>> sink;
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private long dropped;
    private boolean scheduled;

    /// @param dropped how many items were lost before `items`
    public record Batch<T>(List<T> items, long dropped) {}

    public PulseQueue(UiThread ui, int capacity, Consumer<Batch<T>> sink) {
        this.ui = ui;
        this.capacity = capacity;
        this.sink = sink;
    }

    /// Any thread.
    public void add(T item) {
        synchronized (waiting) {
            waiting.addLast(item);
            if (waiting.size() > capacity) {
                waiting.removeFirst();
                dropped++;
            }
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::drain);
    }

    private void drain() {
        Batch<T> batch;
        synchronized (waiting) {
            batch = new Batch<>(new ArrayList<>(waiting), dropped);
            waiting.clear();
            dropped = 0;
            scheduled = false;
        }
        sink.accept(batch);
    }
}
