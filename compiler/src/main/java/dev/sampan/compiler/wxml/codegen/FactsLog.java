package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the facts while the code is written. One file, one thread.
final class FactsLog {

    private final Set<String> dependencies = new LinkedHashSet<>();
    private final Set<String> templateFiles = new LinkedHashSet<>();
    private final List<WxmlFacts.InlineWxs> inlineWxs = new ArrayList<>();
    private final List<WxmlFacts.Named> tags = new ArrayList<>();
    private final List<WxmlFacts.Named> handlers = new ArrayList<>();
    private final List<WxmlFacts.Named> dataReads = new ArrayList<>();
    private final List<WxmlFacts.Named> generics = new ArrayList<>();
    private final List<WxmlFacts.Named> slots = new ArrayList<>();

    private SourceText source;
    private boolean inTemplate;

    FactsLog(SourceText source) {
        this.source = source;
    }

    /// The file that offsets belong to from now on; returns the one before.
    SourceText enterFile(SourceText file) {
        SourceText before = source;
        source = file;
        return before;
    }

    /// Names in the body of a template are fields of its own data, not of the page.
    void inTemplate(boolean inside) {
        inTemplate = inside;
    }

    void dataRead(String name, int start, int end) {
        if (!inTemplate) {
            dataReads.add(named(name, start, end));
        }
    }

    void tag(String name, int start, int end) {
        tags.add(named(name, start, end));
    }

    void handler(String name, int start, int end) {
        handlers.add(named(name, start, end));
    }

    void generic(String name, int start, int end) {
        generics.add(named(name, start, end));
    }

    void slot(String name, int start, int end) {
        slots.add(named(name, start, end));
    }

    void dependency(String path) {
        dependencies.add(path);
    }

    void templateFile(String path) {
        templateFiles.add(path);
    }

    void inline(String id, String code, int start) {
        Place place = source.place(start, start);
        inlineWxs.add(new WxmlFacts.InlineWxs(id, source.path(), code, place.line(), place.column()));
    }

    private WxmlFacts.Named named(String name, int start, int end) {
        return new WxmlFacts.Named(name, source.place(start, end));
    }

    WxmlFacts facts(Map<String, String> wxs) {
        return new WxmlFacts(
                java.util.Collections.unmodifiableSet(dependencies),
                java.util.Collections.unmodifiableSet(templateFiles),
                java.util.Collections.unmodifiableMap(wxs),
                List.copyOf(inlineWxs),
                List.copyOf(tags),
                List.copyOf(handlers),
                List.copyOf(dataReads),
                List.copyOf(generics),
                List.copyOf(slots));
    }
}
