package dev.sampan.simulator.logic;

import java.time.Duration;

/// Limits of a logic layer (spec limits, section 4).
///
/// @param hangWarning turn time after which the listener is told
/// @param hangKill turn time after which the context is ended
/// @param stackFrames nested calls; a phone gives a RangeError near 11,000, here the context ends
/// @param stackBytes size of the thread's stack; `stackFrames` must fit
public record LogicLimits(Duration hangWarning, Duration hangKill, int stackFrames, long stackBytes) {
    public static final LogicLimits DEFAULT =
            new LogicLimits(Duration.ofSeconds(2), Duration.ofSeconds(20), 11_000, 64L << 20);
}
