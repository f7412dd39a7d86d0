package dev.sampan.devtools.cli;

/// One command. Its fields are its flags; [#run] does the work on the calling thread.
abstract class CliCommand {
    /// Returns the exit code; a [CliException] ends it with 2 or 3.
    ///
    /// @throws Exception when the environment fails; the boundary in [CommandLineApp] turns it into exit 3
    abstract int run(CliContext context) throws Exception;
}
