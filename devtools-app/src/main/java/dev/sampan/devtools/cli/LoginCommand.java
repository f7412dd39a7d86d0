package dev.sampan.devtools.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `login`: there is no account. Takes the flags of the platform's tool and answers success.
@Command(name = "login", description = "For compatibility: prints {\"status\":\"SUCCESS\"}.")
final class LoginCommand extends CliCommand {
    private static final String ANSWER = "{\"status\":\"SUCCESS\"}";

    @Option(
            names = {"-f", "--qr-format"},
            paramLabel = "<form>",
            description = "Accepted, not used.")
    @Nullable
    String qrFormat;

    @Option(names = "--qr-size", paramLabel = "<size>", description = "Accepted, not used.")
    @Nullable
    String qrSize;

    @Option(
            names = {"-o", "--qr-output"},
            paramLabel = "<file>",
            description = "Accepted, not used.")
    @Nullable
    String qrOutput;

    @Option(
            names = {"-r", "--result-output"},
            paramLabel = "<file>",
            description = "Write the answer to this file too.")
    @Nullable
    Path resultOutput;

    @Override
    int run(CliContext context) throws Exception {
        if (resultOutput != null) {
            Files.writeString(context.host().workingDirectory().resolve(resultOutput), ANSWER);
        }
        context.host().out().println(ANSWER);
        return ExitCode.DONE;
    }
}
