package dev.sampan.compiler.wxss;

/// A token of CSS Syntax Level 3, as a stretch of the source.
record CssToken(Kind kind, int start, int end) {

    enum Kind {
        IDENT,
        FUNCTION,
        AT_KEYWORD,
        HASH,
        STRING,
        BAD_STRING,
        URL,
        BAD_URL,
        DELIM,
        NUMBER,
        PERCENTAGE,
        DIMENSION,
        SPACE,
        COMMENT,
        CDO,
        CDC,
        COLON,
        SEMICOLON,
        COMMA,
        OPEN_SQUARE,
        CLOSE_SQUARE,
        OPEN_ROUND,
        CLOSE_ROUND,
        OPEN_CURLY,
        CLOSE_CURLY,
        END
    }
}
