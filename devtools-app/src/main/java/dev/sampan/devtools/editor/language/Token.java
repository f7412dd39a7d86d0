package dev.sampan.devtools.editor.language;

/// A coloured piece of one line; `start` inclusive, `end` exclusive, in UTF-16 units of the line.
public record Token(int start, int end, TokenKind kind) {}
