package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.wxml.expr.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text with mustaches: a text run or the value of an attribute.
public record Value(List<Part> parts, int start, int end) {

    public Value {
        parts = List.copyOf(parts);
    }

    /// One stretch of a value.
    public sealed interface Part {}

    /// Plain text, entities and escapes already decoded for the dialect.
    public record Plain(String text) implements Part {}

    /// `{{…}}`; `expr` is `null` when it is empty or could not be read.
    public record Mustache(@Nullable Expr expr, boolean empty, int start, int end) implements Part {}

    /// Whether it holds any mustache, readable or not.
    public boolean isBinding() {
        return parts.stream().anyMatch(Mustache.class::isInstance);
    }

    /// The text of a value without mustaches; with mustaches, only what stands around them.
    public String plainText() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Plain plain) {
                text.append(plain.text());
            }
        }
        return text.toString();
    }

    /// The expression when the value is exactly one readable mustache (WXML-VAL-01).
    public @Nullable Expr single() {
        return parts.size() == 1 && parts.getFirst() instanceof Mustache mustache ? mustache.expr() : null;
    }
}
