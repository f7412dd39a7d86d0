package dev.sampan.compiler.wxml.expr;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Takes tokens from the text of one mustache. In `exparser` the text ends at the limit, in `glass-easel` at the first
/// `}}` where a token could start. One thread.
final class ExprLexer {

    /// Longer ones are written as infinity, which they are: reading that many digits takes quadratic time.
    private static final int LONGEST_INTEGER = 1_000;

    private final String text;
    private final int limit;
    private final boolean exparser;
    private final SyntaxSink sink;
    private int offset;

    ExprLexer(String text, int start, int limit, Dialect dialect, SyntaxSink sink) {
        this.text = text;
        this.sink = sink;
        this.offset = start;
        this.limit = limit;
        this.exparser = !dialect.isGlassEasel();
    }

    /// A number literal.
    ///
    /// @param modern written in a way `exparser` does not know (WXML-EXPR-08)
    record NumberText(String js, boolean modern) {}

    int offset() {
        return offset;
    }

    void back(int to) {
        offset = to;
    }

    private char at(int index) {
        return index < limit ? text.charAt(index) : '\0';
    }

    /// Tells the sink of a construct, without the white space that was passed after it.
    void span(SyntaxKind kind, int start, int end) {
        int visible = Math.min(end, limit);
        while (visible > start && isSpace(text.charAt(visible - 1))) {
            visible--;
        }
        sink.span(kind, start, visible);
    }

    /// As above, for a construct that ends here.
    void span(SyntaxKind kind, int start) {
        span(kind, start, offset);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    boolean startsWith(String token) {
        return offset + token.length() <= limit && text.startsWith(token, offset);
    }

    boolean atEnd() {
        return offset >= limit || startsWith("}}");
    }

    String describeNext() {
        int end = offset + Character.charCount(text.codePointAt(offset));
        return "\"" + text.substring(offset, end) + "\"";
    }

    /// White space and `/* */` comments (WXML-EXPR-10).
    void skipSpace() {
        while (offset < limit) {
            if (isSpace(text.charAt(offset))) {
                offset++;
            } else if (startsWith("/*")) {
                int close = text.indexOf("*/", offset + 2);
                if (close < 0 || close + 2 > limit) {
                    return;
                }
                sink.span(SyntaxKind.COMMENT, offset, close + 2);
                offset = close + 2;
            } else {
                return;
            }
        }
    }

    boolean take(String token) {
        if (startsWith(token)) {
            offset += token.length();
            return true;
        }
        return false;
    }

    /// The question mark of a conditional, but not of `?.` and `??`.
    boolean operator(String token) {
        char next = at(offset + 1);
        boolean chain = next == '.' && !isDigit(at(offset + 2));
        return !chain && next != '?' && take(token);
    }

    /// The dot of a member access, not the dots of a spread.
    boolean memberDot() {
        return !startsWith("..") && take(".");
    }

    @Nullable
    Operator binaryOperator() {
        for (Operator operator : Operator.ALL) {
            if (startsWith(operator.text()) && isWhole(operator.text())) {
                offset += operator.text().length();
                return operator;
            }
        }
        return null;
    }

    /// False where the characters begin something else: `+=`, `++`, `**`, `//`, `&&=`, `instanceofx`.
    private boolean isWhole(String token) {
        char next = at(offset + token.length());
        return switch (token) {
            case "instanceof" -> !isNamePart(next);
            case "===", "!==", "<=", ">=", "==", "!=" -> true;
            case "<", ">" -> true;
            case "-" -> next != '=' && (exparser || next != '-');
            case "+" -> next != '=' && next != '+';
            case "*" -> next != '=' && next != '*';
            case "/" -> next != '=' && next != '/' && next != '*';
            default -> next != '=';
        };
    }

    @Nullable
    String prefixOperator() {
        char c = at(offset);
        char next = at(offset + 1);
        if (c == '!' || c == '~') {
            offset++;
            return String.valueOf(c);
        }
        // exparser reads "--a" as -(-a); glass-easel refuses it (WXML-EXPR-13)
        if ((c == '-' && (exparser || next != '-')) || (c == '+' && next != '+')) {
            offset++;
            return String.valueOf(c);
        }
        for (String word : new String[] {"typeof", "void"}) {
            if (startsWith(word) && !isNamePart(at(offset + word.length())) && operandFollows(word.length())) {
                offset += word.length();
                return word;
            }
        }
        return null;
    }

    /// `typeof` and `void` are legal data names too (WXML-EXPR-20).
    private boolean operandFollows(int skip) {
        int from = offset;
        offset += skip;
        skipSpace();
        char c = at(offset);
        boolean operand = !atEnd() && (isNameStart(c) || isDigit(c) || "\"'([{!~-+".indexOf(c) >= 0);
        offset = from;
        return operand;
    }

    @Nullable
    String name() {
        if (!isNameStart(at(offset))) {
            return null;
        }
        int start = offset;
        while (isNamePart(at(offset))) {
            offset++;
        }
        return text.substring(start, offset);
    }

    /// Looks ahead: a name and then `mark`, as in an object body.
    boolean nameIsFollowedBy(char mark) {
        int from = offset;
        boolean found = false;
        if (name() != null) {
            skipSpace();
            found = at(offset) == mark;
        }
        offset = from;
        return found;
    }

    boolean startsString() {
        return at(offset) == '"' || at(offset) == '\'';
    }

    void skipAll() {
        offset = limit;
    }

    @Nullable
    String string() {
        char quote = at(offset);
        // WXML-ATTR-01: exparser knows \" inside of attribute values, also around a string of a mustache
        boolean escapedQuote = exparser && quote == '\\' && (at(offset + 1) == '"' || at(offset + 1) == '\'');
        String close = escapedQuote ? text.substring(offset, offset + 2) : String.valueOf(quote);
        if (!escapedQuote && quote != '"' && quote != '\'') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        int i = offset + close.length();
        while (i < limit) {
            if (text.startsWith(close, i) && i + close.length() <= limit) {
                offset = i + close.length();
                return value.toString();
            }
            i = text.charAt(i) == '\\' && i + 1 < limit ? Escapes.decode(text, i, limit, value) : copy(i, value);
        }
        return null;
    }

    private int copy(int index, StringBuilder value) {
        value.append(text.charAt(index));
        return index + 1;
    }

    @Nullable
    NumberText number() {
        char c = at(offset);
        if (!isDigit(c) && !(c == '.' && isDigit(at(offset + 1)))) {
            return null;
        }
        int start = offset;
        if (c == '0' && (at(offset + 1) == 'x' || at(offset + 1) == 'X') && isHexDigit(at(offset + 2))) {
            offset += 2;
            while (isHexDigit(at(offset))) {
                offset++;
            }
            return new NumberText(text.substring(start, offset), true);
        }
        while (isDigit(at(offset))) {
            offset++;
        }
        String whole = text.substring(start, offset);
        boolean fraction = at(offset) == '.' && !(isNameStart(at(offset + 1)) && !isExponent(offset + 1));
        if (!fraction && whole.length() > 1 && whole.charAt(0) == '0' && !isExponent(offset)) {
            return new NumberText(leadingZero(whole), false);
        }
        if (fraction) {
            offset++;
            while (isDigit(at(offset))) {
                offset++;
            }
        }
        boolean exponent = isExponent(offset);
        if (exponent) {
            offset += 2;
            while (isDigit(at(offset))) {
                offset++;
            }
        }
        String written = text.substring(start, offset);
        // JavaScript has no 01.5
        return new NumberText(written.replaceFirst("^0+(?=[0-9])", ""), exponent);
    }

    private boolean isExponent(int index) {
        char sign = at(index + 1);
        return (at(index) == 'e' || at(index) == 'E')
                && (isDigit(sign) || ((sign == '+' || sign == '-') && isDigit(at(index + 2))));
    }

    /// `010` is 8, but `08` is 8 too (WXML-EXPR-08).
    private static String leadingZero(String digits) {
        boolean octal = digits.chars().allMatch(d -> d < '8');
        return digits.length() > LONGEST_INTEGER ? "1e999" : new BigInteger(digits, octal ? 8 : 10).toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }
}
