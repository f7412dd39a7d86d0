package dev.sampan.compiler.tree;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Takes the spans of a parser and nests them: a span lies inside of the smallest one around it, and of two equal ones
/// the one told first is inside. What no span claims becomes a leaf of its own. One file, one thread.
public final class SpanLog implements SyntaxSink {

    private record Span(SyntaxKind kind, int start, int end, int order) {}

    private static final Comparator<Span> OUTER_FIRST = Comparator.comparingInt(Span::start)
            .thenComparing(Span::end, Comparator.reverseOrder())
            .thenComparing(Span::order, Comparator.reverseOrder());

    private final SourceText source;
    private final List<Span> spans = new ArrayList<>();

    public SpanLog(SourceText source) {
        this.source = source;
    }

    @Override
    public void span(SyntaxKind kind, int start, int end) {
        if (end > start) {
            spans.add(new Span(kind, start, end, spans.size()));
        }
    }

    @Override
    public int mark() {
        return spans.size();
    }

    @Override
    public void cut(int mark, int end) {
        spans.subList(mark, spans.size()).removeIf(span -> span.end() > end);
    }

    /// A sink for a part of the file that is parsed by itself.
    public SyntaxSink shifted(int by) {
        return new SyntaxSink() {
            @Override
            public void span(SyntaxKind kind, int start, int end) {
                SpanLog.this.span(kind, start + by, end + by);
            }

            @Override
            public int mark() {
                return SpanLog.this.mark();
            }

            @Override
            public void cut(int mark, int end) {
                SpanLog.this.cut(mark, end + by);
            }
        };
    }

    public SyntaxTree tree(List<Diagnostic> problems) {
        return new SyntaxTree(source, nest(), problems);
    }

    /// A node whose children are not all known yet.
    private static final class Open {
        final SyntaxKind kind;
        final int start;
        final int end;
        final List<SyntaxNode> children = new ArrayList<>();
        int filled;

        Open(SyntaxKind kind, int start, int end) {
            this.kind = kind;
            this.start = start;
            this.end = end;
            this.filled = start;
        }
    }

    private SyntaxNode nest() {
        spans.sort(OUTER_FIRST);
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(SyntaxKind.FILE, 0, source.length()));
        Span last = null;
        for (Span span : spans) {
            if (last != null && last.start() == span.start() && last.end() == span.end() && isSame(last, span)) {
                continue;
            }
            last = span;
            while (open.element().end <= span.start()) {
                close(open);
            }
            Open around = open.element();
            fill(around, span.start());
            open.push(new Open(span.kind(), span.start(), Math.min(span.end(), around.end)));
        }
        while (open.size() > 1) {
            close(open);
        }
        return finish(open.pop());
    }

    /// Of two equal spans: a comment that the parser passed twice while it looked ahead, or a token that is a construct
    /// by itself.
    private static boolean isSame(Span outer, Span inner) {
        return inner.kind() == outer.kind()
                || inner.kind() == SyntaxKind.PUNCTUATION
                || inner.kind() == SyntaxKind.WORD;
    }

    private void close(Deque<Open> open) {
        Open done = open.pop();
        Open around = open.element();
        around.children.add(finish(done));
        around.filled = done.end;
    }

    private SyntaxNode finish(Open done) {
        if (!done.children.isEmpty() || done.kind == SyntaxKind.FILE) {
            fill(done, done.end);
        }
        return new SyntaxNode(done.kind, done.start, done.end, done.children);
    }

    /// Makes leaves of what lies between the last child and `to`.
    private void fill(Open around, int to) {
        int from = around.filled;
        while (from < to) {
            boolean space = isSpace(source.text().charAt(from));
            int end = from + 1;
            while (end < to && isSpace(source.text().charAt(end)) == space) {
                end++;
            }
            SyntaxKind kind = space
                    ? SyntaxKind.SPACE
                    : around.kind.ownsPunctuation() ? SyntaxKind.PUNCTUATION : SyntaxKind.ERROR;
            around.children.add(new SyntaxNode(kind, from, end, List.of()));
            from = end;
        }
        around.filled = Math.max(around.filled, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
