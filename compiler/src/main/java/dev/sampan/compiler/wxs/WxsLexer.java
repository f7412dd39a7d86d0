package dev.sampan.compiler.wxs;

import static dev.sampan.compiler.wxs.WxsSyntaxError.SYNTAX;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxs.WxsToken.Kind;

/// Splits WXS code into tokens, one ahead of the parser (WXS-SYN-01, -02). One thread.
final class WxsLexer {

    /// Longest first.
    private static final String[] PUNCTUATORS = {
        ">>>=", "...", "===", "!==", ">>>", "<<=", ">>=", "**=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=",
        "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**", "{", "}",
        "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", "."
    };

    /// What may follow a backslash that means something; zero stands for the end of the text.
    private static final String ESCAPED = "\\'\"bfnrtvux0123456789\r\n\u2028\u2029\0";

    private final String text;
    private final WxsRewriter rewriter;
    private final SyntaxSink sink;
    private int offset;

    WxsLexer(String text, WxsRewriter rewriter, SyntaxSink sink) {
        this.sink = sink;
        this.text = text;
        this.rewriter = rewriter;
    }

    /// Passes over characters that are no token.
    void skipTo(int end) {
        offset = Math.max(offset, Math.min(end, text.length()));
    }

    WxsToken next() {
        boolean newline = skipSpace();
        int start = offset;
        if (start >= text.length()) {
            return new WxsToken(Kind.END, "", start, start, newline);
        }
        char c = text.charAt(start);
        Kind kind;
        if (isNameStart(c)) {
            while (offset < text.length() && isNamePart(text.charAt(offset))) {
                offset++;
            }
            kind = Kind.NAME;
        } else if (isDigit(c) || (c == '.' && isDigit(charAt(start + 1)))) {
            number();
            kind = Kind.NUMBER;
        } else if (c == '"' || c == '\'') {
            string(c);
            kind = Kind.STRING;
        } else {
            punctuator(c);
            kind = Kind.PUNCTUATOR;
        }
        return new WxsToken(kind, text.substring(start, offset), start, offset, newline);
    }

    private void punctuator(char c) {
        if (c == '`') {
            throw error(offset, offset + 1, "Template strings are not supported in WXS.", "Join strings with +.");
        }
        for (String punctuator : PUNCTUATORS) {
            if (text.startsWith(punctuator, offset)) {
                offset += punctuator.length();
                return;
            }
        }
        int end = offset + Character.charCount(text.codePointAt(offset));
        String hint = Character.isLetter(text.codePointAt(offset)) ? "Names in WXS are ASCII only." : "";
        throw error(offset, end, "Unexpected \"" + text.substring(offset, end) + "\".", hint);
    }

    private void number() {
        if (charAt(offset) == '0' && "xXbBoO".indexOf(charAt(offset + 1)) >= 0) {
            throw error(offset, offset + 2, "Only decimal numbers are supported in WXS.", "Write the decimal value.");
        }
        digits();
        if (charAt(offset) == '.') {
            offset++;
            digits();
        }
        if (charAt(offset) == 'e' || charAt(offset) == 'E') {
            int sign = charAt(offset + 1) == '+' || charAt(offset + 1) == '-' ? 1 : 0;
            if (isDigit(charAt(offset + 1 + sign))) {
                offset += 1 + sign;
                digits();
            }
        }
        if (isNameStart(charAt(offset))) {
            throw error(offset, offset + 1, "A name cannot follow a number directly.", "");
        }
    }

    private void digits() {
        while (isDigit(charAt(offset))) {
            offset++;
        }
    }

    private void string(char quote) {
        int start = offset++;
        while (offset < text.length()) {
            char c = text.charAt(offset);
            if (c == '\\') {
                if (ESCAPED.indexOf(charAt(offset + 1)) < 0) {
                    rewriter.undecodedEscape(offset);
                }
                boolean crLf = charAt(offset + 1) == '\r' && charAt(offset + 2) == '\n';
                offset += crLf ? 3 : 2;
                continue;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            offset++;
            if (c == quote) {
                return;
            }
        }
        offset = Math.min(offset, text.length());
        throw error(start, start + 1, "This string is never closed.", "Close it on the same line.");
    }

    /// White space and comments; tells whether a line ended in it.
    private boolean skipSpace() {
        boolean newline = false;
        while (offset < text.length()) {
            char c = text.charAt(offset);
            int start = offset;
            if (text.startsWith("//", offset)) {
                while (offset < text.length() && !isLineEnd(text.charAt(offset))) {
                    offset++;
                }
                sink.span(SyntaxKind.COMMENT, start, offset);
            } else if (text.startsWith("/*", offset)) {
                newline |= blockComment();
                sink.span(SyntaxKind.COMMENT, start, offset);
            } else if (isLineEnd(c)) {
                newline = true;
                offset++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
                offset++;
            } else {
                break;
            }
        }
        return newline;
    }

    private boolean blockComment() {
        int close = text.indexOf("*/", offset + 2);
        if (close < 0) {
            // WXS-SYN-03: accepted by the 2020 compiler; cut off, so that it does not swallow the wrapper
            rewriter.unclosedComment(offset, text.length());
            offset = text.length();
            return true;
        }
        boolean newline = text.substring(offset, close).chars().anyMatch(c -> isLineEnd((char) c));
        offset = close + 2;
        return newline;
    }

    private static WxsSyntaxError error(int start, int end, String message, String hint) {
        return new WxsSyntaxError(SYNTAX, start, end, message, hint);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }
}
