package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Value;
import java.util.List;

/// The `data` of a `<template is>` (WXML-TPL-04, -05). One file, one thread.
final class TemplateData {

    private static final Js EMPTY = Js.constant("{}");

    private final SourceText source;
    private final Problems problems;
    private final ValueWriter values;

    TemplateData(SourceText source, Problems problems, ValueWriter values) {
        this.source = source;
        this.problems = problems;
        this.values = values;
    }

    Js write(List<Attribute> attributes, Scope scope) {
        Attribute data = null;
        for (Attribute attribute : attributes) {
            if (attribute.name().equals("data")) {
                data = attribute;
            } else if (!attribute.name().equals("is")) {
                problems.report(
                        WxmlCode.WXML_ATTR_NOT_ALLOWED,
                        Directives.at(attribute, source),
                        "<template is> takes no attribute " + attribute.name() + "; it is ignored.",
                        "");
            }
        }
        Value value = data == null ? null : data.value();
        return value == null ? EMPTY : object(value, scope);
    }

    private Js object(Value value, Scope scope) {
        Expr single = value.single();
        if (single != null) {
            if (!(single instanceof Expr.ObjectLiteral)) {
                warn(value, "Template data should be fields, such as {{a, b: 1, ...c}}.");
            }
            return values.expr(single, scope);
        }
        boolean unreadable = value.parts().size() == 1 && value.isBinding();
        boolean blank = !value.isBinding() && value.plainText().isBlank();
        if (!unreadable && !blank) {
            String message = "Template data has to be exactly one {{…}}.";
            boolean exparser = !problems.dialect().isGlassEasel();
            problems.report(
                    exparser ? WxmlCode.WXML_TEMPLATE_DATA_NOT_EXPR : WxmlCode.WXML_ATTR_VALUE,
                    source.place(value.start(), value.end()),
                    message,
                    "Write data=\"{{a, b: 1}}\".");
        }
        return EMPTY;
    }

    private void warn(Value value, String message) {
        problems.report(WxmlCode.WXML_ATTR_VALUE, source.place(value.start(), value.end()), message, "");
    }
}
