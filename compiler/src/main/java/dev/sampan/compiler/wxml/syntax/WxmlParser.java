package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one permissive WXML parser (WXML-GEN-02): reads any text to the end, reports what it had to repair, never
/// fails. Keeps its own stack, so nesting does not use the thread's. One file, one thread.
public final class WxmlParser {

    /// Deeper elements are dropped: a page that deep is a mistake, and engines that run the template recurse.
    static final int DEEPEST = 256;

    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final ValueReader values;
    private final TagReader tags;
    private final SyntaxSink sink;

    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node.Element> open = new ArrayDeque<>();
    /// How many open elements have a name: thousands may be open, and each end tag asks.
    private final Map<String, Integer> openByName = new HashMap<>();
    private boolean tooDeep;
    private int offset;

    private WxmlParser(SourceText source, Problems problems, SyntaxSink sink) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.sink = sink;
        this.values = new ValueReader(source, problems, sink);
        this.tags = new TagReader(source, problems, values, sink);
    }

    public static Document parse(SourceText source, Problems problems) {
        return parse(source, problems, SyntaxSink.NONE);
    }

    public static Document parse(SourceText source, Problems problems, SyntaxSink sink) {
        return new WxmlParser(source, problems, sink).document();
    }

    private Document document() {
        while (offset < text.length()) {
            if (text.charAt(offset) == '<' && Markup.startsHere(text, offset)) {
                markup();
            } else {
                textRun();
            }
        }
        while (!open.isEmpty()) {
            Node.Element unclosed = pop();
            reportUnclosed(unclosed);
            sink.span(SyntaxKind.ELEMENT, unclosed.start(), text.length());
        }
        return new Document(source, roots);
    }

    private void markup() {
        if (text.startsWith("<!--", offset)) {
            comment();
        } else if (text.startsWith("<!", offset)) {
            declaration();
        } else if (text.startsWith("</", offset)) {
            endTag();
        } else {
            startTag();
        }
    }

    private void textRun() {
        int before = sink.mark();
        Value value = values.textRun(offset);
        boolean blank = !value.isBinding() && Markup.isBlank(text, value.start(), value.end());
        if (!blank) {
            add(new Node.Text(value));
            sink.span(SyntaxKind.TEXT, value.start(), value.end());
        } else {
            sink.cut(before, value.start());
        }
        offset = value.end();
    }

    private void comment() {
        int start = offset;
        int close = text.indexOf("-->", offset + 4);
        sink.span(SyntaxKind.COMMENT, start, close < 0 ? text.length() : close + 3);
        if (close < 0) {
            problems.report(
                    WxmlCode.WXML_COMMENT_UNCLOSED,
                    source.place(offset, offset + 4),
                    "This comment is never closed.",
                    "Close it with -->.");
            offset = text.length();
            return;
        }
        offset = close + 3;
    }

    /// `<!DOCTYPE …>` and `<![CDATA[` have no meaning in WXML (WXML-TXT-08).
    private void declaration() {
        problems.report(
                WxmlCode.WXML_UNKNOWN_META_TAG,
                source.place(offset, offset + 2),
                "Declarations such as <!DOCTYPE> or <![CDATA[ have no meaning in WXML.",
                "Remove it.");
        boolean named = offset + 2 < text.length() && Markup.isLetter(text.charAt(offset + 2));
        int close = named ? text.indexOf('>', offset) : offset + 1;
        int start = offset;
        offset = close < 0 ? text.length() : close + 1;
        sink.span(SyntaxKind.DECLARATION_TAG, start, offset);
    }

    private void endTag() {
        int start = offset;
        TagReader.EndTag tag = tags.endTag(start);
        offset = tag.end();
        if (!openByName.containsKey(tag.name())) {
            problems.report(
                    WxmlCode.WXML_END_TAG_UNMATCHED,
                    source.place(start, offset),
                    "</" + tag.name() + "> has no start tag.",
                    "Remove it, or add <" + tag.name() + "> before it.");
            return;
        }
        Node.Element closed = pop();
        while (!closed.name().equals(tag.name())) {
            reportUnclosed(closed);
            sink.span(SyntaxKind.ELEMENT, closed.start(), start);
            closed = pop();
        }
        sink.span(SyntaxKind.ELEMENT, closed.start(), offset);
    }

    private void push(Node.Element element) {
        open.push(element);
        openByName.merge(element.name(), 1, Integer::sum);
    }

    private Node.Element pop() {
        Node.Element element = open.pop();
        openByName.computeIfPresent(element.name(), (name, count) -> count == 1 ? null : count - 1);
        return element;
    }

    private void reportUnclosed(Node.Element element) {
        problems.report(
                WxmlCode.WXML_TAG_UNCLOSED,
                source.place(element.start() + 1, element.nameEnd()),
                "<" + element.name() + "> is not closed.",
                "Add </" + element.name() + ">, or end its start tag with />.");
    }

    private void startTag() {
        TagReader.StartTag tag = tags.startTag(offset);
        offset = tag.end();
        String raw = null;
        if (tag.name().equals("wxs") && !tag.selfClosing()) {
            raw = rawText(tag);
        }
        Node.Element element =
                new Node.Element(tag.name(), tag.start(), tag.end(), tag.attributes(), new ArrayList<>(), raw);
        add(element);
        if (!tag.selfClosing() && raw == null) {
            push(element);
        } else {
            sink.span(SyntaxKind.ELEMENT, tag.start(), offset);
        }
    }

    /// The code in a `wxs` element is not WXML; it ends at the end tag only.
    private String rawText(TagReader.StartTag tag) {
        int close = text.indexOf("</wxs", tag.end());
        if (close < 0) {
            problems.report(
                    WxmlCode.WXML_TAG_UNCLOSED,
                    source.place(tag.start() + 1, tag.start() + 4),
                    "<wxs> is not closed.",
                    "Add </wxs>.");
            offset = text.length();
            sink.span(SyntaxKind.WXS_CODE, tag.end(), offset);
            return text.substring(tag.end());
        }
        sink.span(SyntaxKind.WXS_CODE, tag.end(), close);
        offset = tags.endTag(close).end();
        return text.substring(tag.end(), close);
    }

    private void add(Node node) {
        if (open.size() < DEEPEST) {
            (open.isEmpty() ? roots : open.element().children()).add(node);
        } else if (!tooDeep) {
            tooDeep = true;
            problems.report(
                    WxmlCode.WXML_NESTING,
                    source.place(node.start(), node.start() + 1),
                    "Elements are nested more than " + DEEPEST + " levels deep; what is deeper is left out.",
                    "Split the page into components or templates.");
        }
    }
}
