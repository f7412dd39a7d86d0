package dev.sampan.devtools.editor.language;

import java.util.Locale;
import java.util.Optional;

/// The language of a file, by its extension.
///
/// @param lineComment marks of a line comment; empty when only block comments exist
/// @param blockOpen begin of a block comment, `blockClose` its end
public record Language(
        String name, Optional<LineScanner> scanner, String lineComment, String blockOpen, String blockClose) {
    private static final Language WXML = new Language("WXML", Optional.of(new MarkupScanner()), "", "<!--", "-->");
    private static final Language WXSS = new Language("WXSS", Optional.of(new StyleScanner()), "", "/*", "*/");
    private static final Language LESS = new Language("Less", Optional.of(new StyleScanner()), "//", "/*", "*/");
    private static final Language JAVASCRIPT =
            new Language("JavaScript", Optional.of(new ScriptScanner(false)), "//", "/*", "*/");
    private static final Language TYPESCRIPT =
            new Language("TypeScript", Optional.of(new ScriptScanner(true)), "//", "/*", "*/");
    private static final Language WXS = new Language("WXS", Optional.of(new ScriptScanner(false)), "//", "/*", "*/");
    private static final Language JSON = new Language("JSON", Optional.of(new JsonScanner()), "//", "/*", "*/");
    private static final Language PLAIN = new Language("Text", Optional.empty(), "", "", "");

    public static Language of(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "wxml", "html", "xml", "svg" -> WXML;
            case "wxss", "css" -> WXSS;
            case "less", "scss", "sass" -> LESS;
            case "js", "mjs", "cjs" -> JAVASCRIPT;
            case "ts" -> TYPESCRIPT;
            case "wxs" -> WXS;
            case "json", "code-workspace" -> JSON;
            default -> PLAIN;
        };
    }

    public static Language plain() {
        return PLAIN;
    }
}
