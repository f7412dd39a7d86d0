package dev.sampan.compiler.script;

import java.util.Set;

/// Tells how deep the syntax tree of a script can be at most, before a parser that recurses is asked: the native one
/// ends the process when its stack is full. Counts the tokens since the last place where a new item or statement
/// begins,
/// for every bracket that is open; each level of a tree needs one of them. One pass over the text, one use, one thread.
final class ScriptDepth {

    /// A chain of labels costs the native parser quadratic memory; no script has more than a few.
    private static final int MOST_LABELS = 200;

    /// Words that begin something which goes on behind a line end.
    private static final Set<String> PREFIXES = Set.of(
            "abstract",
            "as",
            "asserts",
            "async",
            "await",
            "case",
            "class",
            "const",
            "declare",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "infer",
            "instanceof",
            "interface",
            "is",
            "keyof",
            "let",
            "namespace",
            "new",
            "of",
            "readonly",
            "return",
            "satisfies",
            "static",
            "switch",
            "throw",
            "try",
            "type",
            "typeof",
            "unique",
            "var",
            "void",
            "while",
            "with",
            "yield");

    /// Words that go on with the statement before them.
    private static final Set<String> CONTINUATIONS = Set.of(
            "as",
            "catch",
            "else",
            "extends",
            "finally",
            "implements",
            "in",
            "instanceof",
            "is",
            "of",
            "satisfies",
            "while");

    private static final Set<String> CONTROL = Set.of("await", "for", "if", "while", "with");

    private final String js;
    private int at;

    private int[] counts = new int[64];
    /// The opening character of every frame; `$` stands for the braces in a template, `c` for a head such as `if (`.
    private char[] kinds = new char[64];
    private int top;
    private long sum;
    private long deepest;

    private String word = "";
    private char last = ';';
    private boolean lineEnded;
    private boolean statementEnded;
    private int labels;

    private ScriptDepth(String js) {
        this.js = js;
    }

    /// An upper bound; [Integer#MAX_VALUE] for what no parser should see.
    static int of(String js) {
        ScriptDepth depth = new ScriptDepth(js);
        depth.run();
        return (int) Math.min(Integer.MAX_VALUE, depth.deepest);
    }

    private void run() {
        while (at < js.length()) {
            char c = js.charAt(at);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                lineEnded = true;
                at++;
            } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
                at++;
            } else if (c == '/' && js.startsWith("//", at)) {
                skipLine();
            } else if (c == '/' && js.startsWith("/*", at)) {
                int end = js.indexOf("*/", at + 2);
                at = end < 0 ? js.length() : end + 2;
            } else {
                token(c);
                lineEnded = false;
            }
        }
    }

    private void token(char c) {
        if (Character.isJavaIdentifierPart(c)) {
            word();
            return;
        }
        if (statementEnded) {
            restart();
        }
        switch (c) {
            case '"', '\'' -> string(c);
            case '`' -> {
                count();
                at++;
                template();
            }
            case '(', '[', '{' -> {
                count();
                push(c == '(' && last == 'a' && CONTROL.contains(word) ? 'c' : c);
                last = c;
                at++;
            }
            case ')', ']', '}' -> close(c);
            case ',', ';' -> {
                statementEnded = true;
                last = c;
                at++;
            }
            case '/' -> {
                boolean division = last == 'a' && !PREFIXES.contains(word) || last == ')' || last == ']' || last == '}';
                count();
                at++;
                if (!division) {
                    regex();
                }
                last = division ? '/' : ']';
            }
            default -> {
                labels = c == ':' && last == 'a' ? labels + 1 : 0;
                if (labels > MOST_LABELS) {
                    deepest = Integer.MAX_VALUE;
                }
                count();
                last = c;
                at++;
            }
        }
    }

    private void word() {
        int start = at;
        while (at < js.length() && Character.isJavaIdentifierPart(js.charAt(at))) {
            at++;
        }
        String next = js.substring(start, at);
        boolean value = last == 'a' ? !PREFIXES.contains(word) : last == ')' || last == ']' || last == '}';
        boolean begins = statementEnded || lineEnded && value;
        if (begins && !CONTINUATIONS.contains(next)) {
            restart();
        }
        statementEnded = false;
        if (last != ':') {
            labels = 0;
        }
        count();
        word = next;
        last = 'a';
    }

    private void count() {
        statementEnded = false;
        counts[top]++;
        sum++;
        deepest = Math.max(deepest, sum);
    }

    private void restart() {
        sum -= counts[top];
        counts[top] = 0;
        statementEnded = false;
    }

    private void push(char kind) {
        top++;
        if (top == counts.length) {
            counts = java.util.Arrays.copyOf(counts, top * 2);
            kinds = java.util.Arrays.copyOf(kinds, top * 2);
        }
        counts[top] = 0;
        kinds[top] = kind;
    }

    private void close(char c) {
        at++;
        last = c;
        if (top == 0) {
            return;
        }
        char kind = kinds[top];
        restart();
        top--;
        if (c == ')' && kind == 'c') {
            // what stands behind `if (…)` belongs to it, also on the next line
            last = '(';
        } else if (c == '}' && kind == '$') {
            template();
        }
    }

    private void string(char quote) {
        count();
        at++;
        while (at < js.length()) {
            char c = js.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == quote || c == '\n') {
                break;
            }
        }
        last = ']';
    }

    /// The text of a template up to its end, or up to `${`.
    private void template() {
        while (at < js.length()) {
            char c = js.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '`') {
                last = ']';
                return;
            } else if (c == '$' && at < js.length() && js.charAt(at) == '{') {
                at++;
                push('$');
                last = '{';
                return;
            }
        }
    }

    private void regex() {
        boolean inClass = false;
        while (at < js.length()) {
            char c = js.charAt(at);
            if (c == '\n' || c == '\r') {
                return;
            }
            at++;
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                return;
            }
        }
    }

    private void skipLine() {
        while (at < js.length() && js.charAt(at) != '\n' && js.charAt(at) != '\r') {
            at++;
        }
    }
}
