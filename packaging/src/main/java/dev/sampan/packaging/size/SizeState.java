package dev.sampan.packaging.size;

import java.util.Locale;

/// How a size stands to its limit.
public enum SizeState {
    OK,
    WARN,
    OVER;

    /// `OVER` from one byte above the limit, `WARN` from `warnPercent` of it.
    public static SizeState of(long bytes, long limit, int warnPercent) {
        if (bytes > limit) {
            return OVER;
        }
        return bytes * 100 >= limit * warnPercent ? WARN : OK;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
