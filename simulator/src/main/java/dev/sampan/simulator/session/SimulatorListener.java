package dev.sampan.simulator.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.simulator.logic.ConsoleEntry;
import dev.sampan.simulator.logic.LogicEnd;
import java.time.Duration;

/// Hears what happens in a session. Called on the thread where it happens (logic, JavaFX, I/O); implementations
/// return at once and hand over to their own thread.
public interface SimulatorListener {
    /// A console line or an exception.
    default void console(ConsoleEntry entry) {}

    /// The page stack changed: array of `{page, path, query}`, bottom first.
    default void pageStack(JsonNode stack) {}

    /// The page on top has finished its transition.
    default void routeDone() {}

    /// A script has been running this long without a pause.
    default void hanging(Duration since) {}

    /// The script that was hanging has returned.
    default void resumed() {}

    /// The logic layer has ended by itself; the page stays under a cover, and [Simulator#restart] starts again.
    default void ended(LogicEnd end) {}

    /// The view layer's own script failed.
    default void viewFailed(String message) {}

    /// Anything else that the base library tells the tool: automation events, inspect models (contracts/host.md,
    /// `emit`).
    default void told(String kind, JsonNode payload) {}
}
