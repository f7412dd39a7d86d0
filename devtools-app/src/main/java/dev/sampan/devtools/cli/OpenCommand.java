package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `open`, and a bare `sampan DIR`: opens the project in the IDE. Without a display it compiles, says what it found and
/// serves the phone preview instead.
@Command(name = "open", description = "Open a project in the IDE.")
final class OpenCommand extends ProjectCommand {
    @Option(names = "--pure-simulator", description = "The device alone.")
    boolean simulatorOnly;

    @Option(names = "--page", paramLabel = "<path[?query]>", description = "Start page.")
    @Nullable
    String page;

    @Option(names = "--device", paramLabel = "<id>", description = "Device profile.")
    @Nullable
    String device;

    @Option(names = "--wait", description = "Return when the window is closed (always so in this version).")
    boolean wait;

    @Override
    int run(CliContext context) throws Exception {
        boolean named = folder != null || context.options().project != null;
        if (context.host().display()) {
            return window(context, named ? Optional.of(ProjectFolder.find(context, folder)) : Optional.empty());
        }
        context.output().progress(context.text("open.noDisplay"));
        CompiledProject project = CompiledProject.of(context, folder);
        List<Diagnostic> problems = project.problems(List.of());
        new ProblemReport(problems, ProblemReport.USUAL_MAXIMUM).print(context);
        if (!project.result().usable()) {
            return ExitCode.PROBLEMS;
        }
        PreviewCommand preview = new PreviewCommand();
        preview.folder = folder;
        preview.page = page;
        return preview.serve(context, project);
    }

    private int window(CliContext context, Optional<Path> project) {
        WindowLauncher launcher = context.launchers()
                .window()
                .orElseThrow(() -> CliException.failure("this build of Sampan has no window", null));
        int exit = launcher.open(new WindowLauncher.Request(
                project, Optional.ofNullable(page), Optional.ofNullable(device), simulatorOnly, Optional.empty()));
        ObjectNode document = Output.newDocument("open", true);
        document.put("pid", ProcessHandle.current().pid());
        context.output().document(document);
        return exit;
    }
}
