package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Parses a command line, runs the command, and turns every way to end into an exit code. This is the boundary where
/// any exception of a command becomes a sentence.
public final class CommandLineApp {
    private final CliHost host;
    private final Launchers launchers;

    public CommandLineApp(CliHost host) {
        this(host, Launchers.installed());
    }

    public CommandLineApp(CliHost host, Launchers launchers) {
        this.host = host;
        this.launchers = launchers;
    }

    /// Runs to the end and returns the exit code.
    public int run(List<String> arguments) {
        List<String> words = withCommand(arguments);
        RootCommand root = new RootCommand();
        CommandLine parser = parser(root, words);
        try {
            ParseResult parsed = parser.parseArgs(words.toArray(String[]::new));
            return execute(root, parsed);
        } catch (ParameterException e) {
            return refuse(CliException.usage(UsageText.of(e)), words.contains("--json"), words.contains("--debug"));
        }
    }

    private int execute(RootCommand root, ParseResult parsed) {
        GlobalOptions options = root.global;
        try {
            ParseResult innermost = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
            if (innermost.isUsageHelpRequested()) {
                help(innermost);
                return ExitCode.DONE;
            }
            checkGlobal(options);
            CliContext context =
                    new CliContext(host, options, new Output(host, options), CliTexts.of(options.lang), launchers);
            if (root.version) {
                return new VersionCommand().run(context);
            }
            CliCommand command = (CliCommand) innermost.commandSpec().userObject();
            return command.run(context);
        } catch (CliException e) {
            return refuse(e, options.json, options.debug);
        } catch (IOException | UncheckedIOException e) {
            return refuse(CliException.failure(ioMessage(e), e), options.json, options.debug);
        } catch (InterruptedException e) {
            return refuse(CliException.failure("interrupted", e), options.json, options.debug);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            String message = "Sampan failed: " + e + " (run again with --debug for the stack trace)";
            return refuse(CliException.failure(message, e), options.json, options.debug);
        }
    }

    private static void checkGlobal(GlobalOptions options) {
        if (!options.lang.equals("en") && !options.lang.equals("zh")) {
            throw CliException.usage("--lang takes en or zh, not \"" + options.lang + "\"");
        }
        if (options.port != null && (options.port < 0 || options.port > 65535)) {
            throw CliException.usage("--port takes a number from 0 to 65535, not " + options.port);
        }
    }

    /// `sampan DIR` and `sampan` alone mean `open`.
    private static List<String> withCommand(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean hasCommand = words.stream().anyMatch(CommandTable.names()::contains);
        boolean other = words.stream().anyMatch(List.of("--version", "-h", "--help")::contains);
        if (!hasCommand && !other) {
            words.addFirst("open");
        }
        return words;
    }

    /// Only the command that is named is loaded; all of them for the help text.
    private static CommandLine parser(RootCommand root, List<String> words) {
        CommandLine parser = new CommandLine(root);
        List<String> named =
                words.stream().filter(CommandTable.names()::contains).limit(1).toList();
        (named.isEmpty() ? CommandTable.names() : named)
                .forEach(name -> parser.addSubcommand(name, CommandTable.create(name)));
        parser.setUnmatchedArgumentsAllowed(false);
        parser.setAbbreviatedOptionsAllowed(false);
        return parser;
    }

    private void help(ParseResult parsed) {
        PrintWriter writer = new PrintWriter(host.out(), true);
        parsed.commandSpec().commandLine().usage(writer, CommandLine.Help.Ansi.OFF);
    }

    private int refuse(CliException problem, boolean json, boolean debug) {
        if (json) {
            ObjectNode document = Output.JSON.createObjectNode();
            document.put("ok", false);
            document.putObject("error").put("code", problem.code()).put("message", problem.getMessage());
            host.out().println(document);
        } else {
            host.err().println("error: " + problem.getMessage());
        }
        if (debug) {
            problem.printStackTrace(host.err());
        }
        return problem.exitCode();
    }

    private static String ioMessage(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException file && file.getReason() == null
                ? cause.getClass().getSimpleName() + ": " + file.getFile()
                : String.valueOf(cause.getMessage());
    }
}
