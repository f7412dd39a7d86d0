package dev.sampan.devtools.cli;

import dev.sampan.packaging.size.SizeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The flag `--info-output` of the commands that build packages (cli.md B3).
final class SizesFile {
    @Option(
            names = {"-i", "--info-output"},
            paramLabel = "<file>",
            description = "Write the sizes to this file.")
    @Nullable
    Path infoOutput;

    /// Writes the file when it was asked for.
    void write(CliContext context, SizeReport sizes) throws IOException {
        if (infoOutput != null) {
            Path file = context.host().workingDirectory().resolve(infoOutput);
            Files.writeString(file, SizeInfo.of(sizes).toString());
        }
    }
}
