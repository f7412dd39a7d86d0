package dev.sampan.devtools.run;

import dev.sampan.devtools.concurrent.PulseQueue;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.project.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was logged, at most [#KEPT] lines. [#add] from any thread, everything else on the FX thread.
public final class ConsoleLog {
    public static final int KEPT = 5_000;
    private final ObservableList<ConsoleEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<ConsoleEntry> view = FXCollections.unmodifiableObservableList(entries);
    private final PulseQueue<ConsoleEntry> arriving;
    private final AtomicLong ids = new AtomicLong();

    public ConsoleLog(UiThread ui) {
        this.arriving = new PulseQueue<>(ui, KEPT, this::arrived);
    }

    public ObservableList<ConsoleEntry> entries() {
        return view;
    }

    public void add(
            ConsoleEntry.Level level,
            ConsoleEntry.Origin origin,
            List<ConsoleValue> values,
            Optional<SourcePosition> source,
            List<ConsoleEntry.Frame> stack) {
        arriving.add(new ConsoleEntry(ids.incrementAndGet(), level, origin, values, source, stack, 1));
    }

    /// A line of the tool itself.
    public void tool(ConsoleEntry.Level level, String text) {
        add(level, ConsoleEntry.Origin.TOOL, List.of(ConsoleValue.ofText(text)), Optional.empty(), List.of());
    }

    public void clear() {
        entries.clear();
    }

    private void arrived(PulseQueue.Batch<ConsoleEntry> batch) {
        var fresh = new ArrayList<ConsoleEntry>();
        var last = entries.isEmpty() ? Optional.<ConsoleEntry>empty() : Optional.of(entries.getLast());
        for (var entry : batch.items()) {
            if (!fresh.isEmpty() && fresh.getLast().sameAs(entry)) {
                fresh.add(fresh.removeLast().repeated());
            } else if (fresh.isEmpty() && last.isPresent() && last.get().sameAs(entry)) {
                last = Optional.of(last.get().repeated());
            } else {
                fresh.add(entry);
            }
        }
        last.filter(entry -> entries.getLast() != entry).ifPresent(entry -> entries.set(entries.size() - 1, entry));
        entries.addAll(fresh);
        if (entries.size() > KEPT) {
            entries.remove(0, entries.size() - KEPT);
        }
    }
}
