package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attributes of an element, sorted into control attributes (`wx:if`, `wx:for` and so on) and the rest.
///
/// @param wx local name (`if`, `for`, `key`) → attribute
/// @param rest the others, each name once
record Directives(Map<String, Attribute> wx, List<Attribute> rest) {

    private static final Set<String> KNOWN =
            Set.of("if", "elif", "else", "for", "for-items", "for-item", "for-index", "key");

    static Directives of(Node.Element element, SourceText source, Problems problems) {
        boolean exparser = !problems.dialect().isGlassEasel();
        Map<String, Attribute> wx = new LinkedHashMap<>();
        Map<String, Attribute> rest = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.name();
            boolean dash = name.startsWith("wx-") && KNOWN.contains(name.substring(3));
            if (dash) {
                String hint = "Write wx:" + name.substring(3) + ".";
                String message = "The old form " + name + " is not reliable: each framework reads it differently.";
                problems.report(WxmlCode.WXML_DASH_DIRECTIVE, at(attribute, source), message, hint);
            }
            // WXML-IF-07: the dash forms are directives in exparser only; wx-for was measured to have no effect at all
            if (dash && exparser && name.startsWith("wx-for")) {
                continue;
            }
            if (name.startsWith("wx:") || (dash && exparser)) {
                directive(wx, attribute, source, problems);
            } else {
                put(rest, name, attribute, source, problems);
            }
        }
        return new Directives(wx, new ArrayList<>(rest.values()));
    }

    private static void directive(
            Map<String, Attribute> wx, Attribute attribute, SourceText source, Problems problems) {
        String local = attribute.name().substring(3);
        if (!KNOWN.contains(local)) {
            problems.report(
                    Severity.WARNING,
                    WxmlCode.WXML_ATTR_PREFIX_UNKNOWN,
                    at(attribute, source),
                    "There is no " + attribute.name() + "; it is ignored.",
                    NearestName.of(local, KNOWN)
                            .map(known -> "Did you mean wx:" + known + "?")
                            .orElse("Remove it."));
            return;
        }
        if (local.equals("for-items")) {
            problems.report(
                    WxmlCode.WXML_DEPRECATED, at(attribute, source), "wx:for-items is deprecated.", "Write wx:for.");
            local = "for";
        }
        put(wx, local, attribute, source, problems);
    }

    /// WXML-ATTR-02: the last one wins in `exparser`, the first one in `glass-easel`.
    private static void put(
            Map<String, Attribute> into, String name, Attribute attribute, SourceText source, Problems problems) {
        if (into.containsKey(name)) {
            problems.report(
                    WxmlCode.WXML_ATTR_DUPLICATE,
                    at(attribute, source),
                    "The attribute " + attribute.name() + " is given twice.",
                    "Remove one.");
            if (problems.dialect().isGlassEasel()) {
                return;
            }
        }
        into.put(name, attribute);
    }

    static dev.sampan.compiler.diagnostic.Place at(Attribute attribute, SourceText source) {
        return source.place(attribute.nameStart(), attribute.nameEnd());
    }

    @Nullable
    Attribute get(String local) {
        return wx.get(local);
    }
}
