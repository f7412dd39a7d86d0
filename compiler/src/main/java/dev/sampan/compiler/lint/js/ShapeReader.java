package dev.sampan.compiler.lint.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads shapes from tokens. What it does not understand becomes unknown or open, never a guess. One thread.
final class ShapeReader {

    private static final Shape UNKNOWN = new Shape.Unknown();
    private static final Shape FUNCTION = new Shape.Fn();
    private static final int DEEPEST = 60;
    private static final Set<String> PREFIX_WORDS =
            Set.of("new", "await", "typeof", "void", "delete", "yield", "class", "throw");

    private final JsTokens tokens;
    private int end;
    private int depth;

    ShapeReader(JsTokens tokens) {
        this.tokens = tokens;
    }

    /// Index of the token behind the value that was read last.
    int end() {
        return end;
    }

    /// The value that starts at a token.
    Shape value(int from) {
        if (depth > DEEPEST) {
            end = skipValue(from);
            return UNKNOWN;
        }
        depth++;
        Shape shape = postfix(from);
        depth--;
        if (!endsHere(end)) {
            end = skipValue(end);
            return UNKNOWN;
        }
        return shape;
    }

    /// Whether a value may end before this token.
    private boolean endsHere(int i) {
        if (i >= tokens.size()) {
            return true;
        }
        if (tokens.kind(i) == JsTokens.Kind.TEMPLATE_PART) {
            return true;
        }
        String text = tokens.text(i);
        return switch (text) {
            case ",", ";", ")", "]", "}" -> true;
            default ->
                tokens.startsLine(i)
                        && (tokens.kind(i) == JsTokens.Kind.NAME
                                && !text.equals("in")
                                && !text.equals("instanceof")
                                && !text.equals("as"));
        };
    }

    /// Steps over the rest of an expression: up to a comma, semicolon or closing bracket of its own level.
    int skipValue(int from) {
        int i = from;
        while (i < tokens.size()) {
            String text = tokens.text(i);
            if (tokens.kind(i) == JsTokens.Kind.TEMPLATE_PART) {
                return i;
            }
            if (tokens.kind(i) != JsTokens.Kind.TEXT) {
                switch (text) {
                    case ",", ";", ")", "]", "}" -> {
                        return i;
                    }
                    default -> {}
                }
            }
            i = Math.max(i, tokens.partner(i)) + 1;
        }
        return i;
    }

    private Shape postfix(int from) {
        Shape shape = primary(from);
        while (end < tokens.size()) {
            int i = end;
            if (tokens.is(i, ".") || tokens.is(i, "?.")) {
                if (tokens.isName(i + 1)) {
                    shape = member(shape, tokens.text(i + 1));
                    end = i + 2;
                } else {
                    end = i + 1;
                }
            } else if (tokens.is(i, "(")) {
                List<Shape> arguments = list(i);
                shape = call(shape, arguments);
                end = tokens.partner(i) + 1;
            } else if (tokens.is(i, "[") && !(shape instanceof Shape.Fn)) {
                boolean text = tokens.kind(i + 1) == JsTokens.Kind.TEXT && tokens.partner(i) == i + 2;
                shape = text ? member(shape, tokens.string(i + 1)) : UNKNOWN;
                end = Math.max(i, tokens.partner(i)) + 1;
            } else if (tokens.is(i, "!") && !tokens.startsLine(i)) {
                end = i + 1;
            } else if (!tokens.startsLine(i) && (tokens.is(i, "as") || tokens.is(i, "satisfies"))) {
                end = skipType(i + 1);
            } else if (tokens.is(i, "<") && typeArguments(i) > 0) {
                end = typeArguments(i);
            } else {
                return shape;
            }
        }
        return shape;
    }

    private static Shape member(Shape of, String name) {
        return switch (of) {
            case Shape.Path path -> new Shape.Path(plus(path.names(), name));
            case Shape.Required required -> new Shape.Required(required.module(), plus(required.names(), name));
            default -> UNKNOWN;
        };
    }

    private static List<String> plus(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    private static Shape call(Shape callee, List<Shape> arguments) {
        boolean require = callee instanceof Shape.Path path && path.names().equals(List.of("require"));
        if (require && arguments.size() == 1 && arguments.getFirst() instanceof Shape.Text module) {
            return new Shape.Required(module.value(), List.of());
        }
        return callee instanceof Shape.Unknown || callee instanceof Shape.Fn
                ? UNKNOWN
                : new Shape.Call(callee, arguments);
    }

    private Shape primary(int i) {
        end = i + 1;
        switch (tokens.kind(i)) {
            case TEXT -> {
                return new Shape.Text(tokens.string(i));
            }
            case NUMBER, REGEX, TEMPLATE_PART -> {
                return UNKNOWN;
            }
            case TEMPLATE -> {
                end = Math.max(i, tokens.partner(i)) + 1;
                return UNKNOWN;
            }
            case NAME -> {
                return name(i);
            }
            case END -> {
                end = i;
                return UNKNOWN;
            }
            case PUNCTUATION -> {}
        }
        switch (tokens.text(i)) {
            case "{" -> {
                Shape object = object(i);
                end = Math.max(i, tokens.partner(i)) + 1;
                return object;
            }
            case "[" -> {
                List<Shape> items = list(i);
                end = Math.max(i, tokens.partner(i)) + 1;
                return new Shape.Arr(items);
            }
            case "(" -> {
                int close = Math.max(i, tokens.partner(i));
                int arrow = arrowBehind(close);
                if (arrow > 0) {
                    return arrowBody(arrow);
                }
                Shape inner = value(i + 1);
                boolean whole = end == close;
                end = close + 1;
                return whole ? inner : UNKNOWN;
            }
            case "<" -> {
                // TypeScript: <Type>value
                int behind = typeArguments(i);
                if (behind > 0) {
                    return tokens.is(behind, "(") && arrowBehind(tokens.partner(behind)) > 0
                            ? primary(behind)
                            : postfix(behind);
                }
                end = skipValue(i + 1);
                return UNKNOWN;
            }
            case ",", ";", ")", "]", "}" -> {
                end = i;
                return UNKNOWN;
            }
            default -> {
                end = skipValue(i + 1);
                return UNKNOWN;
            }
        }
    }

    private Shape name(int i) {
        String text = tokens.text(i);
        if (tokens.is(i + 1, "=>")) {
            return arrowBody(i + 1);
        }
        if (text.equals("async") && !tokens.startsLine(i + 1)) {
            if (tokens.is(i + 1, "function") || tokens.isName(i + 1) && tokens.is(i + 2, "=>")) {
                return name(i + 1);
            }
            if (tokens.is(i + 1, "(") && arrowBehind(tokens.partner(i + 1)) > 0) {
                return primary(i + 1);
            }
        }
        if (text.equals("function")) {
            int open = i + 1;
            while (open < tokens.size() && !tokens.is(open, "(")) {
                open++;
            }
            end = functionEnd(open);
            return FUNCTION;
        }
        if (PREFIX_WORDS.contains(text)) {
            end = skipValue(i + 1);
            return UNKNOWN;
        }
        return switch (text) {
            case "true", "false", "null", "undefined" -> UNKNOWN;
            default -> new Shape.Path(List.of(text));
        };
    }

    /// Behind the closing bracket of what may be parameters: index of the `=>`, or -1.
    private int arrowBehind(int close) {
        if (tokens.is(close + 1, "=>")) {
            return close + 1;
        }
        if (!tokens.is(close + 1, ":")) {
            return -1;
        }
        int behind = skipType(close + 2);
        return tokens.is(behind, "=>") ? behind : -1;
    }

    private Shape arrowBody(int arrow) {
        if (tokens.is(arrow + 1, "{")) {
            end = Math.max(arrow + 1, tokens.partner(arrow + 1)) + 1;
        } else {
            value(arrow + 1);
        }
        return FUNCTION;
    }

    /// @param open index of the bracket that opens the parameters
    /// @return index behind the body
    private int functionEnd(int open) {
        if (open >= tokens.size()) {
            return open;
        }
        int i = Math.max(open, tokens.partner(open)) + 1;
        int angles = 0;
        while (i < tokens.size() && (angles > 0 || !tokens.is(i, "{"))) {
            angles += tokens.is(i, "<") ? 1 : tokens.is(i, ">") ? -1 : 0;
            if (tokens.is(i, ";") || angles <= 0 && tokens.is(i, ",") || tokens.is(i, "}")) {
                return i;
            }
            i = Math.max(i, tokens.partner(i)) + 1;
        }
        int behind = i >= tokens.size() ? i : Math.max(i, tokens.partner(i)) + 1;
        // the first braces were a type: f(): {a: number} {…}
        return tokens.is(behind, "{") ? Math.max(behind, tokens.partner(behind)) + 1 : behind;
    }

    /// Steps over a type.
    private int skipType(int from) {
        int i = from;
        int angles = 0;
        while (i < tokens.size()) {
            if (tokens.kind(i) == JsTokens.Kind.PUNCTUATION) {
                String text = tokens.text(i);
                switch (text) {
                    case "<" -> angles++;
                    case ">" -> angles--;
                    case ",", ";", ")", "]", "}" -> {
                        if (angles <= 0 || !text.equals(",")) {
                            return i;
                        }
                    }
                    case "=", "=>", "||", "&&", "??", "?" -> {
                        if (angles <= 0) {
                            return i;
                        }
                    }
                    default -> {}
                }
            }
            i = Math.max(i, tokens.partner(i)) + 1;
            boolean wraps = angles <= 0 && tokens.startsLine(i) && !tokens.is(i, "|") && !tokens.is(i, "&");
            if (wraps) {
                return i;
            }
        }
        return i;
    }

    /// Index behind `<…>` when that is a list of types, else -1.
    private int typeArguments(int from) {
        int angles = 0;
        int i = from;
        while (i < tokens.size()) {
            String text = tokens.text(i);
            switch (tokens.kind(i)) {
                case NAME, TEXT -> {}
                case PUNCTUATION -> {
                    switch (text) {
                        case "<" -> angles++;
                        case ">" -> angles--;
                        case ",", ".", "|", "&", "=>", "[", "{", "(" -> {}
                        default -> {
                            return -1;
                        }
                    }
                }
                default -> {
                    return -1;
                }
            }
            i = Math.max(i, tokens.partner(i)) + 1;
            if (angles == 0) {
                boolean applies = tokens.is(i, "(") || tokens.is(i, "{") || tokens.is(i, "[");
                return applies ? i : -1;
            }
        }
        return -1;
    }

    /// Items between the brackets that open at `from`.
    List<Shape> list(int from) {
        List<Shape> items = new ArrayList<>();
        int close = Math.max(from, tokens.partner(from));
        int i = from + 1;
        while (i < close) {
            if (tokens.is(i, ",")) {
                i++;
            } else if (tokens.is(i, "...")) {
                value(i + 1);
                items.add(UNKNOWN);
                i = Math.max(i + 1, end);
            } else {
                items.add(value(i));
                i = Math.max(i + 1, end);
            }
        }
        return items;
    }

    /// The object literal whose brace opens at `from`.
    Shape.Obj object(int from) {
        List<Shape.Entry> entries = new ArrayList<>();
        List<Shape> spreads = new ArrayList<>();
        boolean open = tokens.partner(from) == from;
        int close = Math.max(from, tokens.partner(from));
        int i = from + 1;
        while (i < close) {
            if (tokens.is(i, ",") && tokens.kind(i) != JsTokens.Kind.TEXT) {
                i++;
                continue;
            }
            if (tokens.is(i, "...")) {
                spreads.add(value(i + 1));
                i = Math.max(i + 1, end);
                continue;
            }
            Shape.Entry entry = entry(i);
            if (entry == null) {
                open = true;
            } else {
                entries.add(entry);
            }
            if (end < close && !tokens.is(end, ",")) {
                open = true;
                end = skipValue(end);
            }
            i = Math.max(i + 1, end);
        }
        end = close + 1;
        return new Shape.Obj(entries, spreads, open);
    }

    /// One `key: value`, method or shorthand; null when its key is computed.
    private Shape.@org.jspecify.annotations.Nullable Entry entry(int from) {
        int i = from;
        while (isModifier(i)) {
            i++;
        }
        String name = "";
        boolean prefix = false;
        boolean known = true;
        int start = tokens.start(i);
        int behind = i + 1;
        switch (tokens.kind(i)) {
            case NAME, NUMBER -> name = tokens.text(i);
            case TEXT -> name = tokens.string(i);
            default -> {
                if (!tokens.is(i, "[")) {
                    end = skipValue(i + 1);
                    return null;
                }
                behind = Math.max(i, tokens.partner(i)) + 1;
                if (tokens.kind(i + 1) == JsTokens.Kind.TEXT) {
                    name = tokens.string(i + 1);
                    prefix = tokens.partner(i) != i + 2;
                } else if (tokens.kind(i + 1) == JsTokens.Kind.TEMPLATE) {
                    name = tokens.templateHead(i + 1);
                    prefix = true;
                } else {
                    known = false;
                }
            }
        }
        Shape value;
        if (tokens.is(behind, "(")) {
            end = functionEnd(behind);
            value = FUNCTION;
        } else if (tokens.is(behind, ":")) {
            value = value(behind + 1);
        } else if (tokens.is(behind, "<")) {
            int open = behind;
            while (open < tokens.size() && !tokens.is(open, "(")) {
                open++;
            }
            end = functionEnd(open);
            value = FUNCTION;
        } else {
            end = behind;
            value = new Shape.Path(List.of(name));
        }
        return known ? new Shape.Entry(name, prefix, value, start, tokens.end(behind - 1)) : null;
    }

    private boolean isModifier(int i) {
        if (tokens.is(i, "*")) {
            return true;
        }
        boolean word = tokens.is(i, "get") || tokens.is(i, "set") || tokens.is(i, "async");
        return word
                && (tokens.kind(i + 1) == JsTokens.Kind.NAME
                        || tokens.kind(i + 1) == JsTokens.Kind.TEXT
                        || tokens.is(i + 1, "[")
                        || tokens.is(i + 1, "*"));
    }
}
