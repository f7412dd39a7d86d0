package dev.sampan.devtools.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/// A documented command that this version does not have: says so and ends with 2.
@Command(description = "Not available yet.")
final class MissingCommand extends CliCommand {
    private final String name;

    @Parameters(hidden = true)
    List<String> words = List.of();

    @Unmatched
    List<String> flags = List.of();

    MissingCommand(String name) {
        this.name = name;
    }

    @Override
    int run(CliContext context) {
        throw CliException.notAvailable(name);
    }
}
