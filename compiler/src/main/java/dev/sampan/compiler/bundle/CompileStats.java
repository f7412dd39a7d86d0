package dev.sampan.compiler.bundle;

import java.time.Duration;

/// How much work one run of the compiler was.
///
/// @param compiled files that were parsed and translated in this run
/// @param cached files whose earlier result was used again
public record CompileStats(int compiled, int cached, Duration duration) {}
