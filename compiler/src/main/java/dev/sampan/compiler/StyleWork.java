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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Translates the style sheets of app, pages and components.
final class StyleWork {

    private final RunState run;
    private final ModuleResolver resolver;
    private final StyleProfile profile;
    private final PreprocessedStyles preprocessed;

    StyleWork(RunState run, ModuleResolver resolver, StyleProfile profile, PreprocessedStyles preprocessed) {
        this.run = run;
        this.resolver = resolver;
        this.profile = profile;
        this.preprocessed = preprocessed;
    }

    private record Job(String id, Scope scope) {}

    private record Done(String id, StyleLinker.@Nullable Linked linked, List<Diagnostic> problems) {}

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
        for (Done done : run.workers().each(jobs, this::linkOne)) {
            run.diagnostics().addAll(done.problems());
            if (done.linked() != null) {
                take(done.id(), done.linked()).ifPresent(sheets::add);
            }
        }
        return sheets;
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
        Optional<StyleUnit> unit = unit(job.id());
        if (unit.isEmpty()) {
            return new Done(job.id(), null, List.of());
        }
        StyleLinker.Linked linked = StyleLinker.link(
                unit.get(),
                job.scope(),
                (from, reference) -> resolver.file(from, reference, ".wxss").flatMap(this::unit));
        return new Done(job.id(), linked, linked.diagnostics());
    }

    private Optional<StyleUnit> unit(String id) {
        String file = resolver.styles().sourceOf(id);
        return run.files()
                .text(file)
                .map(source -> file.equals(id)
                        ? plain(id, source)
                        : preprocessed.unit(id, StyleLanguage.of(file).orElseThrow(), source));
    }

    private StyleUnit plain(String id, SourceText source) {
        return run.cache()
                .get(StyleUnit.class, id, profile.name(), source, text -> StyleParser.parse(id, text, profile));
    }

    private Optional<StyleSheet> take(String id, StyleLinker.Linked linked) {
        StyleSheet sheet = new StyleSheet(id, linked.tokens());
        boolean failed = linked.diagnostics().stream().anyMatch(Diagnostic::isError);
        if (failed) {
            run.stale().add(id);
            // a sheet with an error still styles what it can, as a browser would, when there is nothing better
            return Optional.of(run.lastGood().part(StyleSheet.class, id).orElse(sheet));
        }
        run.lastGood().keep(sheet);
        return Optional.of(sheet);
    }
}
