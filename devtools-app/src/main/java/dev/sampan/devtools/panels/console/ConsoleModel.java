package dev.sampan.devtools.panels.console;

import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.devtools.run.ConsoleValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// View-model of the console: filter, expansion, history of the evaluation line. FX thread.
///
/// An expanded object becomes rows of its own, so that the list stays virtual however large the object is.
public final class ConsoleModel {
    private final ConsoleLog log;
    private final Consumer<String> evaluate;
    private final ObjectProperty<Filter> level = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Map<Long, Set<String>> expanded = new HashMap<>();
    private final List<String> history = new ArrayList<>();
    private int historyAt;

    /// Which levels are shown.
    public enum Filter {
        ALL,
        ERRORS,
        WARNINGS,
        LOGS,
        DEBUG;

        boolean shows(ConsoleEntry.Level level) {
            return switch (this) {
                case ALL -> true;
                case ERRORS -> level == ConsoleEntry.Level.ERROR;
                case WARNINGS -> level == ConsoleEntry.Level.WARN;
                case LOGS -> level == ConsoleEntry.Level.LOG || level == ConsoleEntry.Level.INFO;
                case DEBUG -> level == ConsoleEntry.Level.DEBUG;
            };
        }
    }

    /// One line of the list.
    public sealed interface Row {
        ConsoleEntry entry();

        /// The entry itself.
        record Line(ConsoleEntry entry, boolean expandable, boolean open) implements Row {}

        /// A member of an expanded value. `path` identifies it inside the entry.
        record Part(
                ConsoleEntry entry,
                String path,
                int depth,
                String name,
                ConsoleValue value,
                boolean expandable,
                boolean open)
                implements Row {}

        /// A frame of the stack.
        record Stack(ConsoleEntry entry, ConsoleEntry.Frame frame) implements Row {}
    }

    public ConsoleModel(ConsoleLog log, Consumer<String> evaluate) {
        this.log = log;
        this.evaluate = evaluate;
        log.entries().addListener((ListChangeListener<ConsoleEntry>) this::changed);
        level.addListener((seen, before, now) -> rebuild());
        text.addListener((seen, before, now) -> rebuild());
        rebuild();
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ObjectProperty<Filter> levelProperty() {
        return level;
    }

    public StringProperty textProperty() {
        return text;
    }

    public void clear() {
        expanded.clear();
        log.clear();
    }

    /// Opens or closes an entry or a member.
    public void toggle(Row row) {
        var path = switch (row) {
            case Row.Line line -> "";
            case Row.Part part -> part.path();
            case Row.Stack stack -> "";
        };
        var open = expanded.computeIfAbsent(row.entry().id(), id -> new HashSet<>());
        if (!open.remove(path)) {
            open.add(path);
        }
        var first = firstRow(row.entry().id());
        if (first >= 0) {
            var old = rowsOf(first);
            replace(first, old, built(row.entry()));
        }
    }

    /// Runs a line in the logic layer and remembers it.
    public void submit(String code) {
        if (code.isBlank()) {
            return;
        }
        history.remove(code);
        history.add(code);
        historyAt = history.size();
        evaluate.accept(code);
    }

    /// The line `by` steps away in the history; the empty line after the newest.
    public String recall(int by) {
        historyAt = Math.clamp(historyAt + by, 0, history.size());
        return historyAt == history.size() ? "" : history.get(historyAt);
    }

    private void changed(ListChangeListener.Change<? extends ConsoleEntry> change) {
        while (change.next()) {
            var appended = change.wasAdded()
                    && !change.wasRemoved()
                    && change.getTo() == log.entries().size();
            if (appended) {
                var fresh = new ArrayList<Row>();
                change.getAddedSubList().stream().filter(this::shown).forEach(entry -> fresh.addAll(built(entry)));
                rows.addAll(fresh);
            } else {
                rebuild();
                return;
            }
        }
    }

    private void rebuild() {
        var fresh = new ArrayList<Row>();
        log.entries().stream().filter(this::shown).forEach(entry -> fresh.addAll(built(entry)));
        rows.setAll(fresh);
    }

    private boolean shown(ConsoleEntry entry) {
        var wanted = text.get().strip().toLowerCase(Locale.ROOT);
        return level.get().shows(entry.level())
                && (wanted.isEmpty() || entry.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private int firstRow(long id) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).entry().id() == id) {
                return i;
            }
        }
        return -1;
    }

    private int rowsOf(int first) {
        var id = rows.get(first).entry().id();
        var count = 0;
        while (first + count < rows.size() && rows.get(first + count).entry().id() == id) {
            count++;
        }
        return count;
    }

    private void replace(int first, int count, List<Row> fresh) {
        rows.subList(first, first + count).clear();
        rows.addAll(first, fresh);
    }

    private List<Row> built(ConsoleEntry entry) {
        var open = expanded.getOrDefault(entry.id(), Set.of());
        var result = new ArrayList<Row>();
        var objects = entry.values().stream()
                .filter(ConsoleValue.Parts.class::isInstance)
                .map(ConsoleValue.Parts.class::cast)
                .toList();
        var expandable = !objects.isEmpty() || !entry.stack().isEmpty();
        result.add(new Row.Line(entry, expandable, open.contains("")));
        if (!open.contains("")) {
            return result;
        }
        if (objects.size() == 1) {
            members(entry, objects.getFirst(), "", 1, open, result);
        } else {
            for (var i = 0; i < objects.size(); i++) {
                var path = "/" + i;
                var isOpen = open.contains(path);
                result.add(new Row.Part(entry, path, 1, "", objects.get(i), true, isOpen));
                if (isOpen) {
                    members(entry, objects.get(i), path, 2, open, result);
                }
            }
        }
        entry.stack().forEach(frame -> result.add(new Row.Stack(entry, frame)));
        return result;
    }

    private static void members(
            ConsoleEntry entry, ConsoleValue.Parts value, String path, int depth, Set<String> open, List<Row> result) {
        for (var member : value.members()) {
            var own = path + "/" + member.name();
            var expandable = member.value() instanceof ConsoleValue.Parts;
            var isOpen = expandable && open.contains(own);
            result.add(new Row.Part(entry, own, depth, member.name(), member.value(), expandable, isOpen));
            if (isOpen && member.value() instanceof ConsoleValue.Parts parts) {
                members(entry, parts, own, depth + 1, open, result);
            }
        }
        if (value.truncated()) {
            var more = ConsoleValue.ofText("…");
            result.add(new Row.Part(entry, path + "/…", depth, "", more, false, false));
        }
    }
}
