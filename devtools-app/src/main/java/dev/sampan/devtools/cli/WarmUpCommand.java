package dev.sampan.devtools.cli;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.devtools.templates.Templates;
import org.graalvm.polyglot.Context;
import picocli.CommandLine.Command;

/// `warm-up`: the run that the JVM's start-up cache is recorded from. It does what every start does: parse flags,
/// compile a project, start the script engine.
@Command(name = "warm-up", hidden = true, description = "Records the start-up cache.")
final class WarmUpCommand extends CliCommand {
    @Override
    int run(CliContext context) {
        Templates.shipped().all().forEach(template -> {
            MemoryFiles files = new MemoryFiles();
            template.files().forEach(files::put);
            CompileResult result = ProductCompiler.of(files).compile();
            context.output().line(template.name() + ": " + result.diagnostics().size() + " problems");
        });
        try (Context engine = Context.create("js")) {
            context.output().line("js: " + engine.eval("js", "[1, 2, 3].map(n => n * n).join()"));
        }
        return ExitCode.DONE;
    }
}
