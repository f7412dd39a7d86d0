package dev.sampan.devtools.run;

import java.util.List;

/// One logged value.
public sealed interface ConsoleValue {
    /// The value on one line.
    String text();

    /// A value without parts.
    record Plain(Kind kind, String text) implements ConsoleValue {}

    /// An object, array, map, error … with its parts as far as the runtime sent them.
    record Parts(String text, List<Member> members, boolean truncated) implements ConsoleValue {}

    record Member(String name, ConsoleValue value) {}

    enum Kind {
        TEXT,
        STRING,
        NUMBER,
        BOOLEAN,
        NOTHING,
        FUNCTION,
        SYMBOL,
        /// The phone that a line came from.
        DEVICE
    }

    static ConsoleValue ofText(String text) {
        return new Plain(Kind.TEXT, text);
    }
}
