package dev.sampan.compiler.config;

import java.util.ArrayList;
import java.util.List;

/// The words that the tables are written in.
final class Shapes {

    static final Shape ANYTHING = new Shape.Anything();
    static final Shape TEXT = new Shape.Text(Integer.MAX_VALUE);
    static final Shape FLAG = new Shape.Flag();
    static final Shape COLOR = new Shape.Color(false, false);
    static final Shape THEME_COLOR = new Shape.Color(true, false);
    static final Shape PATH = new Shape.FilePath(false);
    static final Shape THEME_PATH = new Shape.FilePath(true);
    static final Shape PAGE = new Shape.PagePath();
    /// A count or a number of milliseconds or pixels.
    static final Shape AMOUNT = new Shape.Numeric(0, Integer.MAX_VALUE);
    static final Shape TEXTS = listOf(TEXT);
    static final Shape NAMES = new Shape.Named(TEXT);

    private Shapes() {}

    static Shape number(double least, double most) {
        return new Shape.Numeric(least, most);
    }

    static Shape oneOf(String... values) {
        return new Shape.Choice(List.of(values), false);
    }

    static Shape themed(String... values) {
        return new Shape.Choice(List.of(values), true);
    }

    static Shape listOf(Shape item) {
        return listOf(item, Integer.MAX_VALUE);
    }

    static Shape listOf(Shape item, int most) {
        return new Shape.ListOf(item, most);
    }

    static Shape named(Shape value) {
        return new Shape.Named(value);
    }

    static Shape anyOf(Shape... shapes) {
        return new Shape.AnyOf(List.of(shapes));
    }

    static Shape.Fields fields(Key... keys) {
        return new Shape.Fields(List.of(keys), false);
    }

    static Shape.Fields open(Key... keys) {
        return new Shape.Fields(List.of(keys), true);
    }

    @SafeVarargs
    static Shape.Fields all(List<Key>... groups) {
        List<Key> keys = new ArrayList<>();
        for (List<Key> group : groups) {
            keys.addAll(group);
        }
        return new Shape.Fields(keys, false);
    }

    static Key flag(String name, boolean usual, String meaning) {
        return Key.of(name, FLAG, meaning).usually(usual);
    }

    /// Keys that are accepted and left as they are.
    static List<Key> kept(String... names) {
        return List.of(names).stream()
                .map(name -> Key.of(name, ANYTHING, "Kept as written; no effect here."))
                .toList();
    }
}
