package dev.sampan.devtools.run;

import dev.sampan.devtools.project.SourcePosition;
import java.util.List;
import java.util.Optional;

/// One line that the mini-program or the tool wrote.
///
/// @param stack frames of an exception or `console.trace`, innermost first
/// @param count how often the same line came in a row
public record ConsoleEntry(
        long id,
        Level level,
        Origin origin,
        List<ConsoleValue> values,
        Optional<SourcePosition> source,
        List<Frame> stack,
        int count) {

    /// Order is severity, for the filter.
    public enum Level {
        DEBUG,
        LOG,
        INFO,
        WARN,
        ERROR
    }

    /// Who wrote it.
    public enum Origin {
        LOGIC,
        VIEW,
        TOOL,
        INPUT,
        RESULT,
        /// A phone that shows the preview.
        PHONE
    }

    /// @param function may be empty
    public record Frame(String function, Optional<SourcePosition> position, String text) {}

    /// The line as plain text, for filter and clipboard.
    public String text() {
        return String.join(" ", values.stream().map(ConsoleValue::text).toList());
    }

    ConsoleEntry repeated() {
        return new ConsoleEntry(id, level, origin, values, source, stack, count + 1);
    }

    boolean sameAs(ConsoleEntry other) {
        return level == other.level
                && origin == other.origin
                && origin != Origin.INPUT
                && values.equals(other.values)
                && source.equals(other.source)
                && stack.equals(other.stack);
    }
}
