package dev.sampan.compiler;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.ProjectFiles;
import dev.sampan.compiler.project.SourceFiles;
import java.util.Set;
import java.util.TreeSet;

/// Compiles one project, again and again as it changes.
///
/// Every run walks the whole project and takes from a cache what was made from the same text before, so an
/// update gives
/// exactly what a clean compile gives. One run at a time; [#cancel] may be called from any thread.
public final class Compiler {

    private final SourceFiles sources;
    private final CompilerOptions options;
    private final UnitCache cache = new UnitCache();
    private final LastGood lastGood = new LastGood();
    private final HintWork hints = new HintWork();
    private volatile boolean cancelled;
    private volatile Project project;

    public Compiler(ProjectFiles files, CompilerOptions options) {
        this.sources = new SourceFiles(files);
        this.options = options;
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
        return run();
    }

    /// Compiles again after changes.
    ///
    /// @param changedPaths project paths of files that were written, added or removed; a folder stands for
    ///     its files, `""` for all files
    /// @throws CancellationException after [#cancel] or an interrupt; the next run makes up for it
    public synchronized CompileResult update(Set<String> changedPaths) {
        sources.refresh(new TreeSet<>(changedPaths));
        return run();
    }

    /// Ends the run that is going on, if any.
    public void cancel() {
        cancelled = true;
    }

    private CompileResult run() {
        cancelled = false;
        long start = System.nanoTime();
        cache.startRun();
        project = Project.of(sources);
        try (Workers workers = new Workers(options.threads(), () -> cancelled)) {
            CompileResult result =
                    new CompileRun(project, sources, options, cache, lastGood, hints, workers).result(start);
            cache.endRun();
            return result;
        }
    }

    /// The bundle of the last run that had one.
    public AppBundle lastBundle() {
        return lastGood.bundle();
    }
}
