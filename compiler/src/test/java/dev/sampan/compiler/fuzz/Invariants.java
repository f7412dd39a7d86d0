package dev.sampan.compiler.fuzz;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What every parser promises for every text: an answer in bounded time, the same one twice, and diagnostics whose
/// places lie inside of the text. Breaking a promise throws [AssertionError].
final class Invariants {

    /// Processor time, so that a busy machine is not taken for a hang.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Invariants() {}

    /// The text of an input: files that are not UTF-8 never reach a parser.
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    static void require(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new AssertionError(message.get());
        }
    }

    /// Runs a target under the time limit.
    static void timed(Runnable target) {
        long start = THREADS.getCurrentThreadCpuTime();
        target.run();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        require(nanos < LONGEST.toNanos(), () -> "took " + nanos / 1_000_000 + " ms of processor time");
    }

    /// One input of sixteen is done twice.
    static void sameTwice(String text, Object first, Supplier<Object> again) {
        if ((text.hashCode() & 15) == 0) {
            Object second = again.get();
            require(first.equals(second), () -> "two results:\n" + first + "\n" + second);
        }
    }

    static void places(SourceText source, List<Diagnostic> diagnostics) {
        for (Diagnostic d : diagnostics) {
            require(d.file().equals(source.path()), () -> "names another file: " + d);
            require(!d.code().isEmpty() && !d.message().isEmpty(), () -> "says nothing: " + d);
            place(source, d.line(), d.column(), 0, d);
            // a place at the end of a line is widened to one column, so that it can be shown
            place(source, d.endLine(), d.endColumn(), 1, d);
            boolean ordered = d.endLine() > d.line() || d.endLine() == d.line() && d.endColumn() >= d.column();
            require(ordered, () -> "ends before it starts: " + d + " to " + d.endLine() + ":" + d.endColumn());
        }
    }

    private static void place(SourceText source, int line, int column, int beyond, Diagnostic d) {
        require(line >= 1 && line <= source.lineCount(), () -> "line " + line + " is outside of the text: " + d);
        int start = source.offsetOfLine(line);
        int next = line < source.lineCount() ? source.offsetOfLine(line + 1) : source.length();
        require(
                column >= 1 && column <= next - start + 1 + beyond,
                () -> "column " + column + " is outside of its line: " + d);
    }

    static void span(int start, int end, int length, Object what) {
        require(
                start >= 0 && end >= start && end <= length,
                () -> start + " to " + end + " of " + length + ": " + what);
    }
}
