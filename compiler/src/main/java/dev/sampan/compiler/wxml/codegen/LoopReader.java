package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Node;
import dev.sampan.compiler.wxml.syntax.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the names and the key of a `wx:for` (WXML-FOR-02, -10, -11, WXML-KEY). One file, one thread.
final class LoopReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final SourceText source;
    private final Problems problems;

    LoopReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /// The loop variables; `null` where the name given is none, so that nothing can use it.
    record Names(@Nullable String item, @Nullable String index) {

        /// @param bit set while a round runs whose item or index is another one than before
        Scope in(Scope outer, int bit) {
            Scope scope = index == null ? outer : outer.with(index, bit);
            return item == null ? scope : scope.with(item, bit);
        }

        /// Two parameters of one name are refused by script engines.
        String parameters() {
            String first = item == null ? "i$" : Scope.parameter(item);
            String second = index == null || index.equals(item) ? "n$" : Scope.parameter(index);
            return first + "," + second;
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    Names names(Directives directives) {
        return new Names(name(directives.get("for-item"), "item"), name(directives.get("for-index"), "index"));
    }

    private @Nullable String name(@Nullable Attribute attribute, String usual) {
        if (attribute == null) {
            return usual;
        }
        if (attribute.isBinding() || !isName(attribute.text())) {
            badName(attribute);
            return null;
        }
        return attribute.text();
    }

    /// WXML-FOR-06: a list that is a text, or becomes one because something stands beside the braces.
    void list(Attribute loop) {
        Value value = loop.value();
        if (value != null
                && (value.isBinding()
                        ? value.parts().size() > 1
                        : !value.plainText().isEmpty())) {
            problems.report(
                    WxmlCode.WXML_FOR_STRING,
                    source.place(value.start(), value.end()),
                    "This wx:for is a text and runs over its characters.",
                    "Write exactly {{…}}, without spaces around it.");
        }
    }

    void badName(Attribute attribute) {
        problems.report(
                WxmlCode.WXML_SCOPE_NAME,
                source.place(attribute.valueStart(), attribute.valueEnd()),
                "The value of " + attribute.name() + " has to be a plain name.",
                "");
    }

    /// `wx:for-item` and its like without `wx:for`.
    void strayNames(Directives directives) {
        for (String local : new String[] {"for-item", "for-index", "key"}) {
            Attribute attribute = directives.get(local);
            if (attribute != null) {
                problems.report(
                        WxmlCode.WXML_ATTR_NOT_ALLOWED,
                        Directives.at(attribute, source),
                        attribute.name() + " has no effect without wx:for.",
                        "");
            }
        }
    }

    /// The key as JavaScript: `null`, `"*this"` or the name of a property of the item.
    String key(Node.Element element, Directives directives, Names names) {
        Attribute key = directives.get("key");
        if (key == null || (key.text().isBlank() && !key.isBinding())) {
            Attribute loop = directives.get("for");
            problems.report(
                    WxmlCode.WXML_FOR_NO_KEY,
                    loop == null ? source.place(element.start(), element.nameEnd()) : Directives.at(loop, source),
                    "This wx:for has no wx:key.",
                    "Name a property whose value is unique in the list, or *this.");
            return "null";
        }
        String name = key.text().strip();
        String item = names.item() == null ? "item" : names.item();
        if (key.isBinding()) {
            boolean glassEasel = problems.dialect().isGlassEasel();
            invalid(
                    glassEasel ? WxmlCode.WXML_BINDING_NOT_ALLOWED : WxmlCode.WXML_FOR_KEY_INVALID,
                    key,
                    "Write the name of a property of the item, without braces.");
            return "null";
        }
        if (name.equals(item)) {
            invalid(WxmlCode.WXML_FOR_KEY_INVALID, key, "Write wx:key=\"*this\" for the item itself.");
            return "null";
        }
        if (name.indexOf('.') >= 0) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            invalid(WxmlCode.WXML_FOR_KEY_INVALID, key, "Write wx:key=\"" + last + "\".");
            return "null";
        }
        return JsText.quote(name);
    }

    private void invalid(WxmlCode code, Attribute key, String hint) {
        problems.report(
                code,
                source.place(key.valueStart(), key.valueEnd()),
                "wx:key is the name of a property of the item, not an expression.",
                hint);
    }
}
