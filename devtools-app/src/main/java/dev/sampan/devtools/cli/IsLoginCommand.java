package dev.sampan.devtools.cli;

import picocli.CommandLine.Command;

/// `islogin`: there is no account, so everybody is logged in. Prints what wrappers of the platform's tool expect.
@Command(name = "islogin", description = "For compatibility: prints {\"login\":true}.")
final class IsLoginCommand extends CliCommand {
    @Override
    int run(CliContext context) {
        context.host().out().println("{\"login\":true}");
        return ExitCode.DONE;
    }
}
