package dev.sampan.devtools.editor.language;

import java.util.ArrayList;
import java.util.List;

/// WXML. Low bits of the state: 0 text, 1 comment, 2 inside a tag, 3 inside `"…"`, 4 inside `'…'`, 5 WXS code;
/// bit 3: inside `{{ }}`; bit 4: the open tag is `wxs`; from bit 8: the script scanner's state.
public final class MarkupScanner implements LineScanner {
    private static final int COMMENT = 1;
    private static final int TAG = 2;
    private static final int DOUBLE = 3;
    private static final int SINGLE = 4;
    private static final int SCRIPT = 5;
    private static final int MODE = 7;
    private static final int BINDING = 8;
    private static final int WXS = 16;
    private static final int SCRIPT_SHIFT = 8;
    private static final String END_WXS = "</wxs";
    private final ScriptScanner script = new ScriptScanner(false);

    @Override
    public int scan(String line, int state, List<Token> tokens) {
        var cursor = new Cursor(line, state, tokens);
        while (cursor.at < line.length()) {
            switch (cursor.state & MODE) {
                case COMMENT -> cursor.comment();
                case TAG -> cursor.tag();
                case DOUBLE -> cursor.value('"');
                case SINGLE -> cursor.value('\'');
                case SCRIPT -> cursor.script();
                default -> cursor.text();
            }
        }
        return cursor.state;
    }

    private final class Cursor {
        private final String line;
        private final List<Token> tokens;
        private int at;
        private int state;

        private Cursor(String line, int state, List<Token> tokens) {
            this.line = line;
            this.state = state;
            this.tokens = tokens;
        }

        private void add(int start, int end, TokenKind kind) {
            if (end > start) {
                tokens.add(new Token(start, end, kind));
            }
        }

        private void comment() {
            var end = line.indexOf("-->", at);
            var stop = end < 0 ? line.length() : end + 3;
            add(at, stop, TokenKind.COMMENT);
            at = stop;
            state = end < 0 ? COMMENT : START;
        }

        private void text() {
            if ((state & BINDING) != 0) {
                binding(line.length());
            } else if (line.startsWith("<!--", at)) {
                comment();
            } else if (line.charAt(at) == '<' && at + 1 < line.length() && opensTag(line.charAt(at + 1))) {
                var from = line.charAt(at + 1) == '/' ? at + 2 : at + 1;
                var stop = endOfTagName(from);
                add(at, stop, TokenKind.TAG);
                var isWxs = from == at + 1 && line.substring(from, stop).equals("wxs");
                state = isWxs ? TAG | WXS : TAG;
                at = stop;
            } else if (line.startsWith("{{", at)) {
                state |= BINDING;
                binding(line.length());
            } else {
                at++;
            }
        }

        private void tag() {
            var c = line.charAt(at);
            if (c == '>') {
                add(at, at + 1, TokenKind.TAG);
                state = (state & WXS) != 0 ? SCRIPT : START;
                at++;
            } else if (line.startsWith("/>", at)) {
                add(at, at + 2, TokenKind.TAG);
                state = START;
                at += 2;
            } else if (c == '"' || c == '\'') {
                add(at, at + 1, TokenKind.STRING);
                state = (state & WXS) | (c == '"' ? DOUBLE : SINGLE);
                at++;
            } else if (Character.isWhitespace(c) || c == '=') {
                at++;
            } else {
                var stop = endOfAttribute();
                var name = line.substring(at, stop);
                add(at, stop, isDirective(name) ? TokenKind.DIRECTIVE : TokenKind.ATTRIBUTE);
                at = stop;
            }
        }

        private void value(char quote) {
            var close = line.indexOf(quote, at);
            var limit = close < 0 ? line.length() : close;
            while (at < limit) {
                if ((state & BINDING) != 0) {
                    binding(limit);
                    continue;
                }
                var open = line.indexOf("{{", at);
                var stop = open < 0 || open > limit ? limit : open;
                add(at, stop, TokenKind.STRING);
                at = stop;
                if (stop < limit) {
                    state |= BINDING;
                }
            }
            if (close >= 0) {
                add(close, close + 1, TokenKind.STRING);
                at = close + 1;
                state = (state & WXS) | TAG;
            }
        }

        private void binding(int limit) {
            var end = line.indexOf("}}", at);
            var closed = end >= 0 && end + 2 <= limit;
            var stop = closed ? end + 2 : limit;
            add(at, stop, TokenKind.INTERPOLATION);
            at = stop;
            if (closed) {
                state &= ~BINDING;
            }
        }

        private void script() {
            var end = line.indexOf(END_WXS, at);
            var stop = end < 0 ? line.length() : end;
            var found = new ArrayList<Token>();
            var after = script.scan(line.substring(at, stop), state >> SCRIPT_SHIFT, found);
            for (var token : found) {
                add(token.start() + at, token.end() + at, token.kind());
            }
            at = stop;
            state = end < 0 ? SCRIPT | after << SCRIPT_SHIFT : START;
        }

        private boolean opensTag(char c) {
            return Character.isLetter(c) || c == '/';
        }

        private int endOfTagName(int from) {
            var i = from;
            while (i < line.length()
                    && (Character.isLetterOrDigit(line.charAt(i)) || "-_.".indexOf(line.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }

        private int endOfAttribute() {
            var i = at + 1;
            while (i < line.length()
                    && "=>\"'".indexOf(line.charAt(i)) < 0
                    && !Character.isWhitespace(line.charAt(i))) {
                if (line.startsWith("/>", i)) {
                    break;
                }
                i++;
            }
            return i;
        }

        private boolean isDirective(String name) {
            return name.startsWith("wx:")
                    || name.startsWith("bind")
                    || name.startsWith("catch")
                    || name.startsWith("capture-")
                    || name.startsWith("mut-bind")
                    || name.startsWith("model:")
                    || name.startsWith("change:")
                    || name.startsWith("generic:");
        }
    }
}
