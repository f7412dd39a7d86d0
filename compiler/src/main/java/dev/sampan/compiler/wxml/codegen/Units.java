package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links a file with what it imports and with its WXS modules. One compilation, one thread.
final class Units {

    private final Library library;
    private final Problems problems;
    private final FactsLog facts;
    private final Map<String, String> wxsTable = new LinkedHashMap<>();
    private final List<String> imports = new ArrayList<>();
    private final Map<String, Set<String>> importedNames = new HashMap<>();

    Units(Library library, Problems problems, FactsLog facts) {
        this.library = library;
        this.problems = problems;
        this.facts = facts;
    }

    /// Key of a module in generated code → module id.
    Map<String, String> wxsTable() {
        return wxsTable;
    }

    /// Imported files of the compiled file, in source order.
    List<String> imports() {
        return imports;
    }

    Unit main(Document document, Definitions definitions) {
        Set<String> templates = templates(document.source(), definitions, true);
        return new Unit(document, List.of(), templates, modules(document.source(), definitions, ""));
    }

    /// @param from the unit in which the `<include>` stands
    Unit included(Document document, Definitions definitions, Unit from) {
        List<String> chain = new ArrayList<>(from.included());
        chain.add(document.source().path());
        SourceText before = facts.enterFile(document.source());
        Set<String> templates = templates(document.source(), definitions, false);
        // WXML-INC-06: exparser treats the content as a copy, without the modules of the included file
        Map<String, String> wxs = problems.dialect().isGlassEasel()
                ? modules(document.source(), definitions, document.source().path() + "#")
                : from.wxs();
        facts.enterFile(before);
        return new Unit(document, chain, templates, wxs);
    }

    private Set<String> templates(SourceText source, Definitions definitions, boolean main) {
        Set<String> names = new HashSet<>(definitions.templates().keySet());
        for (Node.Element element : definitions.imports()) {
            Attribute src = element.attribute("src");
            String path = src == null || src.isBinding() ? null : library.find(source.path(), src.text(), ".wxml");
            if (path == null) {
                problems.report(
                        WxmlCode.WXML_IMPORT_NOT_FOUND,
                        src == null
                                ? source.place(element.start(), element.nameEnd())
                                : source.place(src.valueStart(), src.valueEnd()),
                        "The imported file " + (src == null ? "" : "\"" + src.text() + "\" ") + "is not found.",
                        "Give a path relative to this file, or from the project root with a leading \"/\".");
                continue;
            }
            if (main) {
                imports.add(path);
                facts.templateFile(path);
            }
            names.addAll(importedNames.computeIfAbsent(
                    path,
                    p -> Definitions.ofImported(library.imported(p), problems)
                            .templates()
                            .keySet()));
        }
        return names;
    }

    private Map<String, String> modules(SourceText source, Definitions definitions, String prefix) {
        Map<String, String> keys = new LinkedHashMap<>();
        definitions.modules().forEach((name, element) -> {
            String key = prefix + name;
            Attribute src = element.attribute("src");
            if (src != null) {
                String path = wxsFile(source, src);
                if (path != null) {
                    wxsTable.put(key, path);
                    keys.put(name, key);
                }
                return;
            }
            String id = source.path() + "#" + name;
            if (!wxsTable.containsKey(key)) {
                facts.inline(id, element.raw() == null ? "" : element.raw(), element.tagEnd());
            }
            wxsTable.put(key, id);
            keys.put(name, key);
        });
        return keys;
    }

    /// WXML-WXS-03.
    private @org.jspecify.annotations.Nullable String wxsFile(SourceText source, Attribute src) {
        String path = src.isBinding() ? null : library.find(source.path(), src.text(), ".wxs");
        if (path == null) {
            problems.report(
                    WxmlCode.WXML_WXS_NOT_FOUND,
                    source.place(src.valueStart(), src.valueEnd()),
                    "The WXS file \"" + src.text() + "\" is not found.",
                    "Give a path that ends in .wxs.");
        }
        return path;
    }
}
