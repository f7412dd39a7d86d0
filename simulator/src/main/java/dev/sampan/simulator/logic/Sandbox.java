package dev.sampan.simulator.logic;

import dev.sampan.simulator.base.LinkedScript;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/// The one engine of the process, and the lock on each context. An engine keeps parsed code, so the base library is
/// parsed once, however many mini-programs start.
public final class Sandbox {
    private static final Map<String, String> OPTIONS = Map.of(
            "js.load", "false",
            "js.print", "false",
            "js.polyglot-builtin", "false",
            "js.java-package-globals", "false",
            "js.console", "false",
            "js.allow-eval", "false",
            "js.unhandled-rejections", "handler",
            "js.stack-trace-limit", "30");
    /// Source name of the base library.
    static final String LIBRARY = "sampan/logic.js";

    private static final Map<LinkedScript, Source> LIBRARIES = new WeakHashMap<>();

    private Sandbox() {}

    private static final class Holder {
        static final Engine ENGINE = Engine.newBuilder("js")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
    }

    /// The shared engine, also the place where a debugger or profiler attaches.
    static Engine engine() {
        return Holder.ENGINE;
    }

    /// A context that reaches nothing of the host: no classes, files, network, threads, processes, environment.
    /// (`allowHostClassLookup` must not be called at all: even a filter that refuses everything brings `Java`.)
    ///
    /// @param stackFrames nested calls after which the context ends; without it a `try{f()}catch{f()}` storm
    ///     defeats every other way to stop a script
    static Context context(int stackFrames) {
        return Context.newBuilder("js")
                .engine(engine())
                .allowExperimentalOptions(true)
                .allowHostAccess(HostAccess.NONE)
                .allowIO(IOAccess.NONE)
                .allowNativeAccess(false)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .options(OPTIONS)
                .option("sandbox.MaxStackFrames", Integer.toString(stackFrames))
                .build();
    }

    /// The base library as a source that the engine parses once and that never shows in a stack.
    static Source library(LinkedScript script) {
        synchronized (LIBRARIES) {
            return LIBRARIES.computeIfAbsent(script, s -> internal(LIBRARY, s.code()));
        }
    }

    static Source internal(String name, String code) {
        return Source.newBuilder("js", code, name).internal(true).cached(true).buildLiteral();
    }
}
