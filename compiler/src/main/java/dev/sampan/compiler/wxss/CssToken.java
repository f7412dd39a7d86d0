package dev.sampan.compiler.wxss;

import dev.sampan.compiler.tree.SyntaxKind;

/// A token of CSS Syntax Level 3, as a stretch of the source.
record CssToken(Kind kind, int start, int end) {

    /// What it is in a syntax tree.
    SyntaxKind syntax() {
        return switch (kind) {
            case IDENT -> SyntaxKind.NAME;
            case FUNCTION -> SyntaxKind.FUNCTION_NAME;
            case AT_KEYWORD -> SyntaxKind.AT_KEYWORD;
            case HASH -> SyntaxKind.HASH;
            case STRING -> SyntaxKind.STRING;
            case URL -> SyntaxKind.URL;
            case NUMBER -> SyntaxKind.NUMBER;
            case PERCENTAGE, DIMENSION -> SyntaxKind.DIMENSION;
            case SPACE -> SyntaxKind.SPACE;
            case COMMENT -> SyntaxKind.COMMENT;
            case BAD_STRING, BAD_URL -> SyntaxKind.ERROR;
            case DELIM -> SyntaxKind.OPERATOR;
            default -> SyntaxKind.PUNCTUATION;
        };
    }

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
