package dev.sampan.compiler.script;

import com.caoccao.javet.swc4j.Swc4j;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstProgram;
import com.caoccao.javet.swc4j.enums.Swc4jMediaType;
import com.caoccao.javet.swc4j.enums.Swc4jModuleKind;
import com.caoccao.javet.swc4j.enums.Swc4jParseMode;
import com.caoccao.javet.swc4j.enums.Swc4jSourceMapOption;
import com.caoccao.javet.swc4j.exceptions.Swc4jCoreException;
import com.caoccao.javet.swc4j.options.Swc4jParseOptions;
import com.caoccao.javet.swc4j.options.Swc4jTranspileOptions;
import com.caoccao.javet.swc4j.outputs.Swc4jParseOutput;
import com.caoccao.javet.swc4j.outputs.Swc4jTranspileOutput;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The native parser behind a face that tells a syntax error from a missing library. Safe for any thread.
final class ScriptParser {

    /// A mistake in the script.
    static final class SyntaxProblem extends Exception {
        private static final long serialVersionUID = 1;

        final int line;
        final int column;
        final String reason;

        SyntaxProblem(int line, int column, String reason) {
            super(reason);
            this.line = line;
            this.column = column;
            this.reason = reason;
        }
    }

    /// @param code JavaScript as ES module or script
    record Stripped(String code, SourceMap map) {}

    /// `Expression expected at file:///main.js:1:9`, then an excerpt of the code.
    private static final Pattern MESSAGE = Pattern.compile("(.*) at \\S+?:(\\d+):(\\d+)");

    private final @Nullable Swc4j swc;
    private final @Nullable String missing;

    private ScriptParser(@Nullable Swc4j swc, @Nullable String missing) {
        this.swc = swc;
        this.missing = missing;
    }

    private static final class Holder {
        static final ScriptParser LOADED = load();
    }

    /// The one parser of the process; loading takes about a third of a second.
    static ScriptParser instance() {
        return Holder.LOADED;
    }

    private static ScriptParser load() {
        try {
            return new ScriptParser(new Swc4j(), null);
        } catch (RuntimeException | LinkageError e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new ScriptParser(null, reason);
        }
    }

    /// Why the native library could not be loaded, empty when it was.
    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /// Checks the syntax. The tree when the text is an ES module (has `import` or `export`), empty for a plain
    /// script.
    ///
    /// Handing over a tree costs more than parsing, so it is asked for only where a module shows; one that hides
    /// from that look is parsed twice.
    Optional<ISwc4jAstProgram<?>> module(String js) throws SyntaxProblem {
        try {
            boolean tree = ModuleWords.in(js);
            Swc4jParseOutput output = parser().parse(js, options(tree));
            if (output.getParseMode() != Swc4jParseMode.Module) {
                return Optional.empty();
            }
            return Optional.of((tree ? output : parser().parse(js, options(true))).getProgram());
        } catch (Swc4jCoreException e) {
            throw problem(e);
        }
    }

    /// The tree of a plain script.
    ISwc4jAstProgram<?> script(String js) throws SyntaxProblem {
        try {
            return parser().parse(js, options(true).setParseMode(Swc4jParseMode.Script))
                    .getProgram();
        } catch (Swc4jCoreException e) {
            throw problem(e);
        }
    }

    Stripped typeScript(String path, String ts) throws SyntaxProblem {
        Swc4jTranspileOptions options = new Swc4jTranspileOptions()
                .setMediaType(Swc4jMediaType.TypeScript)
                .setParseMode(Swc4jParseMode.Program)
                .setModuleKind(Swc4jModuleKind.Cjs)
                .setSourceMap(Swc4jSourceMapOption.Separate)
                .setInlineSources(false)
                .setUseTsDecorators(true);
        try {
            Swc4jTranspileOutput output = parser().transpile(ts, options);
            String map = output.getSourceMap();
            SourceMap decoded = SourceMap.decode(map == null ? "{}" : map);
            return new Stripped(output.getCode(), new SourceMap(path, decoded.segments()));
        } catch (Swc4jCoreException e) {
            throw problem(e);
        }
    }

    private Swc4j parser() {
        if (swc == null) {
            throw new IllegalStateException("asked to parse without a parser: " + missing);
        }
        return swc;
    }

    private static Swc4jParseOptions options(boolean tree) {
        return new Swc4jParseOptions()
                .setMediaType(Swc4jMediaType.JavaScript)
                .setParseMode(Swc4jParseMode.Program)
                .setCaptureAst(tree)
                .setScopeAnalysis(tree);
    }

    private static SyntaxProblem problem(Swc4jCoreException e) {
        String message = e.getMessage() == null ? "syntax error" : e.getMessage();
        Matcher found = MESSAGE.matcher(message);
        if (!found.lookingAt()) {
            return new SyntaxProblem(1, 1, message.lines().findFirst().orElse("syntax error"));
        }
        return new SyntaxProblem(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), found.group(1));
    }
}
