package dev.sampan.simulator.view.webview;

import dev.sampan.simulator.dispatch.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects messages for the view and hands them over with one call per pulse, in order (VL-BR-01).
///
/// `add` and `reset` from any thread; the rest on the JavaFX thread. Until it is opened, messages wait.
final class MessageQueue {
    private static final long PULSE_NANOS = 12_000_000;

    private final Consumer<String> deliver;
    private final List<String> waiting = new ArrayList<>();
    private boolean open;
    private boolean scheduled;
    private long deliveredNanos;

    MessageQueue(Consumer<String> deliver) {
        this.deliver = deliver;
    }

    /// @param json a JSON array of messages
    void add(String json) {
        synchronized (waiting) {
            waiting.add(json);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        Dispatcher.later(this::due);
    }

    void open() {
        synchronized (waiting) {
            open = true;
        }
        flush();
    }

    /// Forgets what waits and lets messages wait again, for a new document. Any thread.
    void reset() {
        synchronized (waiting) {
            open = false;
            waiting.clear();
        }
    }

    /// The first message after a pause goes at once, so that a tap is answered in its own pulse.
    private void due() {
        if (System.nanoTime() - deliveredNanos >= PULSE_NANOS) {
            flush();
        } else {
            Pulses.after(0, this::flush);
        }
    }

    private void flush() {
        List<String> batch;
        synchronized (waiting) {
            scheduled = false;
            if (!open || waiting.isEmpty()) {
                return;
            }
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        deliveredNanos = System.nanoTime();
        deliver.accept(join(batch));
    }

    /// One array of the elements of all arrays, without parsing them.
    static String join(List<String> arrays) {
        if (arrays.size() == 1) {
            return arrays.getFirst();
        }
        StringBuilder joined = new StringBuilder("[");
        for (String array : arrays) {
            String elements = array.strip();
            elements = elements.substring(1, elements.length() - 1).strip();
            if (!elements.isEmpty()) {
                joined.append(joined.length() > 1 ? "," : "").append(elements);
            }
        }
        return joined.append(']').toString();
    }
}
