package dev.sampan.compiler.format;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.Optional;
import java.util.Set;

/// Finds what makes a file's structure uncertain, so that it is better left alone.
final class Obstacles {

    /// In WXML an error in an expression, or code that does not belong into WXS, harms nothing else.
    private static final Set<String> OF_WXML = Set.of(
            "WXML_TAG_UNCLOSED",
            "WXML_END_TAG_UNMATCHED",
            "WXML_NESTING",
            "WXML_COMMENT_UNCLOSED",
            "WXML_UNKNOWN_META_TAG",
            "WXML_UNEXPECTED_CHAR",
            "WXML_UNEXPECTED_END",
            "WXML_EXPR_UNCLOSED");

    private Obstacles() {}

    static Optional<Diagnostic> in(Language language, SyntaxTree tree) {
        Optional<Diagnostic> found = tree.problems().stream()
                .filter(problem -> language == Language.WXML ? OF_WXML.contains(problem.code()) : problem.isError())
                .findFirst();
        return found.isPresent() || language == Language.WXML ? found : openComment(tree, tree.root(), language);
    }

    /// Some parsers let a comment end with the file, where nothing may be added behind it.
    static Optional<Diagnostic> openComment(SyntaxTree tree, SyntaxNode within, Language language) {
        String code = switch (language) {
            case WXSS -> "WXSS_UNEXPECTED_END";
            case JSON -> "JSON_SYNTAX";
            case WXML, WXS -> "WXS_SYNTAX";
        };
        SyntaxNode last = tree.pathAt(within.end() - 1).getLast();
        String text = tree.text(last);
        boolean closed = text.length() > 3 && text.endsWith("*/");
        return last.is(SyntaxKind.COMMENT) && text.startsWith("/*") && !closed
                ? Optional.of(
                        Diagnostic.error(code, tree.place(last), "This comment is never closed.", "Close it with */."))
                : Optional.empty();
    }
}
