package dev.sampan.simulator.logic;

import dev.sampan.simulator.logic.CodeSource.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the console, or one exception.
///
/// @param argsJson JSON array of the previewed arguments (contracts/host.md, `log`)
/// @param stack frames of the project only, innermost first
/// @param source where the call stands; the first frame unless the base library knows better
public record ConsoleEntry(Level level, String argsJson, List<Frame> stack, Optional<Position> source, Instant time) {
    /// The closed list of levels of `host.log`.
    public enum Level {
        LOG,
        INFO,
        WARN,
        ERROR,
        DEBUG,
        EXCEPTION;

        static Level of(String name) {
            return switch (name) {
                case "info" -> INFO;
                case "warn" -> WARN;
                case "error" -> ERROR;
                case "debug" -> DEBUG;
                case "exception" -> EXCEPTION;
                default -> LOG;
            };
        }
    }

    /// @param function name of the function, empty for the top level of a file
    public record Frame(String function, Position position) {
        @Override
        public String toString() {
            String place = position.file() + ":" + position.line() + ":" + position.column();
            return function.isEmpty() ? "at " + place : "at " + function + " (" + place + ")";
        }
    }

    public ConsoleEntry {
        stack = List.copyOf(stack);
    }
}
