package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Attribute;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a file declares, wherever in the file it stands: templates, imports, WXS modules (WXML-TPL-01, WXML-WXS-01).
/// One file, one thread.
final class Definitions {

    private final SourceText source;
    private final Problems problems;
    private final boolean quiet;

    private final Map<String, Node.Element> templates = new LinkedHashMap<>();
    private final Map<String, Node.Element> modules = new LinkedHashMap<>();
    private final List<Node.Element> imports = new ArrayList<>();

    private Definitions(Document document, Problems problems, boolean quiet) {
        this.source = document.source();
        this.problems = problems;
        this.quiet = quiet;
        document.nodes().forEach(node -> visit(node, true));
    }

    static Definitions of(Document document, Problems problems) {
        return new Definitions(document, problems, false);
    }

    /// Without reports: for a file that is compiled on its own.
    static Definitions ofImported(Document document, Problems problems) {
        return new Definitions(document, problems, true);
    }

    /// An element that declares something and renders nothing.
    static boolean isDefinition(Node.Element element) {
        return switch (element.name()) {
            case "import", "wxs" -> true;
            case "template" -> element.attribute("name") != null;
            default -> false;
        };
    }

    Map<String, Node.Element> templates() {
        return templates;
    }

    Map<String, Node.Element> modules() {
        return modules;
    }

    List<Node.Element> imports() {
        return imports;
    }

    private void visit(Node node, boolean top) {
        if (!(node instanceof Node.Element element)) {
            return;
        }
        switch (element.name()) {
            case "import" -> addImport(element, top);
            case "wxs" -> addModule(element);
            case "template" -> addTemplate(element);
            default -> {}
        }
        element.children().forEach(child -> visit(child, false));
    }

    /// WXML-IMP-06: taken wherever it stands. Published projects put the import of their rich text template beside the
    /// place that uses it, inside of other elements.
    private void addImport(Node.Element element, boolean top) {
        imports.add(element);
        if (!top) {
            report(
                    WxmlCode.WXML_IMPORT_NESTED,
                    source.place(element.start(), element.nameEnd()),
                    "An <import> inside of another element is not reliable: old versions ignore it.",
                    "Move it to the top level of the file.");
        }
    }

    private void addTemplate(Node.Element element) {
        Attribute name = element.attribute("name");
        if (name == null) {
            return;
        }
        Attribute is = element.attribute("is");
        if (is != null) {
            report(
                    WxmlCode.WXML_ATTR_NOT_ALLOWED,
                    source.place(is.nameStart(), is.nameEnd()),
                    "A <template> with a name is a definition; \"is\" is ignored.",
                    "");
        }
        keep(templates, name, element, "Template");
    }

    private void addModule(Node.Element element) {
        Attribute module = element.attribute("module");
        if (module == null || module.text().isEmpty()) {
            report(
                    WxmlCode.WXML_WXS_MODULE_MISSING,
                    source.place(element.start(), element.nameEnd()),
                    "This <wxs> has no module name, so nothing can use it.",
                    "Add module=\"name\".");
            return;
        }
        keep(modules, module, element, "WXS module");
    }

    /// WXML-TPL-07, WXML-WXS-07: the last one wins in `exparser`, the first one in `glass-easel`.
    private void keep(Map<String, Node.Element> into, Attribute name, Node.Element element, String what) {
        Node.Element before = into.get(name.text());
        if (before != null) {
            boolean firstWins = problems.dialect().isGlassEasel();
            if (!quiet) {
                Place at = source.place(name.valueStart(), name.valueEnd());
                String message = what + " \"" + name.text() + "\" is defined twice; the "
                        + (firstWins ? "first" : "last") + " one is used.";
                RelatedPlace other =
                        new RelatedPlace("first definition", source.place(before.start(), before.nameEnd()));
                problems.add(
                        Diagnostic.of(Severity.WARNING, WxmlCode.WXML_NAME_DUPLICATE.name(), at, message, "Rename one.")
                                .with(other));
            }
            if (firstWins) {
                return;
            }
        }
        into.put(name.text(), element);
    }

    private void report(WxmlCode code, @Nullable Place at, String message, String hint) {
        if (!quiet && at != null) {
            problems.report(code, at, message, hint);
        }
    }
}
