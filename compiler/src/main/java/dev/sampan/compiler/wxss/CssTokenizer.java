package dev.sampan.compiler.wxss;

import dev.sampan.compiler.wxss.CssToken.Type;
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
        tokens.add(new CssToken(Type.END, css.length(), css.length()));
        return tokens;
    }

    private Type next() {
        char c = css.charAt(at);
        switch (c) {
            case ' ', '\t', '\n', '\r', '\f':
                while (at < css.length() && isSpace(css.charAt(at))) {
                    at++;
                }
                return Type.SPACE;
            case '"', '\'':
                return string(c);
            case '(':
                return single(Type.OPEN_ROUND);
            case ')':
                return single(Type.CLOSE_ROUND);
            case '[':
                return single(Type.OPEN_SQUARE);
            case ']':
                return single(Type.CLOSE_SQUARE);
            case '{':
                return single(Type.OPEN_CURLY);
            case '}':
                return single(Type.CLOSE_CURLY);
            case ':':
                return single(Type.COLON);
            case ';':
                return single(Type.SEMICOLON);
            case ',':
                return single(Type.COMMA);
            case '/':
                return peek(1) == '*' ? comment() : single(Type.DELIM);
            case '#':
                if (isName(peek(1)) || isEscape(at + 1)) {
                    at++;
                    name();
                    return Type.HASH;
                }
                return single(Type.DELIM);
            case '@':
                if (startsIdent(at + 1)) {
                    at++;
                    name();
                    return Type.AT_KEYWORD;
                }
                return single(Type.DELIM);
            case '<':
                if (css.startsWith("<!--", at)) {
                    at += 4;
                    return Type.CDO;
                }
                return single(Type.DELIM);
            case '-':
                if (startsNumber(at)) {
                    return numeric();
                }
                if (css.startsWith("-->", at)) {
                    at += 3;
                    return Type.CDC;
                }
                return startsIdent(at) ? identLike() : single(Type.DELIM);
            case '+', '.':
                return startsNumber(at) ? numeric() : single(Type.DELIM);
            default:
                if (isDigit(c)) {
                    return numeric();
                }
                return startsIdent(at) ? identLike() : single(Type.DELIM);
        }
    }

    private Type single(Type type) {
        at += type == Type.DELIM ? Character.charCount(css.codePointAt(at)) : 1;
        return type;
    }

    private Type comment() {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        return Type.COMMENT;
    }

    private Type string(char quote) {
        at++;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == quote) {
                at++;
                return Type.STRING;
            }
            if (c == '\n' || c == '\r' || c == '\f') {
                return Type.BAD_STRING;
            }
            at += c == '\\' && at + 1 < css.length() ? 2 : 1;
        }
        at = css.length();
        return Type.BAD_STRING;
    }

    private Type numeric() {
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
            return Type.PERCENTAGE;
        }
        if (startsIdent(at)) {
            name();
            return Type.DIMENSION;
        }
        return Type.NUMBER;
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private Type identLike() {
        int start = at;
        name();
        if (peek(0) != '(') {
            return Type.IDENT;
        }
        boolean url = css.substring(start, at).equalsIgnoreCase("url");
        at++;
        if (!url) {
            return Type.FUNCTION;
        }
        int inside = at;
        while (inside < css.length() && isSpace(css.charAt(inside))) {
            inside++;
        }
        char first = inside < css.length() ? css.charAt(inside) : '\0';
        return first == '"' || first == '\'' ? Type.FUNCTION : url();
    }

    private Type url() {
        boolean bad = false;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == ')') {
                at++;
                return bad ? Type.BAD_URL : Type.URL;
            }
            if (c == '\\' && at + 1 < css.length()) {
                at++;
            } else if (c == '"' || c == '\'' || c == '(') {
                bad = true;
            }
            at++;
        }
        at = css.length();
        return Type.BAD_URL;
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
