package dev.sampan.devtools.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `upload` of the platform's tool: nothing is uploaded from here, `pack` writes the package.
@Command(name = "upload", description = "For compatibility: names pack and ends with 2.")
final class UploadCommand extends CliCommand {
    @Option(
            names = {"-v", "--version"},
            paramLabel = "<version>",
            description = "Accepted, not used.")
    @Nullable
    String version;

    @Option(
            names = {"-d", "--desc"},
            paramLabel = "<text>",
            description = "Accepted, not used.")
    @Nullable
    String description;

    @Option(
            names = {"-i", "--info-output"},
            paramLabel = "<file>",
            description = "Accepted, not used.")
    @Nullable
    Path infoOutput;

    @Parameters(hidden = true)
    List<String> rest = List.of();

    @Override
    int run(CliContext context) {
        throw CliException.usage(context.text("upload.instead"));
    }
}
