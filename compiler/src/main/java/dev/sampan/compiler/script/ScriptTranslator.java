package dev.sampan.compiler.script;

import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstProgram;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Translates one script: checks its syntax, strips TypeScript, makes ES modules CommonJS, finds what it requires.
/// Plain CommonJS keeps every character. Stateless, for any thread.
public final class ScriptTranslator {

    /// limits.md JS_TRANSFORM_MAX_CHARS: from here on a file passes untouched.
    public static final int MAX_CHARS = 2_048_000;

    /// What may be `import()`; comments and strings that look so cost a parse.
    private static final Pattern DYNAMIC_IMPORT = Pattern.compile("\\bimport\\s*\\(");

    /// Both stay as they are beside `import … from`, at the start of a line of their own.
    private static final Pattern IMPORT_REQUIRE = Pattern.compile("(?m)^(export )?import ([\\w$]+ = require\\()");
    private static final Pattern EXPORT_EQUALS = Pattern.compile("(?m)^export =");

    private ScriptTranslator() {}

    /// Why TypeScript and ES modules cannot be translated on this machine, empty when they can.
    public static Optional<String> unavailable() {
        return ScriptParser.instance().missing();
    }

    public static ScriptUnit translate(SourceText source) {
        String text = source.text();
        if (text.length() >= MAX_CHARS) {
            Diagnostic big = Diagnostic.warning(
                    "JS_TOO_BIG",
                    Place.startOf(source.path()),
                    source.path() + " has " + text.length() + " characters; it is packed without transform or minify",
                    "Split it");
            return plain(source, List.of(big));
        }
        ScriptParser parser = ScriptParser.instance();
        if (parser.missing().isPresent()) {
            return plain(source, List.of());
        }
        int depth = ScriptDepth.of(text);
        if (depth > DeepStack.DEEPEST) {
            return tooDeep(source);
        }
        try {
            return DeepStack.run(depth, () -> parsed(parser, source));
        } catch (ScriptParser.SyntaxProblem problem) {
            return failed(source, problem);
        }
    }

    private static ScriptUnit parsed(ScriptParser parser, SourceText source) throws ScriptParser.SyntaxProblem {
        String text = source.text();
        if (source.path().endsWith(".ts")) {
            return typeScript(parser, source);
        }
        Optional<ISwc4jAstProgram<?>> module = parser.module(text);
        if (module.isPresent()) {
            return unit(source, EsModule.convert(source.path(), text, module.get()));
        }
        return DYNAMIC_IMPORT.matcher(text).find()
                ? unit(source, scriptOf(parser, source.path(), text))
                : plain(source, List.of());
    }

    private static EsModule.Converted scriptOf(ScriptParser parser, String path, String js)
            throws ScriptParser.SyntaxProblem {
        return EsModule.script(path, js, parser.script(js));
    }

    /// Long sums of strings are legal JavaScript, so plain scripts pass; a parser would fill its stack.
    private static ScriptUnit tooDeep(SourceText source) {
        String message = "the script is nested more than " + DeepStack.DEEPEST + " levels deep and is not checked";
        Diagnostic deep = Diagnostic.warning("JS_NESTING", Place.startOf(source.path()), message, "Split it");
        return source.path().endsWith(".ts")
                ? failed(source, new ScriptParser.SyntaxProblem(1, 1, "the script is nested too deeply"))
                : plain(source, List.of(deep));
    }

    private static ScriptUnit typeScript(ScriptParser parser, SourceText source) throws ScriptParser.SyntaxProblem {
        ScriptParser.Stripped stripped = parser.typeScript(source.path(), source.text());
        String js = IMPORT_REQUIRE.matcher(stripped.code()).replaceAll("$1const  $2");
        js = EXPORT_EQUALS.matcher(js).replaceAll("module.exports =");
        try {
            Optional<ISwc4jAstProgram<?>> module = parser.module(js);
            if (module.isPresent()) {
                return unit(
                        source,
                        EsModule.convert(source.path(), js, module.get()).after(stripped.map()));
            }
            if (DYNAMIC_IMPORT.matcher(js).find()) {
                return unit(source, scriptOf(parser, source.path(), js).after(stripped.map()));
            }
        } catch (ScriptParser.SyntaxProblem problem) {
            SourceMap.Position at = stripped.map()
                    .original(problem.line, problem.column)
                    .orElse(new SourceMap.Position(problem.line, problem.column));
            throw new ScriptParser.SyntaxProblem(at.line(), at.column(), problem.reason);
        }
        return unit(source, js, Optional.of(stripped.map()), List.of());
    }

    private static ScriptUnit plain(SourceText source, List<Diagnostic> diagnostics) {
        String text = source.text();
        // inside of the wrapper a hashbang would be a syntax error
        String body = text.startsWith("#!") ? "//" + text.substring(2) : text;
        return unit(source, body, Optional.empty(), diagnostics);
    }

    private static ScriptUnit unit(SourceText source, EsModule.Converted converted) {
        return unit(source, converted.code(), Optional.of(converted.map()), List.of());
    }

    private static ScriptUnit unit(
            SourceText source, String body, Optional<SourceMap> map, List<Diagnostic> diagnostics) {
        RequireScanner.Scan scan = RequireScanner.scan(body);
        Places places = new Places(source, map.isEmpty() ? source : new SourceText(source.path(), body), map);
        List<ScriptUnit.Reference> references = new ArrayList<>();
        for (RequireScanner.Reference found : scan.references()) {
            references.add(
                    new ScriptUnit.Reference(found.literal(), places.of(found.start(), found.end()), found.async()));
        }
        List<Place> computed = new ArrayList<>();
        for (int offset : scan.computed()) {
            computed.add(places.of(offset, offset + "require".length()));
        }
        return new ScriptUnit(
                body, map, references, computed, scan.ownRequire(), BrowserNames.declaredIn(body), diagnostics);
    }

    /// A script that cannot be understood throws when it is loaded, as it does on a phone.
    private static ScriptUnit failed(SourceText source, ScriptParser.SyntaxProblem problem) {
        int column = utf16Column(source, problem.line, problem.column);
        int offset = source.offsetOfLine(Math.min(problem.line, source.lineCount())) + column - 1;
        Place place = source.place(offset, offset + 1);
        Diagnostic error = Diagnostic.error("JS_SYNTAX", place, problem.reason, "");
        String message = source.path() + ":" + problem.line + ":" + column + " " + problem.reason;
        String body = "throw new SyntaxError(" + JsText.quote(message) + ");";
        return new ScriptUnit(body, Optional.empty(), List.of(), List.of(), false, Set.of(), List.of(error));
    }

    /// The parser counts code points.
    private static int utf16Column(SourceText source, int line, int column) {
        if (line > source.lineCount()) {
            return 1;
        }
        String text = source.line(line);
        int points = Math.min(column - 1, text.codePointCount(0, text.length()));
        return points < 0 ? 1 : text.offsetByCodePoints(0, points) + 1;
    }

    /// Places of the source for offsets of the body.
    private record Places(SourceText source, SourceText generated, Optional<SourceMap> map) {
        Place of(int start, int end) {
            if (map.isEmpty()) {
                return source.place(start, end);
            }
            return map.get()
                    .original(generated.lineOf(start), generated.columnOf(start))
                    .map(at -> new Place(
                            source.path(), at.line(), at.column(), at.line(), at.column() + Math.max(1, end - start)))
                    .orElse(Place.startOf(source.path()));
        }
    }
}
