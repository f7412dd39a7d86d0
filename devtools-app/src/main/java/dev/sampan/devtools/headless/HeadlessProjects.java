package dev.sampan.devtools.headless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.devtools.cli.CliException;
import dev.sampan.devtools.cli.HeadlessLauncher;
import dev.sampan.devtools.cli.ProductVersion;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.devtools.phone.RemoteDebug;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.run.Previews;
import dev.sampan.simulator.automation.AutomationServer;
import dev.sampan.simulator.automation.SimulatorTarget;
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
import dev.sampan.simulator.view.webview.WebViewScreens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/// The composition of compiler, simulator and headless screen that `auto --headless` and `snapshot` run.
public final class HeadlessProjects implements HeadlessLauncher {
    @Override
    public Run start(Request request) {
        try {
            return open(request);
        } catch (IOException e) {
            throw CliException.failure("the project could not be read: " + e.getMessage(), e);
        }
    }

    private static Run open(Request request) throws IOException {
        DeviceCatalogue devices = DeviceCatalogue.load();
        DeviceProfile device = request.device()
                .map(name -> devices.find(name)
                        .orElseThrow(() -> CliException.usage("--device: there is no device \"" + name + "\"")))
                .orElseGet(devices::standard);
        Compiler compiler = ProductCompiler.of(new DiskFiles(request.folder()));
        AppBundle bundle = compiler.compile().bundle();
        HeadlessToolkit.start();
        Path root = request.folder()
                .resolve(compiler.project().config().miniprogramRoot())
                .normalize();
        Optional<Path> scratch =
                request.state().isPresent() ? Optional.empty() : Optional.of(Files.createTempDirectory("sampan-run"));
        Path state = request.state().or(() -> scratch).orElseThrow();
        String appid = compiler.project().config().appid();
        Recorder recorder = new Recorder();
        Simulator simulator = Simulator.start(
                new Simulator.Setup(
                        bundle,
                        appid.isEmpty() ? "touristappid" : appid,
                        root,
                        request.page().map(LaunchOptions::page).orElse(LaunchOptions.ENTRY),
                        device,
                        request.dark() ? Theme.DARK : Theme.LIGHT,
                        new WebViewScreens(HeadlessScreen::show),
                        new NativeLayer(new AppFolders(root, state), Desktop.none()),
                        LogicLimits.DEFAULT),
                recorder);
        return new Running(simulator, compiler, recorder, new ServedProject(request, compiler, simulator), scratch);
    }

    /// @param scratch the folder to throw away at the end
    private record Running(
            Simulator simulator, Compiler compiler, Recorder recorder, ServedProject project, Optional<Path> scratch)
            implements Run {
        private static final long SCREENSHOT_SECONDS = 30;
        private static final long ANSWER_SECONDS = 60;

        @Override
        public boolean awaitPage(Duration patience) throws InterruptedException {
            return recorder.shown.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public JsonNode call(String method, JsonNode params) {
            try {
                JsonNode answer = simulator
                        .automate(method, params)
                        .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .join();
                if (answer.has("error")) {
                    throw CliException.failure(
                            method + ": " + answer.path("error").path("message").asText(), null);
                }
                return answer.path("result");
            } catch (CompletionException e) {
                Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
                String reason = cause instanceof TimeoutException
                        ? "no answer in " + ANSWER_SECONDS + " s"
                        : String.valueOf(cause.getMessage());
                throw CliException.failure(method + ": " + reason, e);
            }
        }

        @Override
        public byte[] screenshot() {
            return simulator
                    .screenshot()
                    .orTimeout(SCREENSHOT_SECONDS, TimeUnit.SECONDS)
                    .join();
        }

        @Override
        public List<String> exceptions() {
            return recorder.exceptions;
        }

        @Override
        public List<String> console() {
            return recorder.lines;
        }

        @Override
        public Automation serve(int port) {
            CountDownLatch closed = new CountDownLatch(1);
            RemoteDebug remote = new RemoteDebug(project, WindowPreview::lanAddress);
            SimulatorTarget target = new SimulatorTarget(
                    simulator, remote, () -> project.show(compiler.compile().bundle()), closed::countDown);
            try {
                AutomationServer server = AutomationServer.start(port, ProductVersion.text(), target);
                return new Served(server, remote, closed);
            } catch (UncheckedIOException e) {
                throw CliException.failure("Port " + port + " is in use (code 10)", e);
            }
        }

        @Override
        public void close() {
            simulator.close();
            scratch.ifPresent(folder -> {
                try {
                    PathUtils.deleteDirectory(folder);
                } catch (IOException e) {
                    // a download may still write; the system clears its temporary folder
                    folder.toFile().deleteOnExit();
                }
            });
        }
    }

    private record Served(AutomationServer server, RemoteDebug remote, CountDownLatch closed) implements Automation {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void await() throws InterruptedException {
            closed.await();
            remote.close();
            server.close();
        }
    }

    /// Called on logic and view threads.
    private static final class Recorder implements SimulatorListener {
        private final CountDownLatch shown = new CountDownLatch(1);
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final List<String> exceptions = new CopyOnWriteArrayList<>();

        @Override
        public void console(ConsoleEntry entry) {
            String text = Previews.values(entry.argsJson()).stream()
                    .map(value -> value.text())
                    .collect(Collectors.joining(" "));
            String place = entry.source()
                    .map(at -> " (" + at.file() + ":" + at.line() + ":" + at.column() + ")")
                    .orElse("");
            String line = entry.level().name().toLowerCase(java.util.Locale.ROOT) + " " + text + place;
            lines.add(line);
            if (entry.level() == ConsoleEntry.Level.EXCEPTION) {
                exceptions.add(line);
            }
        }

        @Override
        public void routeDone() {
            shown.countDown();
        }

        @Override
        public void ended(LogicEnd end) {
            exceptions.add(end.message());
            shown.countDown();
        }

        @Override
        public void viewFailed(String message) {
            exceptions.add(message);
        }
    }
}
