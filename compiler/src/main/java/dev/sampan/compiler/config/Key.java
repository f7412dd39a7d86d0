package dev.sampan.compiler.config;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One key of a configuration file.
///
/// @param usual what its absence means, as plain JSON value; `null` when nothing in particular
/// @param since version of the base library that introduced it, `""` when it was always there
/// @param meaning one phrase for hover
/// @param advice what to write instead, for a key that should not stand here
public record Key(
        String name, Shape shape, Use use, @Nullable Object usual, String since, String meaning, String advice) {

    /// What is to be thought of the key.
    public enum Use {
        OPTIONAL,
        REQUIRED,
        /// An old way of writing; `advice` names the new one.
        DEPRECATED,
        /// Known, but without effect in this place; `advice` says where it belongs.
        MISPLACED
    }

    static Key of(String name, Shape shape, String meaning) {
        return new Key(name, shape, Use.OPTIONAL, null, "", meaning, "");
    }

    static Key misplaced(String name, String advice) {
        return new Key(name, Shapes.ANYTHING, Use.MISPLACED, null, "", "Has no effect here.", advice);
    }

    Key required() {
        return new Key(name, shape, Use.REQUIRED, usual, since, meaning, advice);
    }

    Key deprecated(String better) {
        return new Key(name, shape, Use.DEPRECATED, usual, since, meaning, better);
    }

    /// The same key with its default.
    Key usually(Object value) {
        return new Key(name, shape, use, Objects.requireNonNull(value), since, meaning, advice);
    }

    Key from(String library) {
        return new Key(name, shape, use, usual, library, meaning, advice);
    }

    public Optional<Object> usualValue() {
        return Optional.ofNullable(usual);
    }
}
