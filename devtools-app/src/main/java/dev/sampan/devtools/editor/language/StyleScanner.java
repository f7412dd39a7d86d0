package dev.sampan.devtools.editor.language;

import java.util.List;

/// WXSS (and Less, Sass, CSS). State: bit 0 comment, bit 1 in the value of a declaration, from bit 2 depth of blocks.
public final class StyleScanner implements LineScanner {
    private static final int COMMENT = 1;
    private static final int VALUE = 2;
    private static final int DEPTH = 4;

    @Override
    public int scan(String line, int state, List<Token> tokens) {
        var at = 0;
        var open = state;
        while (at < line.length()) {
            var c = line.charAt(at);
            if ((open & COMMENT) != 0 || line.startsWith("/*", at)) {
                var from = (open & COMMENT) != 0 ? at : at + 2;
                var end = line.indexOf("*/", from);
                var stop = end < 0 ? line.length() : end + 2;
                tokens.add(new Token(at, stop, TokenKind.COMMENT));
                open = end < 0 ? open | COMMENT : open & ~COMMENT;
                at = stop;
            } else if (c == '"' || c == '\'') {
                var stop = ScriptScanner.endOfQuoted(line, at + 1, c);
                tokens.add(new Token(at, stop, TokenKind.STRING));
                at = stop;
            } else if (c == '{') {
                open = (open & ~VALUE) + DEPTH;
                at++;
            } else if (c == '}') {
                open = Math.max(0, (open & ~VALUE) - DEPTH);
                at++;
            } else if (c == ';') {
                open &= ~VALUE;
                at++;
            } else if (c == ':' && open >= DEPTH && (open & VALUE) == 0 && !isSelector(line, at)) {
                open |= VALUE;
                at++;
            } else if (c == '@') {
                var stop = endOfName(line, at + 1);
                tokens.add(new Token(at, stop, TokenKind.KEYWORD));
                at = stop;
            } else {
                at = word(line, at, open, tokens);
            }
        }
        return open;
    }

    private static int word(String line, int at, int open, List<Token> tokens) {
        var c = line.charAt(at);
        var inValue = (open & VALUE) != 0;
        if (inValue && (Character.isDigit(c) || c == '#')) {
            var stop = endOfNumber(line, at + 1);
            tokens.add(new Token(at, stop, TokenKind.NUMBER));
            return stop;
        }
        if (Character.isLetter(c) || c == '-' || c == '_' || c == '.' || c == '#' || c == '$') {
            var stop = endOfName(line, at + 1);
            if (!inValue && open >= DEPTH && !isSelector(line, stop)) {
                tokens.add(new Token(at, stop, TokenKind.PROPERTY));
            } else if (!inValue) {
                tokens.add(new Token(at, stop, TokenKind.SELECTOR));
            } else if (stop < line.length() && line.charAt(stop) == '(') {
                tokens.add(new Token(at, stop, TokenKind.FUNCTION));
            } else if (c == '-' && stop == at + 1) {
                return stop;
            } else {
                tokens.add(new Token(at, stop, TokenKind.CONSTANT));
            }
            return stop;
        }
        return at + 1;
    }

    // Inside a block, `a:hover {` is a selector and `color: red;` is not: the brace later on the line tells.
    private static boolean isSelector(String line, int from) {
        var brace = line.indexOf('{', from);
        var end = line.indexOf(';', from);
        return brace >= 0 && (end < 0 || brace < end);
    }

    private static int endOfName(String line, int at) {
        var i = at;
        while (i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || "-_".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int endOfNumber(String line, int at) {
        var i = at;
        while (i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || ".%".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
