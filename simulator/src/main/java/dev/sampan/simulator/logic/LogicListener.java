package dev.sampan.simulator.logic;

import java.time.Duration;

/// What a logic layer tells its session. `send`, `emit`, `log` and `booted` come on the logic thread, the
/// others on any thread; implementations return at once.
public interface LogicListener {
    /// Messages to the view layer: a JSON array of contracts/protocol.md section 1.
    void send(String json);

    /// Answers and events for the tool: JSON `[kind, payload]`.
    void emit(String json);

    void log(ConsoleEntry entry);

    /// The base library and `app.js` have run; what was received meanwhile is delivered next. Once, or never when the
    /// layer ends before.
    void booted();

    /// A turn has been running for `since` without returning to the event loop (LOGIC_HANG_WARN_MS). Once per turn.
    void hanging(Duration since);

    /// A turn that was reported as hanging has returned.
    void resumed();

    /// The layer is dead and will answer nothing any more. Once.
    void ended(LogicEnd end);
}
