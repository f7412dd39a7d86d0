package dev.sampan.simulator;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.simulator.automation.AutomationServer;
import dev.sampan.simulator.automation.PhoneSession;
import dev.sampan.simulator.automation.SimulatorTarget;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.headless.HeadlessScreen;
import dev.sampan.simulator.headless.HeadlessToolkit;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Simulator;
import dev.sampan.simulator.session.SimulatorListener;
import dev.sampan.simulator.session.Theme;
import dev.sampan.simulator.view.webview.WebViewScreens;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs a project headless with an automation server: `Auto <projectDir> <port>`. For people who work on the
/// runtime; the product has the command `auto --headless`.
final class Auto {
    private Auto() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Compiler compiler = new Compiler(new DiskFiles(project), CompilerOptions.defaults());
        HeadlessToolkit.start();
        Path root =
                project.resolve(compiler.project().config().miniprogramRoot()).normalize();
        NativeLayer natives =
                new NativeLayer(new AppFolders(root, Files.createTempDirectory("sampan-auto")), Desktop.none());
        Simulator simulator = Simulator.start(
                new Simulator.Setup(
                        compiler.compile().bundle(),
                        "auto",
                        root,
                        LaunchOptions.ENTRY,
                        DeviceCatalogue.load().standard(),
                        Theme.LIGHT,
                        new WebViewScreens(HeadlessScreen::show),
                        natives,
                        LogicLimits.DEFAULT),
                new SimulatorListener() {});
        SimulatorTarget target = new SimulatorTarget(
                simulator,
                PhoneSession.none(),
                () -> simulator.reload(compiler.compile().bundle()),
                () -> System.exit(0));
        AutomationServer server = AutomationServer.start(Integer.parseInt(arguments[1]), "0.0.0", target);
        System.out.println("listening on " + server.port());
    }
}
