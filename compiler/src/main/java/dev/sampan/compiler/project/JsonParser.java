package dev.sampan.compiler.project;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON the way the platform's developers write it: comments and trailing commas pass with one warning
/// (`JSON_RELAXED`, config.md general rule 2), a forgotten comma or wrong quotes are errors that do not
/// stop the
/// reading.
public final class JsonParser {

    /// Deeper nesting than any configuration has; protects the stack.
    private static final int MAX_DEPTH = 200;

    /// A file of garbage would otherwise give one diagnostic per character.
    private static final int MOST = 1_000;

    /// @param value what could be read, or `null` when there is not even a beginning of a value
    /// @param diagnostics at most a few: after the first error that cannot be repaired reading stops
    public record Result(@Nullable JsonValue value, List<Diagnostic> diagnostics) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final SourceText source;
    private final String text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SyntaxSink sink;
    private boolean relaxed;
    private boolean stopped;
    private int at;

    private JsonParser(SourceText source, SyntaxSink sink) {
        this.source = source;
        this.sink = sink;
        this.text = source.text();
    }

    public static Result parse(SourceText source) {
        return parse(source, SyntaxSink.NONE);
    }

    public static Result parse(SourceText source, SyntaxSink sink) {
        JsonParser parser = new JsonParser(source, sink);
        return new Result(parser.document(), parser.diagnostics);
    }

    private @Nullable JsonValue document() {
        skipSpace();
        if (at >= text.length()) {
            error(at, at, "the file is empty", "Write at least {}");
            return null;
        }
        JsonValue value;
        try {
            value = value(0);
        } catch (Unreadable e) {
            return null;
        }
        if (!stopped) {
            skipSpace();
            if (at < text.length()) {
                error(at, at + 1, "unexpected text after the end of the JSON value", "Remove it");
            }
        }
        return value;
    }

    private JsonValue value(int depth) {
        if (depth > MAX_DEPTH) {
            error(at, at + 1, "the JSON is nested too deeply", "");
            throw new Unreadable();
        }
        skipSpace();
        if (at >= text.length()) {
            error(at, at, "the file ends where a value is expected", "");
            throw new Unreadable();
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> stringValue();
            case '\'' -> {
                error(at, at + 1, "strings need double quotes", "Write \" instead of '");
                yield stringValue();
            }
            default -> word();
        };
    }

    private JsonValue stringValue() {
        JsonValue.Str value = string();
        sink.span(SyntaxKind.STRING, value.start(), value.end());
        return value;
    }

    private JsonValue object(int depth) {
        int start = at++;
        List<JsonValue.Member> members = new ArrayList<>();
        try {
            while (next('}', members.isEmpty())) {
                members.add(member(depth));
            }
        } catch (Unreadable e) {
            stopped = true;
        }
        sink.span(SyntaxKind.OBJECT, start, at);
        return new JsonValue.Obj(start, at, List.copyOf(members));
    }

    private JsonValue.Member member(int depth) {
        int keyStart = at;
        String key;
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            if (c == '\'') {
                error(at, at + 1, "keys need double quotes", "Write \" instead of '");
            }
            key = string().text();
        } else if (Character.isJavaIdentifierStart(c)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            key = text.substring(keyStart, at);
            error(keyStart, at, "the key " + key + " needs double quotes", "Write \"" + key + "\"");
        } else {
            error(at, at + 1, "unexpected \"" + c + "\" where a key is expected", "");
            throw new Unreadable();
        }
        int keyEnd = at;
        sink.span(SyntaxKind.KEY, keyStart, keyEnd);
        skipSpace();
        if (at >= text.length() || text.charAt(at) != ':') {
            error(at, at + 1, "a colon is missing after the key \"" + key + "\"", "Write \"" + key + "\": …");
            throw new Unreadable();
        }
        at++;
        JsonValue value = value(depth + 1);
        sink.span(SyntaxKind.ENTRY, keyStart, value.end());
        return new JsonValue.Member(key, keyStart, keyEnd, value);
    }

    private JsonValue array(int depth) {
        int start = at++;
        List<JsonValue> items = new ArrayList<>();
        try {
            while (next(']', items.isEmpty())) {
                items.add(value(depth + 1));
            }
        } catch (Unreadable e) {
            stopped = true;
        }
        sink.span(SyntaxKind.ARRAY, start, at);
        return new JsonValue.Arr(start, at, List.copyOf(items));
    }

    /// Moves to the next item, over a comma when it is not the first; false at the closing bracket.
    private boolean next(char close, boolean first) {
        if (stopped) {
            return false;
        }
        skipSpace();
        int before = at;
        boolean comma = false;
        while (at < text.length() && text.charAt(at) == ',') {
            if (comma || first) {
                error(at, at + 1, "there is a comma too many", "Remove it");
            }
            comma = true;
            before = at;
            at++;
            skipSpace();
        }
        if (at >= text.length()) {
            error(at, at, "the file ends where \"" + close + "\" is expected", "Add \"" + close + "\"");
            throw new Unreadable();
        }
        char c = text.charAt(at);
        if (c == close) {
            if (comma && !first) {
                relax(before, "a comma before \"" + close + "\"");
            }
            at++;
            return false;
        }
        if (c == '}' || c == ']') {
            error(at, at + 1, "unexpected \"" + c + "\", expected \"" + close + "\"", "");
            throw new Unreadable();
        }
        if (!first && !comma) {
            int end = lastVisibleBefore(at);
            error(end, end + 1, "a comma is missing here", "Add \",\" between the two entries");
        }
        return true;
    }

    private int lastVisibleBefore(int offset) {
        int i = offset;
        while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private JsonValue.Str string() {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                error(start, at, "the string is not closed", "Add " + quote);
                if (at >= text.length()) {
                    sink.span(SyntaxKind.STRING, start, at);
                    throw new Unreadable();
                }
                break;
            }
            char c = text.charAt(at++);
            if (c == quote) {
                break;
            }
            if (c == '\\' && at < text.length()) {
                escape(value);
            } else {
                value.append(c);
            }
        }
        return new JsonValue.Str(start, at, value.toString());
    }

    private void escape(StringBuilder value) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case '"', '\\', '/', '\'' -> value.append(c);
            case 'u' -> {
                if (at + 4 <= text.length() && areHexDigits(at, at + 4)) {
                    value.append((char) Integer.parseInt(text, at, at + 4, 16));
                    at += 4;
                } else {
                    error(at - 2, at, "\\u needs four hexadecimal digits", "");
                }
            }
            default -> {
                error(at - 2, at, "\\" + c + " is not an escape of JSON", "Write \\\\ for a backslash");
                value.append(c);
            }
        }
    }

    private boolean areHexDigits(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private JsonValue word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> word(new JsonValue.Bool(start, at, true));
            case "false" -> word(new JsonValue.Bool(start, at, false));
            case "null" -> word(new JsonValue.Null(start, at));
            default -> {
                if (word.matches("[-+.0-9][-+.0-9eExXa-fA-F]*")) {
                    try {
                        double number = Double.parseDouble(word);
                        if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
                            error(start, at, word + " is not written as a JSON number", "Write it like 0.5 or 10");
                        }
                        sink.span(SyntaxKind.NUMBER, start, at);
                        yield new JsonValue.Num(start, at, number);
                    } catch (NumberFormatException e) {
                        error(start, at, word + " is not a number", "");
                        throw new Unreadable();
                    }
                }
                error(
                        start,
                        Math.max(at, start + 1),
                        word.isEmpty() ? "unexpected \"" + text.charAt(start) + "\"" : "unexpected word " + word,
                        "Values are strings in double quotes, numbers, true, false, null, objects and arrays");
                throw new Unreadable();
            }
        };
    }

    private JsonValue word(JsonValue value) {
        sink.span(SyntaxKind.WORD, value.start(), value.end());
        return value;
    }

    private static boolean isWordPart(char c) {
        return c == '-' || c == '+' || c == '.' || Character.isJavaIdentifierPart(c);
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\uFEFF' || c == '\u00A0' || c == '\u3000') {
                at++;
            } else if (c == '/' && text.startsWith("//", at)) {
                relax(at, "a comment");
                int start = at;
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
                sink.span(SyntaxKind.COMMENT, start, at);
            } else if (c == '/' && text.startsWith("/*", at)) {
                relax(at, "a comment");
                int end = text.indexOf("*/", at + 2);
                sink.span(SyntaxKind.COMMENT, at, end < 0 ? text.length() : end + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private void relax(int offset, String what) {
        if (!relaxed) {
            relaxed = true;
            diagnostics.add(Diagnostic.warning(
                    "JSON_RELAXED",
                    source.place(offset, offset + 1),
                    "JSON has no place for " + what + "; it is accepted here, and removed when packed",
                    "Remove it to be strict"));
        }
    }

    private void error(int start, int end, String message, String hint) {
        if (diagnostics.size() == MOST) {
            return;
        }
        diagnostics.add(Diagnostic.error("JSON_SYNTAX", source.place(start, Math.max(end, start + 1)), message, hint));
    }
}
