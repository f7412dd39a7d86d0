package dev.sampan.devtools.editor.language;

import java.util.List;
import java.util.Set;

/// JavaScript, TypeScript and WXS. State: 0 code, 1 block comment, 2 template string; in a template string nested
/// `${}` is coloured on one line only, which is how it is nearly always written.
public final class ScriptScanner implements LineScanner {
    private static final int COMMENT = 1;
    private static final int TEMPLATE = 2;
    private static final Set<String> KEYWORDS = Set.of(
            "async await break case catch class const continue debugger default delete do else export extends finally"
                    .split(" "));
    private static final Set<String> MORE_KEYWORDS = Set.of(
            "for from function get if import in instanceof let new of return set static super switch this throw try"
                    .split(" "));
    private static final Set<String> LAST_KEYWORDS = Set.of("typeof var void while with yield".split(" "));
    private static final Set<String> TYPE_KEYWORDS = Set.of(
            ("abstract any as boolean declare enum implements interface keyof namespace never number object private"
                            + " protected public readonly string symbol type unknown")
                    .split(" "));
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "undefined", "NaN", "Infinity");
    private final boolean types;

    public ScriptScanner(boolean types) {
        this.types = types;
    }

    @Override
    public int scan(String line, int state, List<Token> tokens) {
        var at = 0;
        var open = state;
        var expectsValue = true;
        while (at < line.length()) {
            if (open == COMMENT) {
                var end = line.indexOf("*/", at);
                var stop = end < 0 ? line.length() : end + 2;
                tokens.add(new Token(at, stop, TokenKind.COMMENT));
                at = stop;
                open = end < 0 ? COMMENT : START;
                continue;
            }
            if (open == TEMPLATE) {
                var stop = endOfQuoted(line, at, '`');
                tokens.add(new Token(at, stop, TokenKind.STRING));
                open = closed(line, at, stop, '`') ? START : TEMPLATE;
                at = stop;
                expectsValue = false;
                continue;
            }
            var c = line.charAt(at);
            if (line.startsWith("//", at)) {
                tokens.add(new Token(at, line.length(), TokenKind.COMMENT));
                return START;
            }
            if (line.startsWith("/*", at)) {
                open = COMMENT;
                var end = line.indexOf("*/", at + 2);
                var stop = end < 0 ? line.length() : end + 2;
                tokens.add(new Token(at, stop, TokenKind.COMMENT));
                open = end < 0 ? COMMENT : START;
                at = stop;
            } else if (c == '"' || c == '\'') {
                var stop = endOfQuoted(line, at + 1, c);
                tokens.add(new Token(at, stop, isKey(line, stop) ? TokenKind.PROPERTY : TokenKind.STRING));
                at = stop;
                expectsValue = false;
            } else if (c == '`') {
                var stop = endOfQuoted(line, at + 1, '`');
                tokens.add(new Token(at, stop, TokenKind.STRING));
                open = closed(line, at + 1, stop, '`') ? START : TEMPLATE;
                at = stop;
                expectsValue = false;
            } else if (c == '/' && expectsValue && endOfRegExp(line, at) > 0) {
                var stop = endOfRegExp(line, at);
                tokens.add(new Token(at, stop, TokenKind.STRING));
                at = stop;
                expectsValue = false;
            } else if (Character.isDigit(c)) {
                var stop = endOfNumber(line, at);
                tokens.add(new Token(at, stop, TokenKind.NUMBER));
                at = stop;
                expectsValue = false;
            } else if (Character.isJavaIdentifierStart(c)) {
                var stop = endOfName(line, at);
                var word = line.substring(at, stop);
                var member = at > 0 && line.charAt(at - 1) == '.';
                expectsValue = word(word, member, line, at, stop, tokens);
                at = stop;
            } else {
                if (!Character.isWhitespace(c)) {
                    expectsValue = c != ')' && c != ']' && c != '}';
                }
                at++;
            }
        }
        return open;
    }

    private boolean word(String word, boolean member, String line, int at, int stop, List<Token> tokens) {
        if (!member && isKeyword(word) && !isKey(line, stop)) {
            tokens.add(new Token(at, stop, TokenKind.KEYWORD));
            return !word.equals("this") && !word.equals("super");
        }
        if (!member && CONSTANTS.contains(word)) {
            tokens.add(new Token(at, stop, TokenKind.CONSTANT));
        } else if (next(line, stop) == '(') {
            tokens.add(new Token(at, stop, TokenKind.FUNCTION));
        } else if (isKey(line, stop) && !member) {
            tokens.add(new Token(at, stop, TokenKind.PROPERTY));
        }
        return false;
    }

    private boolean isKeyword(String word) {
        return KEYWORDS.contains(word)
                || MORE_KEYWORDS.contains(word)
                || LAST_KEYWORDS.contains(word)
                || types && TYPE_KEYWORDS.contains(word);
    }

    private static char next(String line, int at) {
        for (var i = at; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return '\n';
    }

    private static boolean isKey(String line, int stop) {
        return next(line, stop) == ':' && line.lastIndexOf('?', stop) < 0;
    }

    static int endOfQuoted(String line, int from, char quote) {
        for (var i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return line.length();
    }

    // A quote that ends the line may be an escaped one, so the character alone does not tell.
    private static boolean closed(String line, int from, int stop, char quote) {
        if (stop <= from || line.charAt(stop - 1) != quote) {
            return false;
        }
        var slashes = 0;
        for (var i = stop - 2; i >= from && line.charAt(i) == '\\'; i--) {
            slashes++;
        }
        return slashes % 2 == 0;
    }

    private static int endOfRegExp(String line, int at) {
        var inClass = false;
        for (var i = at + 1; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                return i == at + 1 ? -1 : endOfName(line, i + 1);
            }
        }
        return -1;
    }

    private static int endOfNumber(String line, int at) {
        var i = at;
        while (i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    static int endOfName(String line, int at) {
        var i = at;
        while (i < line.length() && Character.isJavaIdentifierPart(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
