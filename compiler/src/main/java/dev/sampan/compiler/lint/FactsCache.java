package dev.sampan.compiler.lint;

import java.util.function.Supplier;

/// Keeps what was read from files.
public interface FactsCache {

    /// The facts of a file for as long as nothing that `read` asks about files gets another answer.
    ///
    /// @param kind together with `id` the name of the facts
    <V> V step(Class<?> kind, String id, Supplier<V> read);

    /// As long as the text stays the same.
    ///

    /// @param variant everything besides the text that the value depends on
    <V> V get(Class<V> type, String id, String variant, String text, Supplier<V> read);
}
