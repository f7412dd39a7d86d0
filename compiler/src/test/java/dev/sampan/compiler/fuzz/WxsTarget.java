package dev.sampan.compiler.fuzz;

import static dev.sampan.compiler.fuzz.Invariants.require;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import java.util.List;

/// WXS modules.
public final class WxsTarget {

    private static final String PATH = "p/p.wxs";

    private WxsTarget() {}

    /// Entry point of the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        check(Invariants.text(input));
    }

    static void check(String text) {
        Invariants.timed(() -> {
            WxsResult result = compile(text);
            Invariants.places(new SourceText(PATH, text), result.diagnostics());
            List<Diagnostic> errors =
                    result.diagnostics().stream().filter(Diagnostic::isError).toList();
            require(result.code().isPresent() == errors.isEmpty(), () -> "code and errors disagree: " + errors);
            result.code().ifPresent(ScriptShape::check);
            Invariants.sameTwice(text, result, () -> compile(text));
        });
    }

    private static WxsResult compile(String text) {
        return WxsCompiler.compile(PATH, PATH, text, 1, 1, path -> path.equals("p/a.wxs"));
    }
}
