package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxml.facts.WxmlFiles;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.WxmlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the `defineTemplate` call of one WXML file (contract bundle.md, section 4).
public final class TemplateWriter {

    private final Problems problems;
    private final FactsLog facts;
    private final Constants constants = new Constants();
    private final Units units;
    private final Emission emission;

    private TemplateWriter(SourceText source, Problems problems, WxmlFiles files) {
        this.problems = problems;
        this.facts = new FactsLog(source);
        Library library = new Library(files, problems, facts);
        this.units = new Units(library, problems, facts);
        this.emission = new Emission(problems, facts, constants, library, units, source.path());
    }

    /// The code, and what the file tells about itself.
    public record Output(String code, WxmlFacts facts) {}

    public static Output write(SourceText source, Problems problems, WxmlFiles files) {
        return new TemplateWriter(source, problems, files).output(source);
    }

    private Output output(SourceText source) {
        Document document = WxmlParser.parse(source, problems);
        Definitions definitions = Definitions.of(document, problems);
        Unit unit = units.main(document, definitions);
        NodeWriter nodes = new NodeWriter(unit, emission);
        ReadBits bits = new ReadBits();
        Scope scope = Scope.of(unit.wxs(), bits);
        String body = emission.list(nodes.siblings(document.nodes(), scope, null));
        facts.inTemplate(true);
        List<String> templates = new ArrayList<>();
        definitions.templates().forEach((name, element) -> {
            ReadBits own = new ReadBits();
            String content = emission.list(nodes.siblings(element.children(), Scope.of(unit.wxs(), own), null));
            templates.add(
                    JsText.key(name) + ":{reads:" + own.js() + ",body:function(D,W,C,U){return " + content + ";}}");
        });
        return new Output(code(source.path(), templates, bits, body), facts.facts(units.wxsTable()));
    }

    private String code(String id, List<String> templates, ReadBits bits, String body) {
        StringBuilder js = new StringBuilder();
        js.append("defineTemplate(").append(JsText.quote(id)).append(",function(R){\n");
        constants.writeTo(js);
        js.append("return {\n");
        if (problems.dialect().isGlassEasel()) {
            js.append("recursive:true,\n"); // WXML-TPL-08
        }
        js.append("wxs:{");
        List<String> modules = new ArrayList<>();
        for (Map.Entry<String, String> module : units.wxsTable().entrySet()) {
            modules.add(JsText.key(module.getKey()) + ":" + JsText.quote(module.getValue()));
        }
        js.append(String.join(",", modules)).append("},\nimports:");
        js.append(strings(units.imports())).append(",\ntemplates:{");
        js.append(String.join(",\n", templates)).append("},\nreads:");
        js.append(bits.js())
                .append(",\nbody:function(D,W,C,U){return ")
                .append(body)
                .append(";}\n};\n});\n");
        return js.toString();
    }

    private static String strings(List<String> items) {
        return "[" + String.join(",", items.stream().map(JsText::quote).toList()) + "]";
    }
}
