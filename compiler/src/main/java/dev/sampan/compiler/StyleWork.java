package dev.sampan.compiler;

import dev.sampan.compiler.bundle.StyleSheet;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.npm.ModuleResolver;
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

    StyleWork(RunState run, ModuleResolver resolver, StyleProfile profile) {
        this.run = run;
        this.resolver = resolver;
        this.profile = profile;
    }

    private record Job(String id, Scope scope) {}

    /// @param sheet null when the file is not there
    private record Done(String id, @Nullable StyleSheet sheet, List<Diagnostic> problems) {}

    Collection<StyleSheet> link(Collection<ComponentNode> nodes) {
        List<Job> jobs = new ArrayList<>();
        if (run.files().exists("app.wxss")) {
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
            if (done.sheet() != null) {
                sheets.add(take(done.sheet(), done.problems()));
            }
        }
        return sheets;
    }

    private void reportOtherLanguages(String path) {
        if (run.files().exists(path + ".wxss")) {
            return;
        }
        for (String extension : List.of(".less", ".scss", ".sass")) {
            if (run.files().exists(path + extension)) {
                run.diagnostics()
                        .add(Diagnostic.warning(
                                "STYLE_NOT_COMPILED",
                                Place.startOf(run.files().pathOf(path + extension)),
                                path + extension + " is not yet compiled: this page or component has no styles",
                                "Write " + path + ".wxss beside it"));
            }
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
        return new Done(job.id(), new StyleSheet(job.id(), linked.tokens()), linked.diagnostics());
    }

    private Optional<StyleUnit> unit(String id) {
        return run.files()
                .text(id)
                .map(source -> run.cache()
                        .get(
                                StyleUnit.class,
                                id,
                                profile.name(),
                                source,
                                text -> StyleParser.parse(id, text, profile)));
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
