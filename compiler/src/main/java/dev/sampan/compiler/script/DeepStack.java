package dev.sampan.compiler.script;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Runs a parser that recurses where it cannot fill the stack. The native parser uses up to 7 KB a level (parentheses),
/// measured with release 1.3.
final class DeepStack {

    /// Deeper scripts are not given to the native parser.
    static final int DEEPEST = 10_000;

    /// Levels for which the stack of any thread is large enough.
    private static final int SHALLOW = 50;

    private static final long STACK_BYTES = 128L << 20;

    private DeepStack() {}

    /// @param depth of the script, at most [#DEEPEST]
    static <T> T run(int depth, Callable<T> work) throws ScriptParser.SyntaxProblem {
        try {
            return depth <= SHALLOW ? work.call() : onThread(work);
        } catch (ScriptParser.SyntaxProblem | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Only pages that are touched take memory.
    private static <T> T onThread(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> complete(result, work), "script parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause(), e);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static Exception rethrown(@Nullable Throwable cause, Exception wrapper) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : wrapper;
    }
}
