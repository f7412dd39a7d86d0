package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.devtools.settings.StateFolder;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `auto`: runs the project and serves the automation protocol (automator.md). The printed lines are those that
/// wrappers wait for (cli.md B3).
@Command(name = "auto", description = "Run a project with the automation socket.")
final class AutoCommand extends ProjectCommand {
    private static final int USUAL_PORT = 9420;

    @Option(names = "--auto-port", paramLabel = "<n>", defaultValue = "9420", description = "Port (9420).")
    int port = USUAL_PORT;

    @Option(names = "--headless", description = "Without a window; stays in the foreground.")
    boolean headless;

    @Option(names = "--device", paramLabel = "<id>", description = "Device profile.")
    @Nullable
    String device;

    @Option(
            names = "--timeout",
            paramLabel = "<s>",
            defaultValue = "30",
            description = "Seconds to wait for the first page (30).")
    int timeoutSeconds = 30;

    @Option(
            names = {"--auto-account", "--ticket", "--test-ticket"},
            hidden = true,
            description = "Accepted, ignored.")
    @Nullable
    String ignored;

    @Override
    int run(CliContext context) throws Exception {
        if (port < 0 || port > 65535) {
            throw CliException.usage("--auto-port takes a number from 0 to 65535, not " + port);
        }
        CompiledProject project = CompiledProject.of(context, folder);
        context.output().line("- initialize");
        if (!project.result().usable()) {
            context.output().line("✖ auto");
            return CompileFailure.report(context, "auto", project.problems(java.util.List.of()));
        }
        if (!headless && context.host().display()) {
            return window(context, project);
        }
        return headless(context, project);
    }

    private int window(CliContext context, CompiledProject project) {
        WindowLauncher launcher = context.launchers()
                .window()
                .orElseThrow(() -> CliException.failure("this build of Sampan has no window", null));
        announce(context, project, port);
        return launcher.open(new WindowLauncher.Request(
                Optional.of(project.folder()),
                Optional.empty(),
                Optional.ofNullable(device),
                false,
                Optional.of(port)));
    }

    private int headless(CliContext context, CompiledProject project) throws InterruptedException {
        HeadlessLauncher launcher = context.launchers()
                .headless()
                .orElseThrow(() -> CliException.failure("this build of Sampan cannot run without a window", null));
        HeadlessLauncher.Request request = new HeadlessLauncher.Request(
                project.folder(),
                Optional.empty(),
                Optional.ofNullable(device),
                false,
                Optional.of(StateFolder.ofPlatform().app(project.folder())));
        try (HeadlessLauncher.Run run = launcher.start(request)) {
            HeadlessLauncher.Automation automation = run.serve(port);
            run.awaitPage(Duration.ofSeconds(timeoutSeconds));
            announce(context, project, automation.port());
            ObjectNode document = Output.newDocument("auto", true);
            document.put("port", automation.port())
                    .put("pid", ProcessHandle.current().pid())
                    .put("headless", true);
            context.output().document(document);
            automation.await();
        } catch (CliException e) {
            context.output().line("✖ auto");
            throw e;
        }
        return ExitCode.DONE;
    }

    private static void announce(CliContext context, CompiledProject project, int port) {
        context.output().line("✔ IDE server has started, listening on http://127.0.0.1:" + port);
        context.output().line("- preparing");
        context.output().line("✔ Using AppID: " + project.appid(context));
        context.output().line("✔ auto");
        context.host().out().flush();
    }
}
