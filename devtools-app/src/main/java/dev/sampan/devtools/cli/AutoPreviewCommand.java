package dev.sampan.devtools.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `auto-preview` of the platform's tool: an open phone page reloads by itself, `preview` starts one.
@Command(name = "auto-preview", description = "For compatibility: names preview and ends with 2.")
final class AutoPreviewCommand extends CliCommand {
    @Option(
            names = {"-i", "--info-output"},
            paramLabel = "<file>",
            description = "Accepted, not used.")
    @Nullable
    Path infoOutput;

    @Option(names = "--compile-condition", paramLabel = "<json>", description = "Accepted, not used.")
    @Nullable
    String compileCondition;

    @Parameters(hidden = true)
    List<String> rest = List.of();

    @Override
    int run(CliContext context) {
        throw CliException.usage(context.text("autoPreview.instead"));
    }
}
