package dev.sampan.compiler.lint.js;

import java.util.List;

/// As much of a JavaScript value as can be read from its text. What cannot be read is [Unknown].
public sealed interface Shape {

    /// An object literal.
    ///
    /// @param spreads values behind `...`
    /// @param open it has keys that could not be read
    record Obj(List<Entry> entries, List<Shape> spreads, boolean open) implements Shape {
        public Obj {
            entries = List.copyOf(entries);
            spreads = List.copyOf(spreads);
        }
    }

    /// @param prefix the name is only the beginning of the key, as in `['list[' + i + ']']`
    /// @param start offset of the key in the file, `end` exclusive
    record Entry(String name, boolean prefix, Shape value, int start, int end) {}

    /// An array literal.
    record Arr(List<Shape> items) implements Shape {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /// A string.
    record Text(String value) implements Shape {}

    /// Any function.
    record Fn() implements Shape {}

    /// A name with members behind it: `lib.base`, `this.data`.
    record Path(List<String> names) implements Shape {
        public Path {
            names = List.copyOf(names);
        }
    }

    /// A member of what another module exports; no names: all of it.
    record Required(String module, List<String> names) implements Shape {
        public Required {
            names = List.copyOf(names);
        }
    }

    record Call(Shape callee, List<Shape> arguments) implements Shape {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A number, a word such as `true`, or an expression whose value is of no interest here.
    record Unknown() implements Shape {}
}
