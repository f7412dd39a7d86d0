package dev.sampan.compiler.wxss;

import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;

/// Splits a style sheet into tokens (CSS Syntax Level 3, section 4), keeping comments and white space.
/// Never fails: what is malformed becomes a `BAD_…` or `DELIM` token.
final class CssTokenizer {

    private final String css;
    private int at;

    private CssTokenizer(String css) {
        this.css = css;
    }

    /// All tokens, the last one `END`.
    static List<CssToken> tokenize(String css) {
        CssTokenizer tokenizer = new CssTokenizer(css);
        List<CssToken> tokens = new ArrayList<>(css.length() / 4 + 8);
        while (tokenizer.at < css.length()) {
            int start = tokenizer.at;
            tokens.add(new CssToken(tokenizer.next(), start, tokenizer.at));
        }
        tokens.add(new CssToken(Kind.END, css.length(), css.length()));
        return tokens;
    }

    private Kind next() {
        char c = css.charAt(at);
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\f' -> {
                while (at < css.length() && isSpace(css.charAt(at))) {
                    at++;
                }
                yield Kind.SPACE;
            }
            case '"', '\'' -> string(c);
            case '(' -> single(Kind.OPEN_ROUND);
            case ')' -> single(Kind.CLOSE_ROUND);
            case '[' -> single(Kind.OPEN_SQUARE);
            case ']' -> single(Kind.CLOSE_SQUARE);
            case '{' -> single(Kind.OPEN_CURLY);
            case '}' -> single(Kind.CLOSE_CURLY);
            case ':' -> single(Kind.COLON);
            case ';' -> single(Kind.SEMICOLON);
            case ',' -> single(Kind.COMMA);
            case '/' -> peek(1) == '*' ? comment() : single(Kind.DELIM);
            case '#' -> {
                if (isName(peek(1)) || isEscape(at + 1)) {
                    at++;
                    name();
                    yield Kind.HASH;
                }
                yield single(Kind.DELIM);
            }
            case '@' -> {
                if (startsIdent(at + 1)) {
                    at++;
                    name();
                    yield Kind.AT_KEYWORD;
                }
                yield single(Kind.DELIM);
            }
            case '<' -> {
                if (css.startsWith("<!--", at)) {
                    at += 4;
                    yield Kind.CDO;
                }
                yield single(Kind.DELIM);
            }
            case '-' -> {
                if (startsNumber(at)) {
                    yield numeric();
                }
                if (css.startsWith("-->", at)) {
                    at += 3;
                    yield Kind.CDC;
                }
                yield startsIdent(at) ? identLike() : single(Kind.DELIM);
            }
            case '+', '.' -> startsNumber(at) ? numeric() : single(Kind.DELIM);
            default -> {
                if (isDigit(c)) {
                    yield numeric();
                }
                yield startsIdent(at) ? identLike() : single(Kind.DELIM);
            }
        };
    }

    private Kind single(Kind kind) {
        at += kind == Kind.DELIM ? Character.charCount(css.codePointAt(at)) : 1;
        return kind;
    }

    private Kind comment() {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        return Kind.COMMENT;
    }

    private Kind string(char quote) {
        at++;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == quote) {
                at++;
                return Kind.STRING;
            }
            if (c == '\n' || c == '\r' || c == '\f') {
                return Kind.BAD_STRING;
            }
            at += c == '\\' && at + 1 < css.length() ? 2 : 1;
        }
        at = css.length();
        return Kind.BAD_STRING;
    }

    private Kind numeric() {
        if (peek(0) == '+' || peek(0) == '-') {
            at++;
        }
        digits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        boolean exponent = peek(0) == 'e' || peek(0) == 'E';
        if (exponent && (isDigit(peek(1)) || ((peek(1) == '+' || peek(1) == '-') && isDigit(peek(2))))) {
            at += 2;
            digits();
        }
        if (peek(0) == '%') {
            at++;
            return Kind.PERCENTAGE;
        }
        if (startsIdent(at)) {
            name();
            return Kind.DIMENSION;
        }
        return Kind.NUMBER;
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private Kind identLike() {
        int start = at;
        name();
        if (peek(0) != '(') {
            return Kind.IDENT;
        }
        boolean url = css.substring(start, at).equalsIgnoreCase("url");
        at++;
        if (!url) {
            return Kind.FUNCTION;
        }
        int inside = at;
        while (inside < css.length() && isSpace(css.charAt(inside))) {
            inside++;
        }
        char first = inside < css.length() ? css.charAt(inside) : '\0';
        return first == '"' || first == '\'' ? Kind.FUNCTION : url();
    }

    private Kind url() {
        boolean bad = false;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == ')') {
                at++;
                return bad ? Kind.BAD_URL : Kind.URL;
            }
            if (c == '\\' && at + 1 < css.length()) {
                at++;
            } else if (c == '"' || c == '\'' || c == '(') {
                bad = true;
            }
            at++;
        }
        at = css.length();
        return Kind.BAD_URL;
    }

    private void name() {
        while (at < css.length()) {
            if (isName(css.charAt(at))) {
                at++;
            } else if (isEscape(at)) {
                at = Math.min(css.length(), at + 2);
            } else {
                return;
            }
        }
    }

    private char peek(int distance) {
        int index = at + distance;
        return index < css.length() ? css.charAt(index) : '\0';
    }

    private char charAt(int index) {
        return index < css.length() ? css.charAt(index) : '\0';
    }

    private boolean isEscape(int index) {
        char after = charAt(index + 1);
        return charAt(index) == '\\' && after != '\0' && after != '\n' && after != '\r' && after != '\f';
    }

    private boolean startsIdent(int index) {
        char c = charAt(index);
        if (c == '-') {
            char second = charAt(index + 1);
            return second == '-' || isNameStart(second) || isEscape(index + 1);
        }
        return isNameStart(c) || isEscape(index);
    }

    private boolean startsNumber(int index) {
        char c = charAt(index);
        int digits = c == '+' || c == '-' ? index + 1 : index;
        return isDigit(charAt(digits)) || (charAt(digits) == '.' && isDigit(charAt(digits + 1)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isName(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }
}
