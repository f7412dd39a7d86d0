package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Node;
import dev.sampan.compiler.wxml.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the nodes of one file as calls of `R` (contract bundle.md, section 4). One unit, one thread.
final class NodeWriter {

    private final Unit unit;
    private final Emission emission;
    private final SourceText source;
    private final Problems problems;
    private final boolean glassEasel;
    private final ValueWriter values;
    private final AttributeReader attributes;
    private final LoopReader loops;

    NodeWriter(Unit unit, Emission emission) {
        this.unit = unit;
        this.emission = emission;
        this.source = unit.source();
        this.problems = emission.problems();
        this.glassEasel = problems.dialect().isGlassEasel();
        ExprWriter exprs = new ExprWriter(problems.dialect(), emission.facts());
        this.values = new ValueWriter(exprs, emission.constants(), problems.dialect());
        this.attributes = new AttributeReader(source, problems, exprs, values, emission.facts());
        this.loops = new LoopReader(source, problems);
    }

    /// Writes siblings, with the chains of `wx:if` among them (WXML-IF).
    ///
    /// @param slot value of a `slot` attribute on an enclosing block, which its children take over (WXML-SLOT-04)
    List<Js> siblings(List<Node> nodes, Scope scope, @Nullable Js slot) {
        List<Js> written = new ArrayList<>();
        IfChain chain = new IfChain();
        for (Node node : nodes) {
            switch (node) {
                case Node.Text text -> {
                    chain.endInto(written, emission);
                    Js js = values.textNode(text.value(), scope);
                    if (js != null) {
                        written.add(js);
                    }
                }
                case Node.Element element -> {
                    if (!Definitions.isDefinition(element)) {
                        sibling(element, scope, slot, chain, written);
                    }
                }
            }
        }
        chain.endInto(written, emission);
        return written;
    }

    private void sibling(Node.Element element, Scope scope, @Nullable Js slot, IfChain chain, List<Js> written) {
        Directives directives = Directives.of(element, source, problems);
        Attribute condition = directives.get("if");
        boolean loop = directives.get("for") != null;
        Attribute branch = directives.get("elif") != null ? directives.get("elif") : directives.get("else");
        if (branch != null) {
            boolean fits = condition == null && !loop && chain.takesBranches(glassEasel);
            if (!fits || chain.isClosed()) {
                elseWithoutIf(branch);
            }
            if (fits) {
                Js test = branch.name().endsWith("elif") ? test(branch, scope) : null;
                chain.add(test, this.content(element, directives, scope, slot));
                return;
            }
        }
        chain.endInto(written, emission);
        if (loop) {
            Js js = loop(element, directives, scope, slot);
            if (js != null) {
                written.add(js);
            }
        } else if (condition != null) {
            chain.start();
            chain.add(test(condition, scope), content(element, directives, scope, slot));
        } else {
            loops.strayNames(directives);
            written.addAll(content(element, directives, scope, slot));
        }
    }

    private void elseWithoutIf(Attribute branch) {
        problems.report(
                WxmlCode.WXML_ELSE_WITHOUT_IF,
                Directives.at(branch, source),
                branch.name() + " does not follow an element with wx:if.",
                "Put it on the sibling directly after wx:if, without wx:for or wx:if beside it.");
    }

    private Js test(Attribute attribute, Scope scope) {
        Value value = attribute.value();
        if (value == null) {
            missingValue(attribute);
            return Js.constant("false");
        }
        boolean always = value.parts().size() > 1
                || (!value.isBinding() && !value.plainText().isEmpty());
        if (always) {
            problems.report(
                    WxmlCode.WXML_ALWAYS_TRUE,
                    source.place(attribute.valueStart(), attribute.valueEnd()),
                    "This condition is a text that is not empty, so it is always true.",
                    "Write exactly {{…}}, without spaces around it.");
        }
        Js js = values.attribute(value, scope);
        return js == null ? Js.constant("false") : js;
    }

    private void missingValue(Attribute attribute) {
        problems.report(
                WxmlCode.WXML_ATTR_VALUE_MISSING,
                source.place(attribute.nameStart() + "wx:".length(), attribute.nameEnd()),
                attribute.name() + " needs a value.",
                "Write " + attribute.name() + "=\"{{…}}\".");
    }

    private @Nullable Js loop(Node.Element element, Directives directives, Scope scope, @Nullable Js slot) {
        Attribute list = directives.get("for");
        if (list == null || list.value() == null) {
            if (list != null) {
                missingValue(list);
            }
            return null;
        }
        loops.list(list);
        // WXML-FOR-09: the list is evaluated outside of the loop's scope
        Js over = values.attribute(list.value(), scope);
        LoopReader.Names names = loops.names(directives);
        int bit = scope.bits().loop();
        Scope inner = names.in(scope, bit);
        String key = loops.key(element, directives, names);
        List<Js> body;
        Attribute condition = directives.get("if");
        if (condition == null) {
            body = content(element, directives, inner, slot);
        } else {
            // WXML-IF-05
            IfChain chain = new IfChain();
            chain.start();
            chain.add(test(condition, inner), content(element, directives, inner, slot));
            body = new ArrayList<>();
            chain.endInto(body, emission);
        }
        String helper = glassEasel ? "R.fg(" : "R.fx(";
        Js items = over == null ? Js.constant("void 0") : over;
        String round =
                ",(" + names.parameters() + ",U)=>" + emission.list(body) + "," + bit + ",U," + placeOf(list) + ")";
        return Js.dynamic(helper + items.code() + "," + key + round, items.reads() | Js.readsOf(body));
    }

    /// Where the run time says that a loop is wrong: `file:line:column`.
    private String placeOf(Attribute attribute) {
        return JsText.quote(unit.path() + ":" + source.lineOf(attribute.nameStart()) + ":"
                + source.columnOf(attribute.nameStart()));
    }

    /// What an element renders, without its control attributes.
    private List<Js> content(Node.Element element, Directives directives, Scope scope, @Nullable Js slot) {
        List<Attribute> lets = glassEasel ? lets(directives) : List.of();
        if (lets.isEmpty()) {
            return plainContent(element, directives, scope, slot);
        }
        // WXML-ATTR-09: each name is visible to the names after it and to the element
        StringBuilder head = new StringBuilder("R.b(");
        StringBuilder tail = new StringBuilder();
        Scope inner = scope;
        int reads = 0;
        for (Attribute let : lets) {
            boolean slotValue = let.name().startsWith("slot:");
            Js value = slotValue ? null : values.attribute(let.value(), inner);
            String local = let.name().substring(let.name().indexOf(':') + 1);
            String name = slotValue && !let.text().isEmpty() ? let.text() : local;
            if (!LoopReader.isName(name)) {
                loops.badName(let);
                continue;
            }
            int read = value == null ? 0 : value.reads();
            reads |= read;
            inner = inner.with(name, read);
            head.append("((").append(Scope.parameter(name)).append(")=>");
            tail.insert(0, ")(" + (value == null ? "void 0" : value.code()) + ")");
        }
        List<Js> body = plainContent(element, directives, inner, slot);
        return List.of(Js.dynamic(head + emission.list(body) + tail + ")", reads | Js.readsOf(body)));
    }

    private static List<Attribute> lets(Directives directives) {
        return directives.rest().stream()
                .filter(a -> a.name().startsWith("let:") || a.name().startsWith("slot:"))
                .toList();
    }

    private List<Js> plainContent(Node.Element element, Directives directives, Scope scope, @Nullable Js slot) {
        return switch (element.name()) {
            case "block" -> block(element, directives, scope, slot);
            case "template" -> templateUse(element, directives, scope);
            case "include" -> include(element, directives, scope);
            case "slot" -> List.of(slot(element, directives, scope, slot));
            default -> List.of(element(element, directives, scope, slot));
        };
    }

    private Js element(Node.Element element, Directives directives, Scope scope, @Nullable Js slot) {
        emission.facts().tag(element.name(), element.start() + 1, element.nameEnd());
        ElementAttributes read = attributes.read(directives.rest(), scope);
        if (slot != null && !read.hasValue("slot")) {
            read.value("slot", "slot", slot);
        }
        Js values = read.valuesJs(emission.constants());
        Js dynamic = read.dynamicHandlersJs();
        List<Js> children = siblings(element.children(), scope, null);
        int below = Js.readsOf(children);
        int reads = values.reads()
                | below
                | (dynamic == null ? 0 : dynamic.reads())
                | (read.isBoundToFile() ? Js.DYNAMIC : 0);
        String code = "R.n(" + JsText.quote(element.name()) + "," + place(element, read) + "," + values.guarded(reads)
                + "," + (reads == 0 ? "[" + Js.join(children) + "]" : emission.list(children, reads))
                + (dynamic == null ? "" : "," + dynamic.code()) + ")";
        return new Js(code, Js.MEMBER, reads);
    }

    private String place(Node.Element element, ElementAttributes read) {
        String file = unit.includedPath();
        String place = "l:" + source.lineOf(element.start()) + ",c:" + source.columnOf(element.start())
                + (file == null ? "" : ",f:" + JsText.quote(file));
        return emission.constants().place(read.placeJs(place));
    }

    /// WXML-SLOT.
    private Js slot(Node.Element element, Directives directives, Scope scope, @Nullable Js outerSlot) {
        Attribute nameAttribute = null;
        List<Attribute> others = new ArrayList<>();
        for (Attribute attribute : directives.rest()) {
            if (attribute.name().equals("name")) {
                nameAttribute = attribute;
            } else if (!glassEasel || EventBinding.of(attribute.name(), true) == null) {
                others.add(attribute);
            }
        }
        ElementAttributes read = attributes.read(others, scope);
        if (outerSlot != null && !read.hasValue("slot")) {
            read.value("slot", "slot", outerSlot);
        }
        if (nameAttribute == null || !nameAttribute.isBinding()) {
            String name = nameAttribute == null ? "" : nameAttribute.text();
            emission.facts().slot(name, element.start(), element.tagEnd());
        }
        Js name = values.text(nameAttribute == null ? null : nameAttribute.value(), scope);
        List<Js> children = List.of();
        if (!element.children().isEmpty()) {
            childrenNotAllowed(element, "The default content of a <slot> is not a documented feature.");
            children = glassEasel ? children : siblings(element.children(), scope, null);
        }
        Js own = read.valuesJs(emission.constants());
        int reads = name.reads() | own.reads() | Js.readsOf(children);
        return Js.dynamic(
                "R.s(" + name.code() + "," + place(element, read) + "," + own.guarded(reads) + ","
                        + emission.list(children, reads) + ")",
                reads);
    }

    private List<Js> block(Node.Element element, Directives directives, Scope scope, @Nullable Js slot) {
        Js inner = slot;
        for (Attribute attribute : directives.rest()) {
            if (glassEasel && attribute.name().equals("slot")) {
                inner = values.text(attribute.value(), scope);
            } else if (!attribute.name().startsWith("let:") && !attribute.name().startsWith("slot:")) {
                notAllowed(attribute, "block");
            }
        }
        return siblings(element.children(), scope, inner);
    }

    private void notAllowed(Attribute attribute, String tag) {
        problems.report(
                WxmlCode.WXML_ATTR_NOT_ALLOWED,
                Directives.at(attribute, source),
                "<" + tag + "> takes no attribute " + attribute.name() + "; it is ignored.",
                "");
    }

    private void childrenNotAllowed(Node.Element element, String message) {
        int at = element.children().getFirst().start();
        problems.report(WxmlCode.WXML_CHILDREN_NOT_ALLOWED, source.place(at, at + 1), message, "Remove it.");
    }

    /// WXML-TPL-02 to -06.
    private List<Js> templateUse(Node.Element element, Directives directives, Scope scope) {
        Attribute is = element.attribute("is");
        if (is == null) {
            problems.report(
                    WxmlCode.WXML_TEMPLATE_NOT_FOUND,
                    source.place(element.start(), element.nameEnd()),
                    "This <template> has neither a name nor \"is\"; it renders nothing.",
                    "");
            return List.of();
        }
        if (!is.isBinding() && !unit.templates().contains(is.text())) {
            problems.report(
                    WxmlCode.WXML_TEMPLATE_NOT_FOUND,
                    source.place(is.valueStart(), is.valueEnd()),
                    "There is no template \"" + is.text() + "\" in this file or the files it imports.",
                    "Define it with <template name=\"" + is.text() + "\">, or import its file.");
        }
        Js name = values.text(is.value(), scope);
        Js data = new TemplateData(source, problems, values).write(directives.rest(), scope);
        String file = unit.includedPath();
        if (file != null) {
            // the run time looks the name up in the included file (WXML-INC-04)
            emission.facts().templateFile(file);
        }
        String from = file == null ? "" : "," + JsText.quote(file);
        String code = "R.tpl(C," + name.code() + "," + data.code() + ",U" + from + ")";
        return List.of(Js.dynamic(code, name.reads() | data.reads()));
    }

    /// WXML-INC: the content of the other file stands here.
    private List<Js> include(Node.Element element, Directives directives, Scope scope) {
        if (!element.children().isEmpty()) {
            childrenNotAllowed(element, "The children of <include> are dropped.");
        }
        for (Attribute attribute : directives.rest()) {
            if (!attribute.name().equals("src")) {
                notAllowed(attribute, "include");
            }
        }
        Attribute src = element.attribute("src");
        if (src != null && src.isBinding() && glassEasel) {
            problems.report(
                    WxmlCode.WXML_BINDING_NOT_ALLOWED,
                    source.place(src.valueStart(), src.valueEnd()),
                    "The src of <include> cannot depend on data.",
                    "Use <template is> for a choice at run time.");
            return List.of();
        }
        String path = src == null || src.isBinding() ? null : emission.library().find(unit.path(), src.text(), ".wxml");
        if (path == null) {
            problems.report(
                    WxmlCode.WXML_INCLUDE_NOT_FOUND,
                    src == null
                            ? source.place(element.start(), element.nameEnd())
                            : source.place(src.valueStart(), src.valueEnd()),
                    "The included file " + (src == null ? "" : "\"" + src.text() + "\" ") + "is not found.",
                    "Give a path relative to this file, or from the project root with a leading \"/\".");
            return List.of();
        }
        return emission.included(path, unit, element, scope);
    }
}
