package dev.sampan.compiler.lint.markup;

import dev.sampan.compiler.lint.markup.TemplateFacts.Body;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Node;
import dev.sampan.compiler.wxml.syntax.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the facts of markup with one scope of data. One use, one thread.
final class BodyReader {

    private final String text;
    private final Set<String> modules;
    private final List<TemplateFacts.Name> reads = new ArrayList<>();
    private final List<TemplateFacts.Handler> handlers = new ArrayList<>();
    private final List<TemplateFacts.Element> elements = new ArrayList<>();
    private final List<TemplateFacts.Name> classes = new ArrayList<>();
    private final List<TemplateFacts.Use> uses = new ArrayList<>();
    private final List<String> includes = new ArrayList<>();
    private final List<TemplateFacts.Member> members = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    BodyReader(String text, Set<String> modules) {
        this.text = text;
        this.modules = modules;
    }

    Body body() {
        return new Body(reads, handlers, elements, classes, uses, includes, members, components, texts);
    }

    /// @param locals names of loops and slots around the nodes
    void nodes(List<Node> nodes, Set<String> locals, boolean inTemplate) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text run -> value(run.value(), locals);
                case Node.Element element -> {
                    boolean skipped = TemplateFactsReader.isDefinition(element)
                            || element.name().equals("wxs")
                            || element.name().equals("import");
                    if (!skipped) {
                        element(element, locals, inTemplate);
                    }
                }
            }
        }
    }

    private void element(Node.Element element, Set<String> outer, boolean inTemplate) {
        Set<String> locals = locals(element, outer);
        switch (element.name()) {
            case "include" -> includes.add(TemplateFactsReader.text(element, "src"));
            case "template" -> use(element, locals);
            default -> {
                for (Attribute attribute : element.attributes()) {
                    boolean list = attribute.name().equals("wx:for")
                            || attribute.name().equals("wx:for-items");
                    attribute(attribute, list ? outer : locals);
                }
                if (!element.name().equals("block") && !element.name().equals("slot")) {
                    elements.add(new TemplateFacts.Element(
                            element.name(), element.start() + 1, element.nameEnd(), names(element)));
                }
            }
        }
        nodes(element.children(), locals, inTemplate);
    }

    private List<TemplateFacts.Attribute> names(Node.Element element) {
        List<TemplateFacts.Attribute> names = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String written = attribute.name();
            names.add(new TemplateFacts.Attribute(
                    camelCase(written), written, attribute.nameStart(), attribute.nameEnd()));
        }
        return names;
    }

    /// WXML-ATTR-03.
    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char next = i + 1 < name.length() ? name.charAt(i + 1) : '\0';
            boolean joins = c == '-' && next >= 'a' && next <= 'z';
            camel.append(joins ? Character.toUpperCase(next) : c);
            i += joins ? 1 : 0;
        }
        return camel.toString();
    }

    /// WXML-FOR-02, -03: the names that a loop makes; a slot's values and `let:` make names as well.
    private static Set<String> locals(Node.Element element, Set<String> outer) {
        boolean loop = element.attribute("wx:for") != null || element.attribute("wx:for-items") != null;
        Set<String> locals = null;
        for (Attribute attribute : element.attributes()) {
            String name = attribute.name();
            boolean makesName = name.startsWith("slot:") || name.startsWith("let:");
            if (makesName) {
                locals = locals == null ? new HashSet<>(outer) : locals;
                locals.add(name.substring(name.indexOf(':') + 1));
                if (name.startsWith("slot:") && !attribute.text().isEmpty()) {
                    locals.add(attribute.text());
                }
            }
        }
        if (loop) {
            locals = locals == null ? new HashSet<>(outer) : locals;
            String item = TemplateFactsReader.text(element, "wx:for-item");
            String index = TemplateFactsReader.text(element, "wx:for-index");
            locals.add(item.isEmpty() ? "item" : item.strip());
            locals.add(index.isEmpty() ? "index" : index.strip());
        }
        return locals == null ? outer : locals;
    }

    private void use(Node.Element element, Set<String> locals) {
        List<String> fields = new ArrayList<>();
        boolean open = false;
        String name = "";
        for (Attribute attribute : element.attributes()) {
            if (attribute.name().equals("is")) {
                name = attribute.isBinding() ? "" : attribute.text();
            }
            if (attribute.value() != null) {
                value(attribute.value(), locals);
            }
            if (attribute.name().equals("data") && attribute.value() != null) {
                if (attribute.value().single() instanceof Expr.ObjectLiteral object) {
                    for (Expr.Entry entry : object.entries()) {
                        if (entry.name() == null) {
                            open = true;
                        } else {
                            fields.add(entry.name());
                        }
                    }
                } else {
                    open = true;
                }
            }
        }
        uses.add(new TemplateFacts.Use(name, fields, open));
    }

    private void attribute(Attribute attribute, Set<String> locals) {
        Value value = attribute.value();
        // the compiler reports a key with braces, and nothing evaluates it
        if (value == null || attribute.name().equals("wx:key")) {
            return;
        }
        String name = attribute.name();
        if (isEvent(name) && !value.isBinding()) {
            String handler = value.plainText();
            if (!handler.isBlank()) {
                handlers.add(new TemplateFacts.Handler(handler.strip(), name, value.start(), value.end()));
            }
            return;
        }
        if (!value.isBinding() && value.end() - value.start() < 64) {
            texts.add(value.plainText().strip());
        }
        if (name.startsWith("generic:")) {
            components.add(value.plainText());
        }
        if (name.equals("class")) {
            classNames(value);
        }
        value(value, locals);
    }

    /// WXML-EVT-01, -02.
    static boolean isEvent(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        if (colon < 0) {
            return name.startsWith("bind") && name.length() > 4 || name.startsWith("catch") && name.length() > 5;
        }
        return switch (kind) {
            case "bind", "catch", "mut-bind", "capture-bind", "capture-catch", "capture-mut-bind" -> true;
            default -> false;
        };
    }

    /// The names that are certain to be whole: those that no braces touch.
    private void classNames(Value value) {
        List<Value.Part> parts = value.parts();
        int from = value.start();
        for (int i = 0; i < parts.size(); i++) {
            boolean touchedBefore = i > 0 && !endsBlank(parts.get(i - 1));
            boolean touchedBehind = i + 1 < parts.size() && !startsBlank(parts.get(i + 1));
            switch (parts.get(i)) {
                case Value.Plain plain -> {
                    boolean afterBraces = i > 0;
                    boolean beforeBraces = i + 1 < parts.size();
                    from = words(plain.text(), from, afterBraces, beforeBraces);
                }
                case Value.Mustache mustache -> {
                    if (!touchedBefore && !touchedBehind && mustache.expr() != null) {
                        choices(mustache.expr());
                    }
                    from = mustache.end();
                }
            }
        }
    }

    private static boolean endsBlank(Value.Part part) {
        return part instanceof Value.Plain plain
                && Character.isWhitespace(plain.text().charAt(plain.text().length() - 1));
    }

    private static boolean startsBlank(Value.Part part) {
        return part instanceof Value.Plain plain
                && Character.isWhitespace(plain.text().charAt(0));
    }

    private int words(String plain, int from, boolean afterBraces, boolean beforeBraces) {
        int offset = from;
        int at = 0;
        while (at < plain.length()) {
            if (Character.isWhitespace(plain.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
                end++;
            }
            String word = plain.substring(at, end);
            boolean whole = !(at == 0 && afterBraces) && !(end == plain.length() && beforeBraces);
            int found = text.indexOf(word, offset);
            if (whole && found >= 0) {
                classes.add(new TemplateFacts.Name(word, found, found + word.length()));
            }
            offset = found >= 0 ? found + word.length() : offset;
            at = end;
        }
        return offset;
    }

    /// The strings that an expression may come to.
    private void choices(Expr expr) {
        switch (expr) {
            case Expr.Text literal -> {
                int from = literal.start();
                for (String word : literal.value().split("\\s+", -1)) {
                    int found = text.indexOf(word, from);
                    if (!word.isEmpty() && found >= 0 && found < literal.end()) {
                        classes.add(new TemplateFacts.Name(word, found, found + word.length()));
                    }
                }
            }
            case Expr.Conditional conditional -> {
                choices(conditional.whenTrue());
                choices(conditional.whenFalse());
            }
            case Expr.Binary binary when binary.operator().equals("&&") -> choices(binary.right());
            case Expr.Binary binary
            when binary.operator().equals("||") -> {
                choices(binary.left());
                choices(binary.right());
            }
            default -> {}
        }
    }

    private void value(Value value, Set<String> locals) {
        for (Value.Part part : value.parts()) {
            if (part instanceof Value.Mustache mustache && mustache.expr() != null) {
                expr(mustache.expr(), locals);
            }
        }
    }

    private void expr(@Nullable Expr expr, Set<String> locals) {
        switch (expr) {
            case null -> {}
            case Expr.Text literal -> texts.add(literal.value());
            case Expr.Constant ignored -> {}
            case Expr.Name name -> name(name, locals);
            case Expr.Member member -> {
                if (member.object() instanceof Expr.Name name
                        && modules.contains(name.name())
                        && !locals.contains(name.name())) {
                    members.add(new TemplateFacts.Member(
                            name.name(),
                            member.name(),
                            member.nameStart(),
                            member.nameStart() + member.name().length()));
                } else {
                    expr(member.object(), locals);
                }
            }
            case Expr.Index index -> {
                expr(index.object(), locals);
                expr(index.index(), locals);
            }
            case Expr.Call call -> {
                expr(call.callee(), locals);
                call.arguments().forEach(argument -> expr(argument, locals));
            }
            case Expr.Unary unary -> expr(unary.operand(), locals);
            case Expr.Binary binary -> {
                expr(binary.left(), locals);
                expr(binary.right(), locals);
            }
            case Expr.Conditional conditional -> {
                expr(conditional.test(), locals);
                expr(conditional.whenTrue(), locals);
                expr(conditional.whenFalse(), locals);
            }
            case Expr.ArrayLiteral array -> array.items().forEach(item -> expr(item, locals));
            case Expr.ObjectLiteral object -> object.entries().forEach(entry -> expr(entry.value(), locals));
            case Expr.Spread spread -> expr(spread.value(), locals);
        }
    }

    private void name(Expr.Name name, Set<String> locals) {
        if (locals.contains(name.name())) {
            return;
        }
        if (modules.contains(name.name())) {
            members.add(new TemplateFacts.Member(name.name(), "", name.start(), name.end()));
        } else {
            reads.add(new TemplateFacts.Name(name.name(), name.start(), name.end()));
        }
    }
}
