package dev.sampan.compiler;

import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.cache.UnitStore;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Results by the file and the text that they were made from, in memory and behind it on disk. A result carries its
/// diagnostics, so using it again reports them again. Safe for any thread.
final class UnitCache {

    /// @param type which translation
    /// @param variant everything besides the text that the result depends on
    private record Key(Class<?> type, String id, String variant) {}

    private record Unit(String text, Object value) {}

    private final Map<Key, Unit> units = new ConcurrentHashMap<>();
    private final Set<Key> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger storedMade = new AtomicInteger();
    private final Optional<UnitStore> store;

    UnitCache(Optional<UnitStore> store) {
        this.store = store;
    }

    /// @param type of the result, also the name of its kind
    <V> V get(Class<V> type, String id, String variant, SourceText source, Function<SourceText, V> translate) {
        return get(type, id, variant, source.text(), () -> translate.apply(source));
    }

    <V> V get(Class<V> type, String id, String variant, String text, Supplier<V> translate) {
        return get(type, id, variant, text, known -> true, translate);
    }

    /// @param valid whether a known result still holds, for results that depend on other files
    <V> V get(Class<V> type, String id, String variant, String text, Predicate<V> valid, Supplier<V> translate) {
        Key key = new Key(type, id, variant);
        used.add(key);
        Unit known = units.get(key);
        if (known != null && known.text().equals(text) && valid.test(type.cast(known.value()))) {
            return type.cast(known.value());
        }
        Optional<V> stored = isStored(type)
                ? store.flatMap(disk -> disk.find(type, id, variant, text)).filter(valid)
                : Optional.empty();
        if (stored.isPresent()) {
            units.put(key, new Unit(text, stored.get()));
            return stored.get();
        }
        V value = translate.get();
        units.put(key, new Unit(text, value));
        made.incrementAndGet();
        if (isStored(type)) {
            storedMade.incrementAndGet();
        }
        return value;
    }

    private static boolean isStored(Class<?> type) {
        return type.isAnnotationPresent(Stored.class);
    }

    /// What is worth keeping on disk.
    List<UnitStore.Unit> storable() {
        List<UnitStore.Unit> all = new ArrayList<>();
        units.forEach((key, unit) -> {
            if (isStored(key.type())) {
                all.add(new UnitStore.Unit(
                        new UnitStore.Name(key.type(), key.id(), key.variant()), unit.text(), unit.value()));
            }
        });
        return all;
    }

    void startRun() {
        used.clear();
        made.set(0);
        storedMade.set(0);
    }

    /// After a run that asked for everything: forgets what it did not use.
    void forgetUnused() {
        units.keySet().retainAll(used);
    }

    /// How many results this run made anew.
    int made() {
        return made.get();
    }

    /// How many of them are of a kind that is kept on disk.
    int storedMade() {
        return storedMade.get();
    }

    /// How many were there already.
    int found() {
        return Math.max(0, units.size() - made());
    }
}
