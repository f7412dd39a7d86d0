package dev.sampan.compiler.format;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.Optional;

/// Formats one file. Line ends and a byte order mark stay as they are. Less and SCSS are not supported: they are no
/// [Language]. Pure, safe for any thread.
public final class Formatter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Formatter() {}

    /// @param path names the file in a diagnostic
    public static FormatResult format(Language language, String path, String text, FormatOptions options) {
        SyntaxTree tree = language.parse(new SourceText(path, text), options.dialect());
        Optional<Diagnostic> obstacle = Obstacles.in(language, tree);
        if (obstacle.isPresent()) {
            return new FormatResult.Refused(obstacle.get());
        }
        Lines out = new Lines(tree.source().text(), options);
        switch (language) {
            case WXML -> new MarkupPrinter(tree, out).print();
            case WXSS -> new StylePrinter(tree, out).print();
            case WXS -> new ScriptPrinter(tree, out).print(tree.root(), 0);
            case JSON -> new JsonPrinter(tree, out).print();
        }
        String formatted = out.finish();
        return new FormatResult.Formatted(text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + formatted : formatted);
    }
}
