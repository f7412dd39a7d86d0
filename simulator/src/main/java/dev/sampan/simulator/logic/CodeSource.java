package dev.sampan.simulator.logic;

import java.util.Optional;

/// The compiled code of the project that is loaded on demand (contracts/bundle.md sections 3 to 5). Called on the
/// logic thread; hot reload may change the answers between turns.
public interface CodeSource {
    /// The closed list of kinds, as named by `host.load`.
    enum Kind {
        SCRIPT,
        TEMPLATE,
        WXS,
        STYLE
    }

    /// @param text a classic script that calls `define`, `defineTemplate`, `defineWxs` or `defineStyle`
    /// @param positions from places in `text` to places in the file that the developer wrote
    record Code(String text, PositionMap positions) {}

    /// A place in a file of the project, both 1-based.
    record Position(String file, int line, int column) {}

    /// Maps places of emitted code to places of the project.
    @FunctionalInterface
    interface PositionMap {
        /// @param line 1-based
        /// @param column 1-based
        Position original(int line, int column);
    }

    Optional<Code> find(Kind kind, String id);
}
