package dev.sampan.simulator.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One ES module taken apart: its code without `import` and `export`, what it needs, what it gives.
///
/// Only the forms of contracts/host.md are taken; anything else is a [LinkException] that names the line. The
/// scanner knows strings, templates, comments, regular expressions and brackets, which is all that is needed to
/// find statements of the top level.
///
/// @param pieces code in order: text, or an import whose place it keeps
/// @param exports exported name → local name
/// @param reexports exported name → where it comes from
record ModuleText(List<Piece> pieces, Map<String, String> exports, Map<String, Reexport> reexports) {
    sealed interface Piece {}

    record Code(String text) implements Piece {}

    /// @param names imported name → local name; empty for a namespace or an import for its effect only
    /// @param namespace local name of `* as x`, or empty
    /// @param lineBreaks line ends inside the statement, kept so that line numbers stay
    record Import(String specifier, Map<String, String> names, String namespace, int line, int lineBreaks)
            implements Piece {}

    record Reexport(String specifier, String name, int line) {}

    private static final String FROM = "\\s*from\\s*(['\"])([^'\"]+)\\%d\\s*;?";
    private static final Pattern IMPORT_NAMES = Pattern.compile("import\\s*\\{([^}]*)\\}" + FROM.formatted(2));
    private static final Pattern IMPORT_ALL = Pattern.compile("import\\s*\\*\\s*as\\s+([\\w$]+)" + FROM.formatted(2));
    private static final Pattern IMPORT_EFFECT = Pattern.compile("import\\s*(['\"])([^'\"]+)\\1\\s*;?");
    private static final Pattern EXPORT_DECLARATION = Pattern.compile(
            "export\\s+(?=(?:async\\s+function\\s*\\*?|function\\s*\\*?|class\\s|const\\s)\\s*([\\w$]+))");
    private static final Pattern EXPORT_NAMES = Pattern.compile("export\\s*\\{([^}]*)\\}\\s*;?");
    private static final Pattern EXPORT_FROM = Pattern.compile("export\\s*\\{([^}]*)\\}" + FROM.formatted(2));
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern NAME = Pattern.compile("([\\w$]+)(?:\\s+as\\s+([\\w$]+))?");

    static ModuleText parse(String id, String source) {
        return new Parser(id, source).run();
    }

    private static final class Parser {
        private static final Set<String> REGEX_AFTER = Set.of(
                "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "yield",
                "await");
        private final String id;
        private final String source;
        private final List<Piece> pieces = new ArrayList<>();
        private final Map<String, String> exports = new LinkedHashMap<>();
        private final Map<String, Reexport> reexports = new LinkedHashMap<>();
        private final StringBuilder code = new StringBuilder();
        /// One entry per open bracket; `t` is a `${` of a template.
        private final StringBuilder open = new StringBuilder();

        private int at;
        private String last = ";";

        Parser(String id, String source) {
            this.id = id;
            this.source = source;
        }

        ModuleText run() {
            while (at < source.length()) {
                char c = source.charAt(at);
                if (Character.isWhitespace(c)) {
                    take(1);
                } else if (source.startsWith("//", at) || source.startsWith("/*", at)) {
                    Matcher comment = COMMENT.matcher(source).region(at, source.length());
                    take(comment.lookingAt() ? comment.end() - at : source.length() - at);
                } else if (c == '"' || c == '\'') {
                    string(c);
                } else if (c == '`') {
                    take(1);
                    template();
                } else if (c == '/' && regexMayStart()) {
                    regex();
                } else if (Character.isJavaIdentifierStart(c)) {
                    word();
                } else if (Character.isDigit(c)) {
                    number();
                } else {
                    punctuation(c);
                }
            }
            if (!open.isEmpty()) {
                throw fail("brackets do not close");
            }
            endCode();
            return new ModuleText(List.copyOf(pieces), exports, reexports);
        }

        private void take(int length) {
            code.append(source, at, at + length);
            at += length;
        }

        private void string(char quote) {
            int end = at + 1;
            while (end < source.length() && source.charAt(end) != quote) {
                if (source.charAt(end) == '\n') {
                    throw fail("string does not end on its line");
                }
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            take(Math.min(end + 1, source.length()) - at);
            last = "string";
        }

        private void template() {
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == '\\') {
                    take(2);
                } else if (c == '`') {
                    take(1);
                    last = "string";
                    return;
                } else if (source.startsWith("${", at)) {
                    take(2);
                    open.append('t');
                    last = "{";
                    return;
                } else {
                    take(1);
                }
            }
            throw fail("template does not end");
        }

        private boolean regexMayStart() {
            return REGEX_AFTER.contains(last)
                    || (!last.equals("word")
                            && !last.equals("string")
                            && !last.equals(")")
                            && !last.equals("]")
                            && !last.equals("}"));
        }

        private void regex() {
            int end = at + 1;
            boolean inClass = false;
            while (end < source.length()) {
                char c = source.charAt(end);
                if (c == '\n') {
                    throw fail("regular expression does not end on its line");
                }
                if (c == '\\') {
                    end++;
                } else if (c == '[') {
                    inClass = true;
                } else if (c == ']') {
                    inClass = false;
                } else if (c == '/' && !inClass) {
                    break;
                }
                end++;
            }
            take(end + 1 - at);
            last = "string";
        }

        private void number() {
            int end = at;
            while (end < source.length()
                    && (Character.isJavaIdentifierPart(source.charAt(end)) || source.charAt(end) == '.')) {
                end++;
            }
            take(end - at);
            last = "word";
        }

        private void punctuation(char c) {
            take(1);
            last = String.valueOf(c);
            if (c == '(' || c == '[' || c == '{') {
                open.append(c);
            } else if (c == ')' || c == ']' || c == '}') {
                if (open.isEmpty()) {
                    throw fail("a bracket closes that was not opened");
                }
                char opened = open.charAt(open.length() - 1);
                open.setLength(open.length() - 1);
                if (opened == 't') {
                    template();
                }
            }
        }

        private void word() {
            int end = at;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            String word = source.substring(at, end);
            boolean member = last.equals(".");
            if (word.equals("import") && !member && (open.isEmpty() || startsCall(end))) {
                importStatement();
            } else if (word.equals("export") && !member && open.isEmpty()) {
                exportStatement();
            } else if (word.equals("await") && open.isEmpty() && (last.equals(";") || last.equals("}"))) {
                throw fail("top-level await is not allowed");
            } else {
                take(end - at);
                last = !member && REGEX_AFTER.contains(word) ? word : "word";
            }
        }

        /// Inside brackets `import` may be a property name; only `import(` and `import.meta` are forbidden there.
        private boolean startsCall(int end) {
            String rest =
                    source.substring(end, Math.min(end + 20, source.length())).stripLeading();
            return rest.startsWith("(") || rest.startsWith(".");
        }

        private void importStatement() {
            Matcher m;
            if (!open.isEmpty()) {
                throw fail("only static imports are allowed");
            } else if ((m = match(IMPORT_NAMES)) != null) {
                addImport(m, m.group(3), names(m.group(1)), "");
            } else if ((m = match(IMPORT_ALL)) != null) {
                addImport(m, m.group(3), Map.of(), m.group(1));
            } else if ((m = match(IMPORT_EFFECT)) != null) {
                addImport(m, m.group(2), Map.of(), "");
            } else {
                throw fail("this form of import is not allowed");
            }
        }

        private void exportStatement() {
            Matcher m;
            if ((m = match(EXPORT_DECLARATION)) != null) {
                exports.put(m.group(1), m.group(1));
                code.append("\n".repeat(breaks(m.group())));
                at = m.end();
            } else if ((m = match(EXPORT_FROM)) != null) {
                String specifier = m.group(3);
                int line = line();
                names(m.group(1)).forEach((name, as) -> reexports.put(as, new Reexport(specifier, name, line)));
                addImport(m, specifier, Map.of(), "");
            } else if ((m = match(EXPORT_NAMES)) != null) {
                names(m.group(1)).forEach((local, as) -> exports.put(as, local));
                code.append(";").append("\n".repeat(breaks(m.group())));
                at = m.end();
            } else {
                throw fail("only named exports of functions, classes and single consts are allowed");
            }
            last = ";";
        }

        private @org.jspecify.annotations.Nullable Matcher match(Pattern pattern) {
            Matcher m = pattern.matcher(source).region(at, source.length());
            return m.lookingAt() ? m : null;
        }

        private void addImport(Matcher statement, String specifier, Map<String, String> names, String namespace) {
            endCode();
            pieces.add(new Import(specifier, names, namespace, line(), breaks(statement.group())));
            at = statement.end();
            last = ";";
        }

        private Map<String, String> names(String list) {
            Map<String, String> names = new LinkedHashMap<>();
            for (String part : COMMENT.matcher(list).replaceAll("").split(",", -1)) {
                if (part.isBlank()) {
                    continue;
                }
                Matcher m = NAME.matcher(part.strip());
                if (!m.matches()) {
                    throw fail("cannot read the name list: " + part.strip());
                }
                if (m.group(1).equals("default") || "default".equals(m.group(2))) {
                    throw fail("default exports are not allowed");
                }
                names.put(m.group(1), m.group(2) == null ? m.group(1) : m.group(2));
            }
            return names;
        }

        private void endCode() {
            pieces.add(new Code(code.toString()));
            code.setLength(0);
        }

        private int line() {
            return breaks(source.substring(0, Math.min(at, source.length()))) + 1;
        }

        private static int breaks(String text) {
            return (int) text.chars().filter(c -> c == '\n').count();
        }

        private LinkException fail(String why) {
            return new LinkException(id + ":" + line() + ": " + why);
        }
    }
}
