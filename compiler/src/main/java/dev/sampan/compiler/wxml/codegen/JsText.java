package dev.sampan.compiler.wxml.codegen;

import java.util.regex.Pattern;

/// Writes JavaScript literals.
final class JsText {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private JsText() {}

    static String quote(String text) {
        StringBuilder js = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> js.append("\\\"");
                case '\\' -> js.append("\\\\");
                case '\n' -> js.append("\\n");
                case '\r' -> js.append("\\r");
                case '\t' -> js.append("\\t");
                default -> {
                    boolean plain =
                            c >= ' ' && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && !Character.isSurrogate(c);
                    if (plain || isPair(text, i)) {
                        js.append(c);
                    } else {
                        js.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return js.append('"').toString();
    }

    /// Half a surrogate pair cannot be written to a UTF-8 file.
    private static boolean isPair(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /// A key of an object literal. `__proto__` has to be computed, else it would set the prototype.
    static String key(String name) {
        if (name.equals("__proto__")) {
            return "[\"__proto__\"]";
        }
        return IDENTIFIER.matcher(name).matches() ? name : quote(name);
    }

    /// `.name` or `["name"]`.
    static String member(String name) {
        return IDENTIFIER.matcher(name).matches() ? "." + name : "[" + quote(name) + "]";
    }
}
