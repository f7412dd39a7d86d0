package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.expr.ExprMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads start and end tags (WXML-TAG, WXML-ATTR). One file, one thread.
final class TagReader {

    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final ValueReader values;
    private final SyntaxSink sink;
    private int offset;

    TagReader(SourceText source, Problems problems, ValueReader values, SyntaxSink sink) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.values = values;
        this.sink = sink;
    }

    record StartTag(String name, int start, int end, List<Attribute> attributes, boolean selfClosing) {}

    record EndTag(String name, int end) {}

    EndTag endTag(int start) {
        offset = start + 2;
        punctuation(start, offset);
        String name = tagName();
        skipSpace();
        int junk = offset;
        while (!atEnd() && peek() != '>' && peek() != '<') {
            offset++;
        }
        if (offset > junk) {
            unexpected(junk);
        }
        if (!atEnd() && peek() == '>') {
            offset++;
            punctuation(offset - 1, offset);
        } else {
            unexpectedEnd(start, "The end tag </" + name + " has no \">\".");
        }
        sink.span(SyntaxKind.END_TAG, start, offset);
        return new EndTag(name, offset);
    }

    private String tagName() {
        int start = offset;
        while (!atEnd() && Markup.isTagNamePart(peek())) {
            offset++;
        }
        String name = text.substring(start, offset);
        sink.span(SyntaxKind.TAG_NAME, start, offset);
        if (name.indexOf('.') >= 0 || name.indexOf(':') >= 0) {
            problems.report(
                    WxmlCode.WXML_TAG_NAME,
                    source.place(start, offset),
                    "The tag name \"" + name + "\" may hold letters, digits, \"-\" and \"_\" only.",
                    "");
        }
        checkCase(name, start, "Tag");
        return name;
    }

    private void checkCase(String name, int start, String what) {
        if (!name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
            problems.report(
                    WxmlCode.WXML_UPPERCASE,
                    source.place(start, start + name.length()),
                    what + " name \"" + name + "\" holds upper-case letters.",
                    "Use lower case with hyphens.");
        }
    }

    StartTag startTag(int start) {
        offset = start + 1;
        punctuation(start, offset);
        String name = tagName();
        List<Attribute> attributes = new ArrayList<>();
        while (true) {
            skipSpace();
            if (atEnd() || peek() == '<') {
                unexpectedEnd(start, "The start tag <" + name + " has no \">\".");
                return started(name, start, attributes, false);
            }
            if (peek() == '>') {
                offset++;
                punctuation(offset - 1, offset);
                return started(name, start, attributes, false);
            }
            if (text.startsWith("/>", offset)) {
                offset += 2;
                punctuation(offset - 2, offset);
                return started(name, start, attributes, true);
            }
            if (peek() == '/') {
                unexpected(offset++);
                continue;
            }
            Attribute attribute = attribute(name);
            if (attribute != null) {
                attributes.add(attribute);
            }
        }
    }

    private StartTag started(String name, int start, List<Attribute> attributes, boolean selfClosing) {
        sink.span(SyntaxKind.START_TAG, start, offset);
        return new StartTag(name, start, offset, attributes, selfClosing);
    }

    private void punctuation(int start, int end) {
        sink.span(SyntaxKind.PUNCTUATION, start, end);
    }

    private @Nullable Attribute attribute(String tag) {
        int start = offset;
        boolean colon =
                peek() == ':' && offset + 1 < text.length() && Markup.isAttributeNameStart(text.charAt(offset + 1));
        if (colon && !problems.dialect().isGlassEasel()) {
            // found in published libraries, and taken by the exparser compiler as a plain attribute
            problems.report(
                    Severity.WARNING,
                    WxmlCode.WXML_ATTR_NAME,
                    source.place(start, start + 1),
                    "An attribute name with a leading colon binds nothing in WXML.",
                    "Remove the colon; write the value as \"{{…}}\".");
        } else if (!Markup.isAttributeNameStart(peek())) {
            return badName(tag);
        }
        while (!atEnd() && isNamePart(peek())) {
            offset++;
        }
        String name = text.substring(start, offset);
        int nameEnd = offset;
        sink.span(SyntaxKind.ATTRIBUTE_NAME, start, nameEnd);
        boolean data = name.startsWith("data-");
        if (data) {
            checkCase(name, start, "Attribute");
        }
        int beforeSpace = offset;
        skipSpace();
        if (atEnd() || peek() != '=') {
            offset = beforeSpace;
            sink.span(SyntaxKind.ATTRIBUTE, start, nameEnd);
            return new Attribute(name, start, nameEnd, null);
        }
        whiteSpace(beforeSpace, offset);
        int equals = offset++;
        punctuation(equals, offset);
        Attribute attribute = valued(tag, name, start, nameEnd, equals);
        sink.span(SyntaxKind.ATTRIBUTE, start, attribute == null || attribute.value() == null ? equals + 1 : offset);
        return attribute;
    }

    private @Nullable Attribute valued(String tag, String name, int start, int nameEnd, int equals) {
        int afterEquals = offset;
        skipSpace();
        boolean nothing = atEnd() || peek() == '>' || text.startsWith("/>", offset);
        boolean quoted = !nothing && (peek() == '"' || peek() == '\'');
        boolean exparser = !problems.dialect().isGlassEasel();
        if (nothing || (exparser && !quoted && offset > afterEquals)) {
            boolean dropped = exparser && offset > afterEquals;
            String message = "The attribute " + name + " has \"=\" but no value.";
            Severity severity = dropped ? Severity.WARNING : WxmlCode.WXML_ATTR_VALUE_MISSING.in(problems.dialect());
            if (severity != null) {
                problems.report(
                        severity,
                        WxmlCode.WXML_ATTR_VALUE_MISSING,
                        source.place(equals, equals + 1),
                        message,
                        "Write " + name + "=\"…\", or remove the \"=\".");
            }
            return dropped ? null : new Attribute(name, start, nameEnd, null);
        }
        whiteSpace(afterEquals, offset);
        ExprMode mode = tag.equals("template") && name.equals("data") ? ExprMode.OBJECT_BODY : ExprMode.VALUE;
        if (!quoted) {
            Value value = values.unquoted(offset, mode);
            sink.span(SyntaxKind.ATTRIBUTE_VALUE, value.start(), value.end());
            problems.report(
                    WxmlCode.WXML_ATTR_UNQUOTED,
                    source.place(offset, value.end()),
                    "The value of " + name + " is not quoted.",
                    "Put it in double quotes.");
            offset = value.end();
            return new Attribute(name, start, nameEnd, value);
        }
        char quote = peek();
        punctuation(offset, offset + 1);
        Value value = values.quoted(offset + 1, quote, mode);
        sink.span(SyntaxKind.ATTRIBUTE_VALUE, value.start(), value.end());
        punctuation(value.end(), Math.min(text.length(), value.end() + 1));
        if (value.end() >= text.length()) {
            unexpectedEnd(offset, "The value of " + name + " has no closing quote.");
        }
        offset = Math.min(text.length(), value.end() + 1);
        return new Attribute(name, start, nameEnd, value);
    }

    private void whiteSpace(int start, int end) {
        if (end > start) {
            problems.report(
                    WxmlCode.WXML_WHITESPACE, source.place(start, end), "White space beside \"=\".", "Remove it.");
        }
    }

    /// Skips characters that cannot begin a name, and reads on with what follows them, as glass-easel does.
    private @Nullable Attribute badName(String tag) {
        int start = offset;
        while (!atEnd()
                && !Markup.isSpace(peek())
                && "/><=".indexOf(peek()) < 0
                && !Markup.isAttributeNameStart(peek())) {
            offset++;
        }
        boolean attached = !atEnd() && Markup.isAttributeNameStart(peek());
        if (offset == start) {
            offset++;
        }
        problems.report(
                WxmlCode.WXML_ATTR_NAME,
                source.place(start, offset),
                "\"" + text.substring(start, offset) + "\" cannot begin an attribute name.",
                "Names begin with a letter.");
        return attached ? attribute(tag) : null;
    }

    private static boolean isNamePart(char c) {
        return !Markup.isSpace(c) && "/><=\"'{}".indexOf(c) < 0;
    }

    private void unexpected(int at) {
        String message = "Unexpected \"" + text.charAt(at) + "\" in the tag.";
        problems.report(WxmlCode.WXML_UNEXPECTED_CHAR, source.place(at, at + 1), message, "Remove it.");
    }

    private void unexpectedEnd(int start, String message) {
        problems.report(WxmlCode.WXML_UNEXPECTED_END, source.place(start, start + 1), message, "");
    }

    private void skipSpace() {
        while (!atEnd() && Markup.isSpace(peek())) {
            offset++;
        }
    }

    private char peek() {
        return text.charAt(offset);
    }

    private boolean atEnd() {
        return offset >= text.length();
    }
}
