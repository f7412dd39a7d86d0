package dev.sampan.compiler;

import dev.sampan.compiler.bundle.StyleSheet;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.npm.StyleFiles;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleLinker.Scope;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import dev.sampan.compiler.wxss.StyleUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Translates the style sheets of app, pages and components.
final class StyleWork {

    private final RunState run;
    private final ModuleResolver resolver;
    private final StyleProfile profile;
    private final PreprocessedStyles preprocessed;
    private final Map<String, String> compiled = new TreeMap<>();

    StyleWork(RunState run, ModuleResolver resolver, StyleProfile profile, PreprocessedStyles preprocessed) {
        this.run = run;
        this.resolver = resolver;
        this.profile = profile;
        this.preprocessed = preprocessed;
    }

    private record Job(String id, Scope scope) {}

    /// @param sheet null when the file is not there
    /// @param compiled CSS of the sheets that were made from other languages, by id
    private record Done(
            String id, @Nullable StyleSheet sheet, List<Diagnostic> problems, Map<String, String> compiled) {}

    Collection<StyleSheet> link(Collection<ComponentNode> nodes) {
        List<Job> jobs = new ArrayList<>();
        if (resolver.styles().exists("app.wxss")) {
            jobs.add(new Job("app.wxss", Scope.APP));
        }
        for (ComponentNode node : nodes) {
            node.style().ifPresent(id -> jobs.add(new Job(id, node.page() ? Scope.PAGE : Scope.COMPONENT)));
        }
        reportOtherLanguages("app");
        nodes.forEach(node -> reportOtherLanguages(node.path()));
        List<StyleSheet> sheets = new ArrayList<>();
        for (Done done : run.steps(Done.class, jobs, job -> job.scope() + " " + job.id(), this::linkOne)) {
            run.diagnostics().addAll(done.problems());
            compiled.putAll(done.compiled());
            if (done.sheet() != null) {
                sheets.add(take(done.sheet(), done.problems()));
            }
        }
        return sheets;
    }

    /// The CSS of every sheet that is made from another language, by id; without those that failed.
    Map<String, String> compiled() {
        return compiled;
    }

    /// A file of a language that the project does not ask for, with nothing that stands in its place.
    private void reportOtherLanguages(String path) {
        if (resolver.styles().exists(path + StyleFiles.EXTENSION)) {
            return;
        }
        for (StyleLanguage language : StyleLanguage.values()) {
            language.extensions().stream()
                    .filter(extension -> run.files().exists(path + extension))
                    .forEach(extension -> run.diagnostics()
                            .add(Diagnostic.warning(
                                    "STYLE_NOT_COMPILED",
                                    Place.startOf(run.files().pathOf(path + extension)),
                                    path + extension + " is not compiled, because the project does not ask for "
                                            + language.title(),
                                    "Add \"useCompilerPlugins\": [\"" + language.plugin()
                                            + "\"] to \"setting\" of project.config.json, or write " + path
                                            + ".wxss beside it")));
        }
    }

    private Done linkOne(Job job) {
        Map<String, String> css = new TreeMap<>();
        Optional<StyleUnit> unit = unit(job.id(), css);
        if (unit.isEmpty()) {
            return new Done(job.id(), null, List.of(), css);
        }
        StyleLinker.Linked linked = StyleLinker.link(
                unit.get(),
                job.scope(),
                (from, reference) -> resolver.file(from, reference, ".wxss").flatMap(found -> unit(found, css)));
        return new Done(job.id(), new StyleSheet(job.id(), linked.tokens()), linked.diagnostics(), css);
    }

    private Optional<StyleUnit> unit(String id, Map<String, String> css) {
        String file = resolver.styles().sourceOf(id);
        return run.files().text(file).map(source -> file.equals(id) ? plain(id, source) : made(id, file, source, css));
    }

    private StyleUnit made(String id, String file, SourceText source, Map<String, String> css) {
        PreprocessedStyles.Sheet sheet =
                preprocessed.sheet(id, StyleLanguage.of(file).orElseThrow(), source);
        if (sheet.isMade()) {
            css.put(id, sheet.css());
        }
        return sheet.unit();
    }

    private StyleUnit plain(String id, SourceText source) {
        return run.cache()
                .get(StyleUnit.class, id, profile.name(), source, text -> StyleParser.parse(id, text, profile));
    }

    private StyleSheet take(StyleSheet sheet, List<Diagnostic> problems) {
        boolean failed = problems.stream().anyMatch(Diagnostic::isError);
        if (failed) {
            run.stale().add(sheet.id());
            // a sheet with an error still styles what it can, as a browser would, when there is nothing better
            return run.lastGood().part(StyleSheet.class, sheet.id()).orElse(sheet);
        }
        run.lastGood().keep(sheet);
        return sheet;
    }
}
