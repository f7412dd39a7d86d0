package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.expr.ExprMode;
import dev.sampan.compiler.wxml.expr.ExprParser;
import dev.sampan.compiler.wxml.expr.ExprProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads text with mustaches: text runs and attribute values. One file, one thread.
final class ValueReader {

    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final Dialect dialect;
    private final PlainText plain;
    private final SyntaxSink sink;

    private final List<Value.Part> parts = new ArrayList<>();
    /// Behind it no mustache is ever closed.
    private final int lastClosing;
    /// Where a search for closing braces failed before: see [#firstClosing].
    private final BitSet hopeless = new BitSet();

    ValueReader(SourceText source, Problems problems, SyntaxSink sink) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.dialect = problems.dialect();
        this.plain = new PlainText(source, problems);
        this.sink = sink;
        this.lastClosing = text.lastIndexOf("}}");
    }

    /// A text run from `start` up to the next tag, comment or end of file.
    Value textRun(int start) {
        parts.clear();
        int from = start;
        int i = start;
        while (i < text.length()) {
            if (text.charAt(i) == '<' && Markup.startsHere(text, i)) {
                break;
            }
            if (text.charAt(i) == '<') {
                loneBracket(i);
            }
            if (text.startsWith("{{", i)) {
                addPlain(from, i);
                int open = i;
                i = mustache(i, text.length(), ExprMode.VALUE);
                mustacheSpan(open, i);
                from = i;
            } else {
                i++;
            }
        }
        addPlain(from, i);
        return new Value(parts, start, i);
    }

    private void loneBracket(int at) {
        WxmlCode code = text.startsWith("<?", at) ? WxmlCode.WXML_UNKNOWN_META_TAG : WxmlCode.WXML_LT_IN_TEXT;
        if (!dialect.isGlassEasel()) {
            String message = "\"<\" does not begin a tag here.";
            problems.report(code, source.place(at, at + 1), message, "Write {{'<'}} for a less-than sign.");
        }
    }

    /// A quoted attribute value; `start` is the offset after the quote. The value ends before the closing quote or at
    /// the end of the file.
    Value quoted(int start, char quote, ExprMode mode) {
        parts.clear();
        int from = start;
        int i = start;
        while (i < text.length() && text.charAt(i) != quote) {
            char c = text.charAt(i);
            if (c == '\n') {
                newline(i);
            }
            if (text.startsWith("{{", i)) {
                addPlain(from, i);
                int before = sink.mark();
                int end = mustache(i, text.length(), mode);
                if (end == text.length() && !text.endsWith("}}")) {
                    int close = text.indexOf(quote, i);
                    end = close < 0 ? end : close;
                    sink.cut(before, end);
                } else {
                    quoteInside(i, end, quote);
                }
                mustacheSpan(i, end);
                i = end;
                from = i;
            } else if (c == '\\' && !dialect.isGlassEasel() && i + 1 < text.length()) {
                i += 2;
            } else {
                i++;
            }
        }
        i = Math.min(i, text.length());
        addPlain(from, i);
        return new Value(parts, start, i);
    }

    private void mustacheSpan(int start, int end) {
        sink.span(SyntaxKind.PUNCTUATION, start, start + 2);
        if (end - start >= 4 && text.startsWith("}}", end - 2)) {
            sink.span(SyntaxKind.PUNCTUATION, end - 2, end);
        }
        sink.span(SyntaxKind.MUSTACHE, start, end);
    }

    private void newline(int at) {
        problems.report(
                WxmlCode.WXML_ATTR_NEWLINE,
                source.place(at + 1, at + 1),
                "A line break inside of an attribute value is not supported by the exparser framework.",
                "Write the value on one line.");
    }

    private void quoteInside(int start, int end, char quote) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                problems.report(
                        WxmlCode.WXML_ATTR_QUOTE,
                        source.place(i, i + 1),
                        "This quote ends the attribute value in the exparser framework.",
                        "Use the other kind of quotes inside of the braces.");
                return;
            }
        }
    }

    /// An unquoted value, up to white space or the end of the tag.
    Value unquoted(int start, ExprMode mode) {
        parts.clear();
        int from = start;
        int i = start;
        while (i < text.length() && !Markup.isSpace(text.charAt(i)) && text.charAt(i) != '>') {
            if (text.startsWith("/>", i)) {
                break;
            }
            if (text.startsWith("{{", i)) {
                addPlain(from, i);
                int open = i;
                i = mustache(i, text.length(), mode);
                mustacheSpan(open, i);
                from = i;
            } else {
                i++;
            }
        }
        addPlain(from, i);
        return new Value(parts, start, i);
    }

    private void addPlain(int start, int end) {
        if (end > start) {
            parts.add(new Value.Plain(plain.decode(start, end)));
            sink.span(SyntaxKind.PLAIN, start, end);
        }
    }

    /// Reads the mustache whose `{{` stands at `open`, and returns the offset after it.
    private int mustache(int open, int end, ExprMode mode) {
        int start = open + 2;
        int limit = dialect.isGlassEasel() ? end : firstClosing(start, end);
        if (limit < 0) {
            return unclosed(open, end);
        }
        ExprParser.Result result = ExprParser.parse(text, start, limit, mode, dialect, sink);
        for (ExprProblem problem : result.problems()) {
            if (problem.code() == WxmlCode.WXML_EXPR_UNCLOSED) {
                return unclosed(open, end);
            }
            problems.report(
                    problem.code(),
                    source.place(problem.offset(), problem.offset() + 1),
                    problem.message(),
                    problem.hint());
        }
        int close = result.expr() != null || result.empty() ? result.end() : closingFrom(result.end());
        if (close < 0 || !text.startsWith("}}", close)) {
            return unclosed(open, end);
        }
        if (result.empty() && mode == ExprMode.VALUE) {
            problems.report(WxmlCode.WXML_EXPR_EMPTY, source.place(close, close + 2), "The expression is empty.", "");
        }
        parts.add(new Value.Mustache(result.expr(), result.empty(), open, close + 2));
        return close + 2;
    }

    /// WXML-EXPR-12: in `exparser` the first `}}` outside of a string ends the mustache.
    ///
    /// A search that fails has read the file to its end. It remembers every 256th place with the quote it was in;
    /// a later search that comes by there in the same state fails at once.
    private int firstClosing(int start, int end) {
        if (start > lastClosing) {
            return -1;
        }
        BitSet passed = new BitSet();
        char quote = 0;
        for (int i = start; i < end; i++) {
            if ((i & 255) == 0) {
                int state = (i >> 8) * 3 + (quote == 0 ? 0 : quote == '"' ? 1 : 2);
                if (hopeless.get(state)) {
                    break;
                }
                passed.set(state);
            }
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (text.startsWith("}}", i)) {
                return i;
            }
        }
        hopeless.or(passed);
        return -1;
    }

    private int closingFrom(int offset) {
        return offset > lastClosing ? -1 : text.indexOf("}}", offset);
    }

    private int unclosed(int open, int end) {
        problems.report(
                WxmlCode.WXML_EXPR_UNCLOSED,
                source.place(open, open + 2),
                "The braces opened here are never closed.",
                "Close the expression with }}.");
        parts.add(new Value.Mustache(null, false, open, end));
        return end;
    }
}
