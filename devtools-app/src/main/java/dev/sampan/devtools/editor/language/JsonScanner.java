package dev.sampan.devtools.editor.language;

import java.util.List;

/// JSON with the comments that project files carry. State: 0 code, 1 block comment.
public final class JsonScanner implements LineScanner {
    private static final int COMMENT = 1;

    @Override
    public int scan(String line, int state, List<Token> tokens) {
        var at = 0;
        var open = state;
        while (at < line.length()) {
            var c = line.charAt(at);
            if (open == COMMENT || line.startsWith("/*", at)) {
                var end = line.indexOf("*/", open == COMMENT ? at : at + 2);
                var stop = end < 0 ? line.length() : end + 2;
                tokens.add(new Token(at, stop, TokenKind.COMMENT));
                open = end < 0 ? COMMENT : START;
                at = stop;
            } else if (line.startsWith("//", at)) {
                tokens.add(new Token(at, line.length(), TokenKind.COMMENT));
                return START;
            } else if (c == '"') {
                var stop = ScriptScanner.endOfQuoted(line, at + 1, '"');
                var key = line.substring(stop).stripLeading().startsWith(":");
                tokens.add(new Token(at, stop, key ? TokenKind.PROPERTY : TokenKind.STRING));
                at = stop;
            } else if (Character.isDigit(c) || c == '-') {
                var stop = at + 1;
                while (stop < line.length() && "0123456789.eE+-".indexOf(line.charAt(stop)) >= 0) {
                    stop++;
                }
                tokens.add(new Token(at, stop, TokenKind.NUMBER));
                at = stop;
            } else if (Character.isLetter(c)) {
                var stop = ScriptScanner.endOfName(line, at);
                var word = line.substring(at, stop);
                var known = word.equals("true") || word.equals("false") || word.equals("null");
                tokens.add(new Token(at, stop, known ? TokenKind.CONSTANT : TokenKind.ERROR));
                at = stop;
            } else {
                at++;
            }
        }
        return open;
    }
}
