package dev.sampan.compiler.language;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SpanLog;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxs.WxsSyntax;
import java.util.ArrayList;
import java.util.List;

/// Parses the code of `wxs` elements as soon as the WXML parser tells of it. One file, one thread.
final class WxmlSpans implements SyntaxSink {

    private final SourceText source;
    private final SpanLog spans;
    private final List<Diagnostic> problems = new ArrayList<>();

    WxmlSpans(SourceText source, SpanLog spans) {
        this.source = source;
        this.spans = spans;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    @Override
    public void span(SyntaxKind kind, int start, int end) {
        if (kind == SyntaxKind.WXS_CODE) {
            code(start, end);
        }
        spans.span(kind, start, end);
    }

    private void code(int start, int end) {
        SourceText inside = new SourceText(source.path(), source.text().substring(start, end));
        int dropped = end - start - inside.length(); // a byte order mark
        Place at = source.place(start, start);
        problems.addAll(WxsSyntax.read(inside, at.line(), at.column(), spans.shifted(start + dropped)));
    }

    @Override
    public int mark() {
        return spans.mark();
    }

    @Override
    public void cut(int mark, int end) {
        spans.cut(mark, end);
    }
}
