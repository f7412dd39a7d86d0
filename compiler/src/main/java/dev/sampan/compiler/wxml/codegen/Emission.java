package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// What the writers of all files of one compilation share. One thread.
final class Emission {

    /// Includes of includes can multiply; more copies than this are a mistake.
    private static final int MOST_INCLUDES = 1_000;

    /// Characters of source, all copies counted; the largest page of the public projects has 160,000.
    private static final int MOST_INCLUDED = 8 << 20;

    private final Problems problems;
    private final FactsLog facts;
    private final Constants constants;
    private final Library library;
    private final Units units;
    private final String rootPath;
    private final Map<String, Definitions> definitionsByPath = new HashMap<>();
    private int includes;
    private int includedCharacters;

    Emission(Problems problems, FactsLog facts, Constants constants, Library library, Units units, String rootPath) {
        this.problems = problems;
        this.facts = facts;
        this.constants = constants;
        this.library = library;
        this.units = units;
        this.rootPath = rootPath;
    }

    Problems problems() {
        return problems;
    }

    FactsLog facts() {
        return facts;
    }

    Constants constants() {
        return constants;
    }

    Library library() {
        return library;
    }

    /// A list of children that is made anew in every run; what never changes in it is made once, what an update
    /// does not concern stays out of it.
    String list(List<Js> children) {
        return list(children, Js.ANYTHING);
    }

    /// @param reached what an update must have changed for this list to be made
    String list(List<Js> children, int reached) {
        StringJoiner items = new StringJoiner(",", "[", "]");
        for (Js child : children) {
            items.add(child.constant() ? constants.subtree(child.code()) : child.guarded(reached));
        }
        return items.toString();
    }

    /// The nodes of an included file, in the scope of the place where it is included (WXML-INC-01, -03).
    List<Js> included(String path, Unit from, Node.Element element, Scope scope) {
        SourceText source = from.source();
        boolean cycle = from.included().contains(path) || path.equals(rootPath);
        if (cycle || ++includes > MOST_INCLUDES) {
            problems.report(
                    WxmlCode.WXML_INCLUDE_CYCLE,
                    source.place(element.start(), element.tagEnd()),
                    cycle
                            ? "\"" + path + "\" includes itself; the inner <include> is left out."
                            : "More than " + MOST_INCLUDES + " files are included; the rest is left out.",
                    "");
            return List.of();
        }
        Document document = library.include(path);
        includedCharacters += Math.min(MOST_INCLUDED, document.source().length());
        if (includedCharacters > MOST_INCLUDED) {
            problems.report(
                    WxmlCode.WXML_INCLUDE_CYCLE,
                    source.place(element.start(), element.tagEnd()),
                    "More than " + (MOST_INCLUDED >> 20) + " million characters are included; the rest is left out.",
                    "");
            includedCharacters = MOST_INCLUDED;
            return List.of();
        }
        Definitions definitions = definitionsByPath.computeIfAbsent(path, p -> Definitions.of(document, problems));
        Unit unit = units.included(document, definitions, from);
        SourceText before = facts.enterFile(document.source());
        Scope inner = problems.dialect().isGlassEasel() ? Scope.of(unit.wxs(), scope.bits()) : scope;
        List<Js> nodes = new NodeWriter(unit, this).siblings(document.nodes(), inner, null);
        facts.enterFile(before);
        return nodes;
    }
}
