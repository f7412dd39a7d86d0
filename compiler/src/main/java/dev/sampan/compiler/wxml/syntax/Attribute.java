package dev.sampan.compiler.wxml.syntax;

import org.jspecify.annotations.Nullable;

/// An attribute as written. `value` is `null` when it has none (WXML-VAL-08).
public record Attribute(
        String name, int nameStart, int nameEnd, @Nullable Value value) {

    /// Offset of the value, or of the name when it has none.
    public int valueStart() {
        return value == null ? nameStart : value.start();
    }

    public int valueEnd() {
        return value == null ? nameEnd : value.end();
    }

    /// The value as text without mustaches, empty when there is none.
    public String text() {
        return value == null ? "" : value.plainText();
    }

    public boolean isBinding() {
        return value != null && value.isBinding();
    }
}
