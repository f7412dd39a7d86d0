package dev.sampan.compiler.fuzz;

import static dev.sampan.compiler.fuzz.Invariants.require;

/// A quick look at generated JavaScript: strings end on their line, comments end, brackets match. Generated code
/// has no regular expression and no template literals, and WXS allows neither.
final class ScriptShape {

    private final String code;
    private final StringBuilder open = new StringBuilder();
    private int at;

    private ScriptShape(String code) {
        this.code = code;
    }

    static void check(String code) {
        new ScriptShape(code).run();
    }

    private void run() {
        while (at < code.length()) {
            char c = code.charAt(at);
            switch (c) {
                case '"', '\'' -> string(c);
                case '/' -> slash();
                case '(', '[', '{' -> {
                    open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
                    at++;
                }
                case ')', ']', '}' -> close(c);
                default -> at++;
            }
        }
        require(open.isEmpty(), () -> "not closed: " + open + "\n" + code);
    }

    private void close(char c) {
        boolean matches = !open.isEmpty() && open.charAt(open.length() - 1) == c;
        require(matches, () -> "unexpected " + c + " at " + at + "\n" + code);
        open.setLength(open.length() - 1);
        at++;
    }

    private void string(char quote) {
        int start = at++;
        while (at < code.length() && code.charAt(at) != quote && code.charAt(at) != '\n') {
            // a backslash before CR LF continues the line behind both
            at += code.charAt(at) != '\\' ? 1 : code.startsWith("\r\n", at + 1) ? 3 : 2;
        }
        boolean closed = at < code.length() && code.charAt(at) == quote;
        require(closed, () -> "open string at " + start + "\n" + code);
        at++;
    }

    private void slash() {
        if (code.startsWith("//", at)) {
            while (at < code.length() && "\n\r\u2028\u2029".indexOf(code.charAt(at)) < 0) {
                at++;
            }
        } else if (code.startsWith("/*", at)) {
            int end = code.indexOf("*/", at + 2);
            require(end >= 0, () -> "open comment at " + at + "\n" + code);
            at = end + 2;
        } else {
            at++;
        }
    }
}
