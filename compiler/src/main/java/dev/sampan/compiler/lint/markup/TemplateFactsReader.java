package dev.sampan.compiler.lint.markup;

import dev.sampan.compiler.lint.js.ScriptFactsReader;
import dev.sampan.compiler.lint.markup.TemplateFacts.Body;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.Node;
import dev.sampan.compiler.wxml.syntax.WxmlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the facts of one WXML file. One use, one thread.
public final class TemplateFactsReader {

    private final Document document;
    private final Map<String, Body> templates = new LinkedHashMap<>();
    private final List<String> imports = new ArrayList<>();
    private final List<TemplateFacts.Module> modules = new ArrayList<>();
    private final Set<String> moduleNames = new LinkedHashSet<>();

    private TemplateFactsReader(Document document) {
        this.document = document;
    }

    public static TemplateFacts read(SourceText source, Dialect dialect) {
        Problems problems = new Problems(dialect);
        Document document = WxmlParser.parse(source, problems);
        return new TemplateFactsReader(document).facts(problems.hasErrors());
    }

    private TemplateFacts facts(boolean broken) {
        document.nodes().forEach(this::definitions);
        BodyReader main = new BodyReader(document.source().text(), moduleNames);
        main.nodes(document.nodes(), Set.of(), false);
        document.nodes().forEach(this::namedTemplates);
        return new TemplateFacts(main.body(), templates, imports, modules, broken);
    }

    private void definitions(Node node) {
        if (!(node instanceof Node.Element element)) {
            return;
        }
        switch (element.name()) {
            case "import" -> imports.add(text(element, "src"));
            case "wxs" -> {
                String name = text(element, "module");
                if (!name.isEmpty()) {
                    moduleNames.add(name);
                    Attribute at = element.attribute("module");
                    modules.add(new TemplateFacts.Module(
                            name,
                            text(element, "src"),
                            ScriptFactsReader.read(element.raw() == null ? "" : element.raw()),
                            at == null ? element.start() : at.valueStart(),
                            at == null ? element.nameEnd() : at.valueEnd()));
                }
            }
            default -> {}
        }
        element.children().forEach(this::definitions);
    }

    private void namedTemplates(Node node) {
        if (node instanceof Node.Element element) {
            if (isDefinition(element)) {
                BodyReader reader = new BodyReader(document.source().text(), moduleNames);
                reader.nodes(element.children(), Set.of(), true);
                templates.put(text(element, "name"), reader.body());
            }
            element.children().forEach(this::namedTemplates);
        }
    }

    static boolean isDefinition(Node.Element element) {
        return element.name().equals("template") && element.attribute("name") != null;
    }

    static String text(Node.Element element, String attribute) {
        Attribute found = element.attribute(attribute);
        return found == null ? "" : found.text();
    }
}
