package dev.sampan.devtools.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sampan` without a command.
@Command(
        name = "sampan",
        description = "IDE and simulator for mini-programs.",
        footer =
                "%nsampan <dir> opens a project. Exit codes: 0 done, 1 problems in the project, 2 wrong use, 3 failure.",
        sortOptions = false)
final class RootCommand {
    @Mixin
    GlobalOptions global = new GlobalOptions();

    @Option(names = "--version", description = "Print the version.")
    boolean version;
}
