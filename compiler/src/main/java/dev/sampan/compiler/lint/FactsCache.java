package dev.sampan.compiler.lint;

import java.util.function.Supplier;

/// Keeps what was read from a text for as long as the text stays the same.
@FunctionalInterface
public interface FactsCache {

    /// @param variant everything besides the text that the value depends on
    <V> V get(Class<V> type, String id, String variant, String text, Supplier<V> read);
}
