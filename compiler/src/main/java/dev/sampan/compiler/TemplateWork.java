package dev.sampan.compiler;

import dev.sampan.compiler.bundle.Template;
import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.cache.TextHash;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.WxmlResult;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxml.facts.WxmlFiles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compiles the templates of pages and components, and the files they import.
final class TemplateWork {

    private final RunState run;
    private final ModuleResolver resolver;
    private final Map<String, Template> templates = new TreeMap<>();
    private final Map<String, WxmlFacts> facts = new TreeMap<>();

    TemplateWork(RunState run, ModuleResolver resolver) {
        this.run = run;
        this.resolver = resolver;
    }

    private record TemplateJob(String id, Dialect dialect) {}

    /// A result with what was looked up for it: it holds as long as the same look-ups give the same.
    ///
    /// @param read path → hash of the text, empty when there is no such file
    /// @param aliased reference → what resolveAlias makes of it
    @Stored
    private record TemplateUnit(WxmlResult result, Map<String, String> read, Map<String, String> aliased) {

        boolean holds(WxmlFiles now) {
            return read.entrySet().stream()
                            .allMatch(entry -> hash(now.read(entry.getKey())).equals(entry.getValue()))
                    && aliased.entrySet().stream()
                            .allMatch(entry -> now.unaliased(entry.getKey()).equals(entry.getValue()));
        }
    }

    private static String hash(Optional<String> text) {
        return text.map(TextHash::of).orElse("");
    }

    /// Notes what one compilation asks.
    private final class Asked implements WxmlFiles {
        final Map<String, Optional<String>> read = new TreeMap<>();
        final Map<String, String> aliased = new TreeMap<>();

        @Override
        public Optional<String> read(String path) {
            return read.computeIfAbsent(path, id -> run.files().text(id).map(SourceText::text));
        }

        @Override
        public String unaliased(String reference) {
            return aliased.computeIfAbsent(reference, resolver::unaliased);
        }
    }

    Collection<Template> templates() {
        return templates.values();
    }

    /// What each compiled file tells about itself, by id.
    Map<String, WxmlFacts> facts() {
        return facts;
    }

    void compile(Collection<ComponentNode> nodes) {
        Map<String, TemplateJob> open = new LinkedHashMap<>();
        for (ComponentNode node : nodes) {
            node.template().ifPresent(id -> open.put(id, new TemplateJob(id, Dialect.of(node.dialect()))));
        }
        Map<String, TemplateJob> known = new TreeMap<>(open);
        while (!open.isEmpty()) {
            List<TemplateJob> level = List.copyOf(open.values());
            open.clear();
            List<WxmlResult> results =
                    run.steps(WxmlResult.class, level, job -> job.dialect().word() + " " + job.id(), this::template);
            for (int i = 0; i < level.size(); i++) {
                TemplateJob job = level.get(i);
                WxmlResult result = results.get(i);
                WxmlFacts shown = take(job.id(), result);
                for (String file : shown.templateFiles()) {
                    TemplateJob imported = new TemplateJob(file, job.dialect());
                    if (!known.containsKey(file) && run.files().exists(file)) {
                        known.put(file, imported);
                        open.put(file, imported);
                    }
                }
                facts.put(job.id(), shown);
            }
        }
    }

    private WxmlResult template(TemplateJob job) {
        SourceText source = run.files().text(job.id()).orElseThrow();
        TemplateUnit unit = run.cache()
                .get(
                        TemplateUnit.class,
                        job.id(),
                        job.dialect().word(),
                        source.text(),
                        known -> known.holds(new Asked()),
                        () -> {
                            Asked asked = new Asked();
                            WxmlResult result = WxmlCompiler.compile(job.id(), source.text(), job.dialect(), asked);
                            Map<String, String> read = new TreeMap<>();
                            asked.read.forEach((path, text) -> read.put(path, hash(text)));
                            return new TemplateUnit(result, read, asked.aliased);
                        });
        return unit.result();
    }

    /// @return the facts of the template that is used
    private WxmlFacts take(String id, WxmlResult result) {
        report(result.diagnostics());
        Optional<Template> made = result.code().map(code -> new Template(id, code));
        if (result.hasErrors()) {
            run.stale().add(id);
            Optional<Template> good = run.lastGood().part(Template.class, id);
            good.or(() -> made).ifPresent(template -> templates.put(id, template));
            return good.flatMap(template -> run.lastGood().facts(id)).orElse(result.facts());
        }
        made.ifPresent(template -> templates.put(id, template));
        made.ifPresent(run.lastGood()::keep);
        run.lastGood().keepFacts(id, result.facts());
        return result.facts();
    }

    private void report(List<Diagnostic> found) {
        found.forEach(diagnostic -> run.diagnostics().add(ProjectPlaces.of(run.files(), diagnostic)));
    }
}
