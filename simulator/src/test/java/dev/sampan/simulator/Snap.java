package dev.sampan.simulator;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.simulator.device.DeviceCatalogue;
import dev.sampan.simulator.device.DeviceProfile;
import dev.sampan.simulator.headless.HeadlessScreen;
import dev.sampan.simulator.headless.HeadlessToolkit;
import dev.sampan.simulator.logic.ConsoleEntry;
import dev.sampan.simulator.logic.LogicEnd;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.nativelayer.AppFolders;
import dev.sampan.simulator.nativelayer.Desktop;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Simulator;
import dev.sampan.simulator.session.SimulatorListener;
import dev.sampan.simulator.session.Theme;
import dev.sampan.simulator.view.ViewFactory;
import dev.sampan.simulator.view.ViewHost;
import dev.sampan.simulator.view.ViewListener;
import dev.sampan.simulator.view.webview.WebViewScreens;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Compiles a project, runs it headless and writes a picture of one page: `Snap <projectDir> <page> <out.png>
/// [device]`. For people who work on the runtime; the product has the command `snapshot`.
final class Snap {
    private Snap() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Compiler compiler = new Compiler(new DiskFiles(project), CompilerOptions.defaults());
        CompileResult result = compiler.compile();
        result.diagnostics().stream().limit(20).forEach(d -> System.out.println("compile " + d));
        System.out.println(result.bundle() + " after " + millis(start) + " ms");
        HeadlessToolkit.start();
        DeviceCatalogue devices = DeviceCatalogue.load();
        DeviceProfile device = arguments.length > 3 ? devices.find(arguments[3]).orElseThrow() : devices.standard();
        Path root =
                project.resolve(compiler.project().config().miniprogramRoot()).normalize();
        NativeLayer natives =
                new NativeLayer(new AppFolders(root, Files.createTempDirectory("sampan-snap")), Desktop.none());
        LaunchOptions launch = arguments[1].isEmpty() || arguments[1].equals("-")
                ? LaunchOptions.ENTRY
                : LaunchOptions.page(arguments[1]);
        Simulator.Setup setup = new Simulator.Setup(
                result.bundle(),
                "snap",
                root,
                launch,
                device,
                Theme.LIGHT,
                traced(new WebViewScreens(HeadlessScreen::show)),
                natives,
                LogicLimits.DEFAULT);
        CountDownLatch shown = new CountDownLatch(1);
        try (Simulator simulator = Simulator.start(setup, new Printer(start, shown))) {
            boolean done = shown.await(Integer.getInteger("snap.most", 60), TimeUnit.SECONDS);
            System.out.println((done ? "shown after " : "NOT shown after ") + millis(start) + " ms");
            Thread.sleep(Integer.getInteger("snap.wait", 1500));
            Files.write(Path.of(arguments[2]), simulator.screenshot().get(20, TimeUnit.SECONDS));
        }
        System.exit(0);
    }

    /// With `-Dsnap.trace=300` prints the first 300 characters of each text that crosses between the layers.
    private static ViewFactory traced(ViewFactory views) {
        int length = Integer.getInteger("snap.trace", 0);
        if (length == 0) {
            return views;
        }
        return (content, width, height, listener) -> {
            ViewHost host = views.open(content, width, height, new ViewListener() {
                @Override
                public void received(String json) {
                    System.out.println("<- " + json.substring(0, Math.min(length, json.length())));
                    listener.received(json);
                }

                @Override
                public void failed(String message) {
                    listener.failed(message);
                }
            });
            return (ViewHost) Proxy.newProxyInstance(
                    Snap.class.getClassLoader(), new Class<?>[] {ViewHost.class}, (p, m, a) -> {
                        if (m.getName().equals("send")) {
                            String json = (String) a[0];
                            System.out.println("-> " + json.substring(0, Math.min(length, json.length())));
                        }
                        return m.invoke(host, a);
                    });
        };
    }

    private static long millis(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    private record Printer(long start, CountDownLatch shown) implements SimulatorListener {
        @Override
        public void console(ConsoleEntry entry) {
            System.out.println(entry.level() + " " + entry.argsJson());
            entry.stack().forEach(frame -> System.out.println("    " + frame));
        }

        @Override
        public void routeDone() {
            shown.countDown();
        }

        @Override
        public void hanging(Duration since) {
            System.out.println("HANGING " + since);
        }

        @Override
        public void ended(LogicEnd end) {
            System.out.println("ENDED " + end);
            shown.countDown();
        }

        @Override
        public void viewFailed(String message) {
            System.out.println("VIEW " + message);
        }
    }
}
