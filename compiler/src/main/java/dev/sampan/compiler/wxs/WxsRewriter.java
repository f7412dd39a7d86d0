package dev.sampan.compiler.wxs;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.source.ProjectPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Collects the changes that turn WXS into JavaScript of the same meaning: the restricted globals, `constructor`
/// as a string, methods that WXS does not have, resolved `require` (wxs.md, sections 2 and 3). One module, one
/// thread.
final class WxsRewriter {

    /// WXS-LIB-01: members of `R`, made local in the modules that use them.
    private static final Set<String> GLOBALS = Set.of(
            "console",
            "Math",
            "JSON",
            "Number",
            "Date",
            "getDate",
            "getRegExp",
            "parseInt",
            "parseFloat",
            "isNaN",
            "isFinite",
            "decodeURI",
            "decodeURIComponent",
            "encodeURI",
            "encodeURIComponent");

    private static final Set<String> CONSTANTS = Set.of("undefined", "NaN", "Infinity");

    /// Longer ones are written as the infinity they are: reading that many digits takes quadratic time.
    private static final int LONGEST_INTEGER = 1_000;

    private static final String OWN = "$own$";
    private static final String FREE = "$free$";
    private static final String NUMBER = "$number$";
    private static final String CTOR = "$ctor$";

    /// A replacement; `order` keeps insertions at one place apart, the later one outside.
    private record Edit(int start, int end, String text, int order) {}

    private final String path;
    private final WxsPlaces places;
    private final Predicate<String> exists;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> requires = new LinkedHashSet<>();
    private final Set<String> usedGlobals = new TreeSet<>();
    private final Set<String> implied = new TreeSet<>();
    private final Set<String> helpers = new TreeSet<>();

    WxsRewriter(String path, WxsPlaces places, Predicate<String> exists) {
        this.path = path;
        this.places = places;
        this.exists = exists;
    }

    Set<String> requires() {
        return requires;
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private void edit(int start, int end, String text) {
        edits.add(new Edit(start, end, text, edits.size()));
    }

    /// The 2019 compiler of the platform stops here, with every template that uses the module.
    void byteOrderMark() {
        report(
                Severity.WARNING,
                "WXS_BOM",
                0,
                1,
                "The file starts with a byte order mark, which older compilers of the platform refuse.",
                "Save it as UTF-8 without the mark.");
    }

    void unclosedComment(int start, int end) {
        edit(start, end, "");
        report(Severity.WARNING, "WXS_SYNTAX", start, start + 2, "This comment is never closed.", "Close it with */.");
    }

    /// A backslash before a character that needs none stays in the string (WXS-SYN-03): published libraries write
    /// `getRegExp('^\d+$')`.
    void undecodedEscape(int backslash) {
        edit(backslash, backslash, "\\");
    }

    /// `010` is 8 also where the surrounding code is strict (WXS-SYN-03).
    void number(WxsToken token) {
        String digits = token.text();
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean octal = digits.chars().allMatch(c -> c < '8');
            String value =
                    digits.length() > LONGEST_INTEGER ? "1e999" : new BigInteger(digits, octal ? 8 : 10).toString();
            edit(token.start(), token.end(), value);
        }
    }

    /// A member that is read: WXS-LIB-03, -04.
    ///
    /// @param objectStart where the object begins
    /// @param objectEnd where it ends
    /// @param end the end of the whole access
    void memberRead(int objectStart, int objectEnd, String name, int end) {
        if (name.equals("constructor")) {
            helpers.add(CTOR);
            edit(objectStart, objectStart, CTOR + "(");
            edit(objectEnd, end, ")");
        } else if (AbsentMethods.NAMES.contains(name)) {
            helpers.add(OWN);
            edit(objectStart, objectStart, OWN + "(");
            edit(objectEnd, end, ",\"" + name + "\")");
        }
    }

    /// `__proto__` is a name like any other (WXS-LIB-04).
    void memberName(WxsToken name) {
        if (name.text().equals("__proto__")) {
            edit(name.start(), name.end(), "$__proto__");
        }
    }

    /// A name that JavaScript reserves.
    void rename(WxsToken word) {
        edit(word.start(), word.end(), word.text() + "$");
    }

    /// `Number(x)` where `Number` itself holds constants only.
    void numberCall(WxsToken word) {
        helpers.add(NUMBER);
        edit(word.start(), word.end(), NUMBER);
        report(
                Severity.WARNING,
                WxsSyntaxError.SYNTAX,
                word.start(),
                word.end(),
                "Number() is not part of WXS; not every version runs it.",
                "Use parseFloat(), or +x.");
    }

    /// `{a}` becomes `{a:a}`, so that the name can be looked up like any other.
    void shorthand(WxsToken name) {
        edit(name.start(), name.start(), name.text() + ":");
        report(
                Severity.WARNING,
                WxsSyntaxError.SYNTAX,
                name.start(),
                name.end(),
                "Shorthand members are not part of WXS; not every version runs them.",
                "Write " + name.text() + ": " + name.text() + ".");
    }

    /// WXS-MOD-03.
    void require(WxsToken literal) {
        String reference = literal.text().substring(1, literal.text().length() - 1);
        String resolved = ProjectPath.resolve(path, reference);
        if (resolved != null && !resolved.endsWith(".wxs") && exists.test(resolved + ".wxs")) {
            resolved = resolved + ".wxs";
        }
        if (resolved == null || !resolved.endsWith(".wxs")) {
            throw new WxsSyntaxError(
                    WxsSyntaxError.REQUIRE,
                    literal.start(),
                    literal.end(),
                    "WXS can require .wxs files of the project only, not " + literal.text() + ".",
                    "Give a relative path that ends in .wxs.");
        }
        requires.add(resolved);
        edit(
                literal.start(),
                literal.end(),
                "\"" + resolved.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        if (!exists.test(resolved)) {
            report(
                    Severity.WARNING,
                    WxsSyntaxError.REQUIRE,
                    literal.start(),
                    literal.end(),
                    "The required file " + literal.text() + " is not found.",
                    "");
        }
    }

    /// Names that the module uses but does not declare (WXS-SYN-04, WXS-LIB-02).
    void free(List<WxsScope.Reference> references) {
        references.stream()
                .filter(r -> r.use() == WxsScope.Use.WRITE)
                .map(WxsScope.Reference::name)
                .filter(name -> !GLOBALS.contains(name))
                .forEach(implied::add);
        for (WxsScope.Reference reference : references) {
            String name = reference.name();
            if (GLOBALS.contains(name)) {
                usedGlobals.add(name);
            } else if (!CONSTANTS.contains(name) && !implied.contains(name)) {
                absent(reference);
            }
        }
    }

    private void absent(WxsScope.Reference reference) {
        if (reference.use() == WxsScope.Use.TYPEOF) {
            edit(reference.start(), reference.end(), "void 0");
            return;
        }
        helpers.add(FREE);
        edit(reference.start(), reference.end(), FREE + "(\"" + reference.name() + "\")");
        report(
                Severity.INFO,
                "WXS_ABSENT_GLOBAL",
                reference.start(),
                reference.end(),
                reference.name() + " does not exist in WXS; reading it is an error when the code runs.",
                reference.name().equals("exports") ? "Write module.exports." : "");
    }

    private void report(Severity severity, String code, int start, int end, String message, String hint) {
        diagnostics.add(Diagnostic.of(severity, code, places.at(start, end), message, hint));
    }

    /// The module's code: the user's lines keep their numbers in the file.
    String module(String id, String source, int line) {
        StringBuilder js = new StringBuilder("\n".repeat(Math.max(0, line - 1)));
        js.append("defineWxs(\"").append(id.replace("\\", "\\\\").replace("\"", "\\\""));
        js.append("\",function(require,module,exports,R){").append(prelude());
        edits.sort(Comparator.comparingInt(Edit::start)
                .thenComparingInt(e -> e.start() == e.end() ? 0 : 1)
                .thenComparing(Edit::order, Comparator.reverseOrder()));
        int from = 0;
        for (Edit edit : edits) {
            if (edit.start() < from) {
                continue; // inside of a text that is replaced as a whole
            }
            js.append(source, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return js.append(source, from, source.length()).append("\n});\n").toString();
    }

    private String prelude() {
        List<String> locals = new ArrayList<>();
        usedGlobals.forEach(name -> locals.add(name + "=R." + name));
        locals.addAll(implied);
        if (helpers.contains(CTOR)) {
            locals.add(CTOR + "=R.ctor");
        }
        if (helpers.contains(OWN)) {
            locals.add(OWN + "=function(o,k){var v=o[k];return {}.hasOwnProperty.call(o,k)?v:void 0}");
        }
        if (helpers.contains(NUMBER)) {
            locals.add(NUMBER + "=function(v){return arguments.length?+v:0}");
        }
        if (helpers.contains(FREE)) {
            // reads a name that exists nowhere, to get the engine's own ReferenceError
            locals.add(FREE + "=function(n){try{return $free}catch(e){e.message=n+\" is not defined\";throw e}}");
        }
        return locals.isEmpty() ? "" : "var " + String.join(",", locals) + ";";
    }
}
