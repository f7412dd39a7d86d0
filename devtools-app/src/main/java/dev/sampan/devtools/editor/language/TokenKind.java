package dev.sampan.devtools.editor.language;

import java.util.Locale;

/// What a piece of source is; the style class is `tok-<name>`.
public enum TokenKind {
    COMMENT,
    STRING,
    NUMBER,
    KEYWORD,
    CONSTANT,
    TAG,
    ATTRIBUTE,
    DIRECTIVE,
    INTERPOLATION,
    PROPERTY,
    SELECTOR,
    FUNCTION,
    ERROR;

    public String styleClass() {
        return "tok-" + name().toLowerCase(Locale.ROOT);
    }
}
