package dev.sampan.simulator.logic;

/// Why a logic layer ended by itself.
///
/// @param message one sentence for the overlay of the page
/// @param abandoned the thread could not be stopped and is left behind (it is a daemon)
public record LogicEnd(Reason reason, String message, boolean abandoned) {
    /// The closed list of reasons.
    public enum Reason {
        /// A turn ran longer than LOGIC_HANG_KILL_MS.
        HANG,
        /// More than LOGIC_STACK_FRAMES nested calls.
        STACK,
        /// The script allocated more than the heap holds.
        MEMORY,
        /// The user stopped a script that could not be interrupted.
        STOPPED,
        /// The base library did not start.
        BOOT
    }
}
