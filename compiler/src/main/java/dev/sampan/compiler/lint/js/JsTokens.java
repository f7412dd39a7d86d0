package dev.sampan.compiler.lint.js;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/// The tokens of a script with their brackets paired. A syntax tree handed over from the native parser cost 2.7 s of a
/// warm JVM for 1.7 million characters; this also reads TypeScript and broken text. Never fails. One thread.
final class JsTokens {

    enum Kind {
        NAME,
        PUNCTUATION,
        TEXT,
        /// A template up to its first `${`; its partner is the token that ends it.
        TEMPLATE,
        /// What stands between two `${…}` of a template.
        TEMPLATE_PART,
        NUMBER,
        REGEX,
        END
    }

    private static final Set<String> BEFORE_REGEX = Set.of(
            "return",
            "typeof",
            "instanceof",
            "in",
            "of",
            "new",
            "delete",
            "void",
            "throw",
            "case",
            "do",
            "else",
            "yield",
            "await");

    /// Longest first. `>>` is not among them: in TypeScript it may close two lists of types.
    private static final String[] OPERATORS = {
        "...", "===", "!==", "**=", "&&=", "||=", "??=", "=>", "?.", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=",
        "%=", "&=", "|=", "^=", "++", "--", "&&", "||", "??", "**"
    };

    private final String js;
    private Kind[] kinds = new Kind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] partners = new int[256];
    private int[] depths = new int[256];
    private boolean[] afterLine = new boolean[256];
    private int count;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private boolean sawLine;

    private JsTokens(String js) {
        this.js = js;
    }

    static JsTokens of(String js) {
        JsTokens tokens = new JsTokens(js);
        tokens.read();
        return tokens;
    }

    /// Number of tokens, the end token not counted.
    int size() {
        return count;
    }

    Kind kind(int i) {
        return i < 0 || i >= count ? Kind.END : kinds[i];
    }

    int start(int i) {
        return i < count ? starts[Math.max(0, i)] : js.length();
    }

    int end(int i) {
        return i < count ? ends[Math.max(0, i)] : js.length();
    }

    /// Index of the bracket that closes or opens this one; the token itself when there is none.
    int partner(int i) {
        return partners[i];
    }

    /// How many brackets are open before this token.
    int depth(int i) {
        return i < count ? depths[i] : 0;
    }

    boolean startsLine(int i) {
        return i >= count || afterLine[i];
    }

    String text(int i) {
        return i < 0 || i >= count ? "" : js.substring(starts[i], ends[i]);
    }

    boolean is(int i, String text) {
        return i >= 0
                && i < count
                && ends[i] - starts[i] == text.length()
                && js.startsWith(text, starts[i])
                && kinds[i] != Kind.TEXT;
    }

    boolean isName(int i) {
        return kind(i) == Kind.NAME;
    }

    /// The value of a string token.
    String string(int i) {
        String inner = js.substring(starts[i] + 1, Math.max(starts[i] + 1, ends[i] - 1));
        return inner.indexOf('\\') < 0 ? inner : inner.replaceAll("\\\\(.)", "$1");
    }

    /// The text of a template before its first `${`.
    String templateHead(int i) {
        return js.substring(starts[i] + 1, Math.max(starts[i] + 1, ends[i] - 2));
    }

    private void read() {
        while (at < js.length()) {
            char c = js.charAt(at);
            if (c == '\n') {
                sawLine = true;
                at++;
            } else if (c <= ' ' || Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF') {
                at++;
            } else if (c == '/' && js.startsWith("//", at) || c == '#' && js.startsWith("#!", at)) {
                int end = js.indexOf('\n', at);
                at = end < 0 ? js.length() : end;
            } else if (c == '/' && js.startsWith("/*", at)) {
                int end = js.indexOf("*/", at + 2);
                sawLine |= js.substring(at, end < 0 ? js.length() : end).indexOf('\n') >= 0;
                at = end < 0 ? js.length() : end + 2;
            } else {
                token(c);
            }
        }
    }

    private void token(char c) {
        int start = at;
        if (Character.isJavaIdentifierStart(c) || c == '#' || c == '@') {
            at++;
            while (at < js.length() && Character.isJavaIdentifierPart(js.charAt(at))) {
                at++;
            }
            add(Kind.NAME, start);
        } else if (c == '"' || c == '\'') {
            string(c);
            add(Kind.TEXT, start);
        } else if (c == '`') {
            at++;
            if (templateChunk()) {
                add(Kind.TEMPLATE, start);
                push();
            } else {
                add(Kind.TEXT, start);
            }
        } else if (c == '}' && !open.isEmpty() && kinds[open.peek()] == Kind.TEMPLATE) {
            at++;
            if (templateChunk()) {
                add(Kind.TEMPLATE_PART, start);
            } else {
                pop(start);
            }
        } else if (c >= '0' && c <= '9') {
            while (at < js.length() && (Character.isJavaIdentifierPart(js.charAt(at)) || js.charAt(at) == '.')) {
                at++;
            }
            add(Kind.NUMBER, start);
        } else if (c == '/' && !afterValue()) {
            regex();
            add(Kind.REGEX, start);
        } else {
            punctuation(c, start);
        }
    }

    private void punctuation(char c, int start) {
        switch (c) {
            case '(', '[', '{' -> {
                at++;
                add(Kind.PUNCTUATION, start);
                push();
            }
            case ')', ']', '}' -> {
                at++;
                if (open.isEmpty()) {
                    add(Kind.PUNCTUATION, start);
                } else {
                    pop(start);
                }
            }
            default -> {
                at++;
                for (String operator : OPERATORS) {
                    if (js.startsWith(operator, start)) {
                        at = start + operator.length();
                        break;
                    }
                }
                add(Kind.PUNCTUATION, start);
            }
        }
    }

    private void push() {
        open.push(count - 1);
    }

    private void pop(int start) {
        int opening = open.pop();
        add(Kind.PUNCTUATION, start);
        depths[count - 1] = open.size();
        partners[count - 1] = opening;
        partners[opening] = count - 1;
    }

    private void add(Kind kind, int start) {
        if (count == kinds.length) {
            int bigger = count * 2;
            kinds = Arrays.copyOf(kinds, bigger);
            starts = Arrays.copyOf(starts, bigger);
            ends = Arrays.copyOf(ends, bigger);
            partners = Arrays.copyOf(partners, bigger);
            depths = Arrays.copyOf(depths, bigger);
            afterLine = Arrays.copyOf(afterLine, bigger);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count] = at;
        partners[count] = count;
        depths[count] = open.size();
        afterLine[count] = sawLine;
        sawLine = false;
        count++;
    }

    /// Whether a `/` here would divide.
    private boolean afterValue() {
        if (count == 0) {
            return false;
        }
        return switch (kinds[count - 1]) {
            case NAME -> !BEFORE_REGEX.contains(text(count - 1));
            case TEXT, NUMBER, REGEX -> true;
            case PUNCTUATION -> ")]}`".indexOf(js.charAt(starts[count - 1])) >= 0;
            case TEMPLATE, TEMPLATE_PART, END -> false;
        };
    }

    private void string(char quote) {
        at++;
        while (at < js.length()) {
            char c = js.charAt(at++);
            if (c == '\\') {
                at = Math.min(js.length(), at + 1);
            } else if (c == quote) {
                return;
            } else if (c == '\n') {
                at--;
                return;
            }
        }
    }

    /// Reads template text.
    ///
    /// @return whether it ended with `${`
    private boolean templateChunk() {
        while (at < js.length()) {
            char c = js.charAt(at++);
            if (c == '\\') {
                at = Math.min(js.length(), at + 1);
            } else if (c == '`') {
                return false;
            } else if (c == '$' && at < js.length() && js.charAt(at) == '{') {
                at++;
                return true;
            }
        }
        return false;
    }

    private void regex() {
        at++;
        boolean inClass = false;
        while (at < js.length()) {
            char c = js.charAt(at);
            if (c == '\n') {
                return;
            }
            at++;
            if (c == '\\') {
                at = Math.min(js.length(), at + 1);
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                while (at < js.length() && Character.isJavaIdentifierPart(js.charAt(at))) {
                    at++;
                }
                return;
            }
        }
    }
}
