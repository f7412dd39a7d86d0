package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.cache.UnitStore;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.ProjectFiles;
import dev.sampan.compiler.project.SourceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compiles one project, again and again as it changes.
///
/// An update takes again only the steps that rest on what has changed, see [StepMemo]; it gives exactly what a
/// clean compile gives. One run at a time; [#cancel] may be called from any thread.
public final class Compiler {

    private final SourceFiles sources;
    private final CompilerOptions options;
    private final Optional<UnitStore> store;
    private final CompileRun.Known known;
    private final Workers workers;
    private volatile Project project;

    public Compiler(ProjectFiles files, CompilerOptions options) {
        this.sources = new SourceFiles(files);
        this.options = options;
        this.store = options.cacheFile().map(UnitStore::open);
        this.known = new CompileRun.Known(store);
        this.workers = new Workers(options.threads());
        this.project = Project.of(sources);
    }

    public Compiler(Project project, CompilerOptions options) {
        this(project.files(), options);
    }

    /// The project's configuration as of the last run.
    public Project project() {
        return project;
    }

    /// Reads everything anew.
    ///
    /// @throws CancellationException after [#cancel] or an interrupt; the next run makes up for it
    public synchronized CompileResult compile() {
        sources.refresh();
        return run(true);
    }

    /// Compiles again after changes.
    ///
    /// @param changedPaths project paths of files that were written, added or removed; a folder stands for
    ///     its files, `""` for all files
    /// @throws CancellationException after [#cancel] or an interrupt; the next run makes up for it
    public synchronized CompileResult update(Set<String> changedPaths) {
        sources.refresh(new TreeSet<>(changedPaths));
        return run(false);
    }

    /// Ends the run that is going on, if any.
    public void cancel() {
        workers.cancel();
    }

    private CompileResult run(boolean whole) {
        workers.start();
        long start = System.nanoTime();
        known.cache().startRun();
        known.front().startRun();
        known.steps().startRun();
        project = Project.of(sources);
        known.front().restOn(project.config());
        CompileResult result = new CompileRun(project, sources, options, known, workers).result(start);
        known.front().endRun();
        known.steps().endRun();
        sources.settle();
        if (!whole) {
            return result;
        }
        known.cache().forgetUnused();
        return store.flatMap(this::save).map(result::with).orElse(result);
    }

    /// @return what was in the way
    private Optional<Diagnostic> save(UnitStore to) {
        if (storedMade() == 0) {
            return Optional.empty();
        }
        try {
            List<UnitStore.Unit> units = new ArrayList<>(known.cache().storable());
            units.addAll(known.hints().facts().storable());
            to.save(units);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Diagnostic.warning(
                    "CACHE_UNWRITABLE",
                    Place.startOf(project.pathOf("app.json")),
                    "what was compiled cannot be kept for the next start: " + e.getMessage(),
                    "Make the folder of " + options.cacheFile().orElseThrow() + " writable"));
        }
    }

    /// How many results of the kinds that are kept on disk the last run made anew.
    int storedMade() {
        return known.cache().storedMade() + known.hints().facts().storedMade();
    }

    /// The bundle of the last run that had one.
    public AppBundle lastBundle() {
        return known.lastGood().bundle();
    }
}
