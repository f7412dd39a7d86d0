package dev.sampan.devtools.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// A command that works on the project of a folder (cli.md B1: the argument, else `--project`, else this folder).
abstract class ProjectCommand extends CliCommand {
    @Parameters(arity = "0..1", paramLabel = "<dir>", description = "Project folder.")
    @Nullable
    Path folder;
}
