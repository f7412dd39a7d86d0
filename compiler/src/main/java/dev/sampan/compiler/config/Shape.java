package dev.sampan.compiler.config;

import java.util.List;
import java.util.Optional;

/// What a value of a configuration file may be. Immutable.
public sealed interface Shape {

    /// How a message names it: `a string`, `an array`.
    String words();

    /// Any text.
    ///
    /// @param mostChars in code points
    record Text(int mostChars) implements Shape {
        @Override
        public String words() {
            return "a string";
        }
    }

    /// A text of a certain form.
    ///
    /// @param pattern regular expression for the whole text
    /// @param form how a message names the form
    record Formed(String pattern, String form) implements Shape {
        @Override
        public String words() {
            return "a string";
        }
    }

    /// One of a few words.
    ///
    /// @param theme whether a theme variable `@name` may stand here (config.md section 10)
    record Choice(List<String> values, boolean theme) implements Shape {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return "a string";
        }
    }

    /// `#rgb` or `#rrggbb`.
    ///
    /// @param alpha whether `#rrggbbaa` is one as well
    record Color(boolean theme, boolean alpha) implements Shape {
        @Override
        public String words() {
            return "a string";
        }
    }

    /// Path of a file or folder of the project.
    record FilePath(boolean theme) implements Shape {
        @Override
        public String words() {
            return "a string";
        }
    }

    /// Path of a page, without extension and query (config.md general rule 5).
    record PagePath() implements Shape {
        @Override
        public String words() {
            return "a string";
        }
    }

    record Numeric(double least, double most) implements Shape {
        @Override
        public String words() {
            return "a number";
        }
    }

    record Flag() implements Shape {
        @Override
        public String words() {
            return "a boolean";
        }
    }

    /// @param most number of items
    record ListOf(Shape item, int most) implements Shape {
        @Override
        public String words() {
            return "an array";
        }
    }

    /// An object with known keys.
    ///
    /// @param open whether other keys are none of our business
    record Fields(List<Key> keys, boolean open) implements Shape {
        public Fields {
            keys = List.copyOf(keys);
        }

        @Override
        public String words() {
            return "an object";
        }

        public Optional<Key> key(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    /// An object whose keys are names of the developer's choice.
    record Named(Shape value) implements Shape {
        @Override
        public String words() {
            return "an object";
        }
    }

    record AnyOf(List<Shape> shapes) implements Shape {
        public AnyOf {
            shapes = List.copyOf(shapes);
        }

        @Override
        public String words() {
            return String.join(
                    " or ", shapes.stream().map(Shape::words).distinct().toList());
        }
    }

    /// Accepted as it is.
    record Anything() implements Shape {
        @Override
        public String words() {
            return "anything";
        }
    }
}
