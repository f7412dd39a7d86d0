package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.syntax.Attribute;
import java.util.List;
import java.util.Set;

/// Sorts the attributes of an element into properties, dataset, marks, events and the rest (WXML-ATTR, WXML-EVT).
/// One file, one thread.
final class AttributeReader {

    /// Event names of HTML, where a binding was probably meant (WXML-EVT-06).
    private static final Set<String> HTML_EVENTS =
            Set.of("onclick", "ontap", "onlongpress", "ontouchstart", "ontouchmove", "ontouchend", "oninput");

    private static final Set<String> PREFIXES = Set.of(
            "wx",
            "bind",
            "catch",
            "mut-bind",
            "capture-bind",
            "capture-catch",
            "capture-mut-bind",
            "mark",
            "model",
            "generic",
            "change",
            "data",
            "slot",
            "let",
            "worklet",
            "class",
            "style");

    private final SourceText source;
    private final Problems problems;
    private final boolean glassEasel;
    private final ExprWriter exprs;
    private final ValueWriter values;
    private final FactsLog facts;

    AttributeReader(SourceText source, Problems problems, ExprWriter exprs, ValueWriter values, FactsLog facts) {
        this.source = source;
        this.problems = problems;
        this.glassEasel = problems.dialect().isGlassEasel();
        this.exprs = exprs;
        this.values = values;
        this.facts = facts;
    }

    ElementAttributes read(List<Attribute> attributes, Scope scope) {
        ElementAttributes into = new ElementAttributes(glassEasel);
        attributes.forEach(attribute -> one(attribute, scope, into));
        return into;
    }

    private void one(Attribute attribute, Scope scope, ElementAttributes into) {
        String name = attribute.name();
        EventBinding event = EventBinding.of(name, glassEasel);
        if (event != null) {
            event(attribute, event, scope, into);
            return;
        }
        if (name.startsWith("data-")) {
            value("data-" + AttributeNames.dataKey(name), attribute, scope, into);
            return;
        }
        int colon = name.indexOf(':');
        if (colon > 0) {
            prefixed(attribute, name.substring(0, colon), name.substring(colon + 1), scope, into);
            return;
        }
        suspect(attribute);
        if (name.equals("id") || name.equals("slot")) {
            // WXML-VAL-09
            into.value(name, name, values.text(attribute.value(), scope));
            return;
        }
        value(finalName(name), attribute, scope, into);
    }

    private String finalName(String name) {
        return glassEasel ? name : AttributeNames.camelCase(name);
    }

    private void value(String name, Attribute attribute, Scope scope, ElementAttributes into) {
        Js js = values.attribute(attribute.value(), scope);
        if (js != null) {
            into.value(name, attribute.name(), js);
        }
    }

    private void event(Attribute attribute, EventBinding event, Scope scope, ElementAttributes into) {
        if (attribute.value() == null || !attribute.isBinding()) {
            String handler = attribute.text();
            if (!handler.isEmpty()) {
                facts.handler(handler, attribute.valueStart(), attribute.valueEnd());
            }
            into.event(event, handler);
            return;
        }
        // WXML-EVT-07
        ExprWriter.ModuleMember member = exprs.moduleMember(attribute.value().single(), scope);
        if (member != null) {
            into.wxsEvent(event, member);
            return;
        }
        Js handler = values.attribute(attribute.value(), scope);
        into.dynamicEvent(event, handler == null ? Js.string("") : handler);
    }

    private void prefixed(Attribute attribute, String prefix, String local, Scope scope, ElementAttributes into) {
        switch (prefix) {
            case "mark" -> value("mark:" + local, attribute, scope, into);
            case "model" -> model(attribute, local, scope, into);
            case "generic" -> {
                facts.generic(attribute.text(), attribute.valueStart(), attribute.valueEnd());
                into.generic(local, attribute.text());
            }
            case "change" -> change(attribute, local, scope, into);
            default -> {
                if (glassEasel) {
                    glassEaselPrefix(attribute, prefix, local, scope, into);
                } else {
                    // WXML-ATTR-07, -09
                    value(attribute.name(), attribute, scope, into);
                }
            }
        }
    }

    private void glassEaselPrefix(
            Attribute attribute, String prefix, String local, Scope scope, ElementAttributes into) {
        switch (prefix) {
            case "data" -> value("data-" + local, attribute, scope, into);
            case "slot" -> into.slotValue(local, attribute.text().isEmpty() ? local : attribute.text());
            // let: makes names for the content, class: and style: are handed to the run time as they are
            case "let", "worklet" -> {}
            case "class", "style" -> value(attribute.name(), attribute, scope, into);
            default ->
                problems.report(
                        WxmlCode.WXML_ATTR_PREFIX_UNKNOWN,
                        Directives.at(attribute, source),
                        "The prefix of " + attribute.name() + " is unknown; the attribute is ignored.",
                        NearestName.of(prefix, PREFIXES)
                                .map(known -> "Did you mean " + known + ":" + local + "?")
                                .orElse("Remove it."));
        }
    }

    /// WXML-MODEL-01, -02.
    private void model(Attribute attribute, String local, Scope scope, ElementAttributes into) {
        String property = finalName(local);
        value(property, attribute, scope, into);
        if (!attribute.isBinding() || attribute.value() == null) {
            return;
        }
        if (attribute.value().single() instanceof Expr.Name name
                && scope.meaningOf(name.name()) instanceof Scope.Field field) {
            into.model(property, field.name());
            return;
        }
        problems.report(
                WxmlCode.WXML_MODEL_FIELD,
                source.place(attribute.valueStart(), attribute.valueEnd()),
                "A two-way binding needs one field of the data; this one works in one direction only.",
                "Write model:" + local + "=\"{{field}}\".");
    }

    /// WXML-WXS-05.
    private void change(Attribute attribute, String local, Scope scope, ElementAttributes into) {
        ExprWriter.ModuleMember member = attribute.value() == null
                ? null
                : exprs.moduleMember(attribute.value().single(), scope);
        if (member != null) {
            into.observer(finalName(local), member);
        } else if (!glassEasel) {
            value(attribute.name(), attribute, scope, into);
        }
    }

    private void suspect(Attribute attribute) {
        String name = attribute.name();
        boolean colonMissing =
                name.startsWith("capture-bind") || name.startsWith("capture-catch") || name.startsWith("mut-bind");
        if (colonMissing || HTML_EVENTS.contains(name)) {
            problems.report(
                    WxmlCode.WXML_EVENT_NAME_SUSPECT,
                    Directives.at(attribute, source),
                    name + " is a plain attribute, not an event binding.",
                    colonMissing ? "Put a colon before the event name." : "Write bind:" + name.substring(2) + ".");
        }
    }
}
