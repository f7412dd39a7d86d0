package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.Project;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.packaging.rules.Glob;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `check`: compiles everything and prints what was found.
@Command(name = "check", description = "Compile everything, print diagnostics.")
final class CheckCommand extends ProjectCommand {
    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            defaultValue = "error",
            description = "Exit 1 from this level on.")
    String failOn = "error";

    @Option(names = "--watch", description = "Check again after every change, until Ctrl-C.")
    boolean watch;

    @Option(names = "--only", paramLabel = "<glob>", description = "Report only files that match.")
    @Nullable
    String only;

    @Option(names = "--rule", paramLabel = "<id>=off|warn|error", description = "Not available yet.")
    List<String> rules = List.of();

    @Option(names = "--quality", description = "Not available yet.")
    boolean quality;

    @Option(
            names = "--max-problems",
            paramLabel = "<n>",
            defaultValue = "200",
            description = "Print at most so many (200).")
    int maxProblems = ProblemReport.USUAL_MAXIMUM;

    @Override
    int run(CliContext context) throws Exception {
        if (!rules.isEmpty()) {
            throw CliException.notAvailable("--rule");
        }
        if (quality) {
            throw CliException.notAvailable("--quality");
        }
        Severity level = level();
        Glob filter = filter();
        Path project = ProjectFolder.find(context, folder);
        Compiler compiler = ProductCompiler.of(new DiskFiles(project));
        if (!watch) {
            return report(context, compiler, compiler.compile(), level, filter);
        }
        // Registered before the first compile: what is saved meanwhile is reported after it.
        try (ProjectWatch changes = ProjectWatch.of(project)) {
            report(context, compiler, compiler.compile(), level, filter);
            context.output().progress(context.text("check.watching"));
            while (true) {
                Set<String> changed = changes.take();
                report(context, compiler, compiler.update(changed), level, filter);
            }
        }
    }

    private Severity level() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(failOn))
                .findFirst()
                .orElseThrow(
                        () -> CliException.usage("--fail-on takes error, warning or info, not \"" + failOn + "\""));
    }

    private @Nullable Glob filter() {
        try {
            return only == null ? null : Glob.of(only);
        } catch (PatternSyntaxException e) {
            throw CliException.usage("--only \"" + only + "\" is not a glob: " + e.getDescription());
        }
    }

    private int report(
            CliContext context, Compiler compiler, CompileResult result, Severity level, @Nullable Glob filter) {
        Project project = compiler.project();
        List<Diagnostic> problems = new CompiledProject(Path.of(""), project, result)
                .problems(List.of()).stream()
                        .filter(problem -> filter == null || filter.matches(problem.file()))
                        .collect(Collectors.toList());
        ProblemReport report = new ProblemReport(problems, maxProblems);
        boolean ok = !report.reaches(level);
        report.print(context);
        context.output().summary(summary(context, report, result));
        context.output().document(document(project, result, report, ok));
        return ok ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static String summary(CliContext context, ProblemReport report, CompileResult result) {
        return context.text(
                "check.summary",
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                result.stats().compiled() + result.stats().cached(),
                result.stats().duration().toMillis());
    }

    private static ObjectNode document(Project project, CompileResult result, ProblemReport report, boolean ok) {
        ObjectNode document = Output.newDocument("check", ok);
        document.put("project", new CompiledProject(Path.of(""), project, result).name());
        document.put("ms", result.stats().duration().toMillis());
        ObjectNode counts = document.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), report.count(severity));
        }
        document.putObject("files")
                .put("compiled", result.stats().compiled())
                .put("cached", result.stats().cached());
        document.set("problems", report.json());
        document.put("truncated", report.truncated());
        return document;
    }
}
