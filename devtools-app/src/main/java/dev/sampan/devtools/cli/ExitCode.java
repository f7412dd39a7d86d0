package dev.sampan.devtools.cli;

/// The exit codes of every command (cli.md B1 rule 2); 130 after Ctrl-C comes from the JVM.
final class ExitCode {
    /// Done, nothing at or above the fail level.
    static final int DONE = 0;

    /// Problems found in the project.
    static final int PROBLEMS = 1;

    /// Wrong use.
    static final int USAGE = 2;

    /// Our fault, or the environment's.
    static final int FAILURE = 3;

    private ExitCode() {}
}
