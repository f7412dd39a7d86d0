package dev.sampan.compiler;

import dev.sampan.compiler.source.SourceText;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Results by what they were made from. A result carries its diagnostics, so using it again reports them again.
/// Safe for any thread.
final class UnitCache {

    /// @param kind which translation
    /// @param variant everything besides the text that the result depends on
    private record Key(String kind, String id, String variant, String text) {}

    private final Map<Key, Object> units = new ConcurrentHashMap<>();
    private final Set<Key> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();

    /// @param type of the result, also the name of its kind
    <V> V get(Class<V> type, String id, String variant, SourceText source, Function<SourceText, V> translate) {
        return get(type, id, variant, source.text(), () -> translate.apply(source));
    }

    <V> V get(Class<V> type, String id, String variant, String text, Supplier<V> translate) {
        return get(type, id, variant, text, known -> true, translate);
    }

    /// @param valid whether a known result still holds, for results that depend on other files
    <V> V get(Class<V> type, String id, String variant, String text, Predicate<V> valid, Supplier<V> translate) {
        Key key = new Key(type.getName(), id, variant, text);
        Object known = units.get(key);
        boolean first = used.add(key);
        if (known != null && valid.test(type.cast(known))) {
            if (first) {
                found.incrementAndGet();
            }
            return type.cast(known);
        }
        V value = translate.get();
        units.put(key, value);
        made.incrementAndGet();
        return value;
    }

    void startRun() {
        used.clear();
        made.set(0);
        found.set(0);
    }

    /// Forgets what this run did not use.
    void endRun() {
        units.keySet().retainAll(used);
    }

    int made() {
        return made.get();
    }

    int found() {
        return found.get();
    }
}
