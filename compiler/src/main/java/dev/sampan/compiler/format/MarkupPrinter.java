package dev.sampan.compiler.format;

import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// WXML: a line per element, indented, unless the author wrote an element on one line and it fits. Text is copied with
/// all its white space, which a view shows; runs of white space only mean nothing (WXML-TXT-01, -02).
/// One file, one thread.
final class MarkupPrinter {

    private final SyntaxTree tree;
    private final Lines out;
    private final StartTagPrinter tags;

    MarkupPrinter(SyntaxTree tree, Lines out) {
        this.tree = tree;
        this.out = out;
        this.tags = new StartTagPrinter(tree, out);
    }

    void print() {
        List<SyntaxNode> nodes = tree.root().children();
        content(nodes, 0, false);
        boolean endsInText = nodes.stream()
                .filter(node -> !node.is(SyntaxKind.SPACE))
                .reduce((first, second) -> second)
                .filter(last -> last.is(SyntaxKind.TEXT))
                .isPresent();
        if (!endsInText) {
            out.endLine();
        }
    }

    /// @param inElement whether a start tag stands directly before
    /// @return whether a line may begin after it: there was content, and its last piece is no text
    private boolean content(List<SyntaxNode> nodes, int level, boolean inElement) {
        boolean glued = !inElement && out.isEmpty();
        boolean first = true;
        int lineEnds = 0;
        for (SyntaxNode node : nodes) {
            if (node.is(SyntaxKind.SPACE)) {
                lineEnds += Lines.lineEnds(tree.text(node));
                continue;
            }
            boolean text = node.is(SyntaxKind.TEXT);
            if (!text && !glued) {
                out.newLine(level, lineEnds > 1 && !first);
            }
            piece(node, level);
            glued = text;
            first = false;
            lineEnds = 0;
        }
        return !first && !glued;
    }

    private void piece(SyntaxNode node, int level) {
        switch (node.kind()) {
            case ELEMENT -> element(node, level);
            case COMMENT -> out.comment(tree.text(node), node.start(), level);
            default -> out.text(tree.text(node));
        }
    }

    private void element(SyntaxNode element, int level) {
        boolean broken = out.isLong(element.start(), element.end()) || Lines.hasLineEnd(tree.text(element));
        String flat = broken ? null : flat(element);
        if (flat != null && out.fits(flat)) {
            out.text(flat);
            return;
        }
        tags.print(startTag(element), level);
        Optional<SyntaxNode> code =
                element.children(SyntaxKind.WXS_CODE).stream().findFirst();
        if (code.isPresent()) {
            code(code.get(), level);
        } else if (content(inside(element), level + 1, true)) {
            out.newLine(level);
        }
        endTag(element).ifPresent(out::text);
    }

    private static SyntaxNode startTag(SyntaxNode element) {
        return element.isLeaf() ? element : element.children().getFirst();
    }

    private static List<SyntaxNode> inside(SyntaxNode element) {
        return element.children().stream()
                .filter(child -> !child.is(SyntaxKind.START_TAG) && !child.is(SyntaxKind.END_TAG))
                .toList();
    }

    private Optional<String> endTag(SyntaxNode element) {
        return element.children(SyntaxKind.END_TAG).stream()
                .findFirst()
                .map(tag -> tag.children(SyntaxKind.TAG_NAME))
                .map(names -> names.isEmpty() ? "</>" : "</" + tree.text(names.getFirst()) + ">");
    }

    /// An element on one line, one space where there was white space between elements; `null` when a tag in it cannot
    /// be written so.
    private @Nullable String flat(SyntaxNode element) {
        StringBuilder text = new StringBuilder();
        String tag = tags.flat(startTag(element));
        if (tag == null) {
            return null;
        }
        text.append(tag);
        List<SyntaxNode> nodes = inside(element);
        for (int i = 0; i < nodes.size(); i++) {
            SyntaxNode node = nodes.get(i);
            if (node.is(SyntaxKind.SPACE)) {
                text.append(i > 0 && i < nodes.size() - 1 ? " " : "");
                continue;
            }
            String piece = switch (node.kind()) {
                case ELEMENT -> flat(node);
                case WXS_CODE -> tree.text(node).strip();
                default -> tree.text(node);
            };
            if (piece == null) {
                return null;
            }
            text.append(piece);
        }
        return text.append(endTag(element).orElse("")).toString();
    }

    private void code(SyntaxNode code, int level) {
        String text = tree.text(code);
        if (text.isBlank()) {
            return;
        }
        boolean broken = tree.problems().stream()
                        .anyMatch(problem -> problem.isError()
                                && problem.code().startsWith("WXS_")
                                && contains(code, problem.line(), problem.column()))
                || Obstacles.openComment(tree, code, Language.WXS).isPresent();
        if (broken) {
            out.text(text);
            return;
        }
        new ScriptPrinter(tree, out).print(code, level + 1);
        out.newLine(level);
    }

    private boolean contains(SyntaxNode code, int line, int column) {
        int offset = tree.source().offsetOfLine(line) + column - 1;
        return offset >= code.start() && offset <= code.end();
    }
}
