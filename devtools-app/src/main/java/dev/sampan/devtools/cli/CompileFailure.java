package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.List;

/// Ends a command that needs a project without errors.
final class CompileFailure {
    private CompileFailure() {}

    /// Prints the problems and returns exit code 1.
    static int report(CliContext context, String command, List<Diagnostic> problems) {
        ProblemReport report = new ProblemReport(problems, ProblemReport.USUAL_MAXIMUM);
        report.print(context);
        ObjectNode document = Output.newDocument(command, false);
        document.set("problems", report.json());
        context.output().document(document);
        return ExitCode.PROBLEMS;
    }
}
