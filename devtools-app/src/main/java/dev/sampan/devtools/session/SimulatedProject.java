package dev.sampan.devtools.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.devtools.cli.ProductVersion;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.phone.RemoteDebug;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.project.Problem;
import dev.sampan.devtools.project.Problems;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.devtools.run.ConsoleValue;
import dev.sampan.devtools.run.Previews;
import dev.sampan.devtools.run.ProjectActions;
import dev.sampan.devtools.run.RunModel;
import dev.sampan.simulator.automation.AutomationServer;
import dev.sampan.simulator.device.DeviceProfile;
import dev.sampan.simulator.logic.CodeSource.Position;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One project compiled and run: edit → compile → smallest reload; everything that happens goes into the window's
/// models. Public methods on the FX thread.
public final class SimulatedProject implements ProjectActions {
    private static final String FALLBACK_APPID = "touristappid";
    /// Name that the base library gives to code of the evaluation line.
    private static final String TYPED = "console";
    private final Path root;
    private final Path appHome;
    private final UiThread ui;
    private final RunModel run;
    private final Problems problems;
    private final ConsoleLog console;
    private final ViewFactory views;
    private final Desktop desktop;
    private final ProjectCompiler compiler;
    private final PhoneBridge phones;
    private final Object lock = new Object();
    private DeviceProfile device;
    private volatile String sourcePrefix = "";
    private @Nullable Simulator simulator;
    private boolean closed;
    private @Nullable AutomatedProject automated;

    /// Where the models are.
    public record Models(UiThread ui, RunModel run, Problems problems, ConsoleLog console) {}

    /// Where things are.
    ///
    /// @param app folder for all that the mini-program keeps
    /// @param phones the same for phones that show the preview
    public record Folders(Path root, Path app, Path phones) {}

    public SimulatedProject(Folders folders, Models models, DeviceProfile device, ViewFactory views, Desktop desktop) {
        this.root = folders.root();
        this.appHome = folders.app();
        this.ui = models.ui();
        this.run = models.run();
        this.problems = models.problems();
        this.console = models.console();
        this.device = device;
        this.views = views;
        this.desktop = desktop;
        this.phones = new PhoneBridge(
                root,
                folders.phones(),
                console,
                this::launch,
                frame -> new SourcePosition(sourcePrefix + frame.file(), frame.line(), frame.column()));
        this.compiler = new ProjectCompiler(root, this::compiled, this::broken);
    }

    /// Serves automation clients until the answer is closed.
    ///
    /// @param port 0 for any free one
    /// @param closeWindow called on any thread when a client wants the window to end
    /// @throws java.io.UncheckedIOException when the port is taken
    public AutoCloseable automate(int port, Runnable closeWindow) {
        var remote = new RemoteDebug(phones, WindowPreview::lanAddress);
        var target = new AutomatedProject(
                remote, () -> ui.execute(this::compile), () -> withSimulator(Simulator::clearCache), closeWindow);
        var server = AutomationServer.start(port, ProductVersion.text(), target);
        synchronized (lock) {
            automated = target;
            if (simulator != null) {
                target.runs(simulator);
            }
        }
        return () -> {
            remote.close();
            server.close();
        };
    }

    /// What a preview on phones shows of this project.
    public WindowPreview.Source phones() {
        return phones;
    }

    @Override
    public void compile() {
        run.compilingProperty().set(true);
        run.progressProperty().set(run.modeProperty().get().page());
        compiler.compileAll();
    }

    @Override
    public void changed(Set<String> paths) {
        run.compilingProperty().set(true);
        compiler.compileChanged(paths);
    }

    @Override
    public void back() {
        withSimulator(running -> running.route("navigateBack", ""));
    }

    @Override
    public void home() {
        withSimulator(running -> running.route("reLaunch", "/" + entryOf(running.bundle())));
    }

    @Override
    public void stopLoop() {
        withSimulator(Simulator::stopScript);
    }

    /// The frame shows another device.
    public void device(DeviceProfile next, boolean landscape) {
        synchronized (lock) {
            device = landscape ? RotatedDevice.of(next) : next;
        }
        withSimulator(running -> running.device(device));
    }

    @Override
    public void evaluate(String code) {
        console.add(
                ConsoleEntry.Level.LOG,
                ConsoleEntry.Origin.INPUT,
                List.of(ConsoleValue.ofText(code)),
                Optional.empty(),
                List.of());
        var running = current();
        if (running.isEmpty()) {
            result(false, ConsoleValue.ofText("The mini-program is not running."));
            return;
        }
        var unused = running.get().evaluate(code).whenComplete((answer, failure) -> {
            if (failure != null) {
                result(false, ConsoleValue.ofText(String.valueOf(failure.getMessage())));
            } else {
                result(answer.path("ok").asBoolean(), Previews.value(answer.path("r")));
            }
        });
    }

    private void result(boolean good, ConsoleValue value) {
        console.add(
                good ? ConsoleEntry.Level.LOG : ConsoleEntry.Level.ERROR,
                ConsoleEntry.Origin.RESULT,
                List.of(value),
                Optional.empty(),
                List.of());
    }

    @Override
    public void clearCache() {
        end();
        try {
            deleteTree(appHome);
        } catch (IOException e) {
            console.tool(ConsoleEntry.Level.ERROR, String.valueOf(e.getMessage()));
        }
        compile();
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        compiler.close();
        end();
    }

    private void end() {
        Simulator ended;
        synchronized (lock) {
            ended = simulator;
            simulator = null;
        }
        if (ended != null) {
            ended.close();
        }
    }

    private Optional<Simulator> current() {
        synchronized (lock) {
            return Optional.ofNullable(simulator);
        }
    }

    private void withSimulator(java.util.function.Consumer<Simulator> action) {
        current().ifPresent(action);
    }

    private static String entryOf(AppBundle bundle) {
        return ManifestEntry.of(bundle.manifestJson());
    }

    // Compile thread.
    private void compiled(ProjectCompiler.Outcome outcome) {
        sourcePrefix = prefixOf(outcome.sourceRoot());
        var result = outcome.result();
        var found = result.diagnostics().stream().map(SimulatedProject::problem).toList();
        var stats = result.stats();
        ui.execute(() -> {
            problems.replace(found);
            run.firstErrorProperty()
                    .set(found.stream()
                            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                            .findFirst());
            run.statsProperty()
                    .set(Optional.of(
                            new RunModel.CompileStats(stats.duration().toMillis(), stats.compiled(), stats.cached())));
            run.compilingProperty().set(false);
        });
        // ide-ui.md 8: with an error the last good program stays; the first build needs at least an entry page.
        if (result.usable() && !ManifestEntry.of(result.bundle().manifestJson()).isEmpty()) {
            show(outcome);
            phones.offer(new WindowPreview.Compiled(outcome.project(), result.bundle()));
            count(outcome);
        }
    }

    // After the screen, on the same thread: the number in the status bar can wait, the page cannot.
    private void count(ProjectCompiler.Outcome outcome) {
        try {
            var report = PackageSizes.count(PackageSizes.form(outcome.project(), outcome.result()));
            var main = report.packages().stream().filter(PackageSizes::isMain).findFirst();
            var size = main.map(row -> new RunModel.PackageSize(
                    row.size().bytes(),
                    row.size().limit(),
                    report.total().bytes(),
                    report.total().limit()));
            ui.execute(() -> run.sizeProperty().set(size));
        } catch (IOException e) {
            console.tool(ConsoleEntry.Level.WARN, String.valueOf(e.getMessage()));
        }
    }

    private void show(ProjectCompiler.Outcome outcome) {
        var running = current();
        if (running.isEmpty()) {
            start(outcome);
        } else if (outcome.restart()) {
            running.get().restart(outcome.result().bundle(), launch());
        } else {
            running.get().reload(outcome.result().bundle());
        }
        ui.execute(() -> {
            run.phaseProperty().set(RunModel.Phase.RUNNING);
            run.loopingProperty().set(false);
        });
    }

    private void start(ProjectCompiler.Outcome outcome) {
        var source = root.resolve(outcome.sourceRoot()).normalize();
        var appid = outcome.appid().isEmpty() ? FALLBACK_APPID : outcome.appid();
        var setup = new Simulator.Setup(
                outcome.result().bundle(),
                appid,
                source,
                launch(),
                device,
                Theme.LIGHT,
                views,
                new NativeLayer(new AppFolders(source, appHome), desktop),
                LogicLimits.DEFAULT);
        var started = Simulator.start(setup, new Listener());
        var tooLate = false;
        synchronized (lock) {
            if (closed) {
                tooLate = true;
            } else {
                simulator = started;
                if (automated != null) {
                    automated.runs(started);
                }
            }
        }
        if (tooLate) {
            started.close();
        }
    }

    private LaunchOptions launch() {
        var mode = run.modeProperty().get();
        var page = LaunchOptions.page(mode.page() + "?" + mode.query());
        return new LaunchOptions(page.path(), page.query(), mode.effectiveScene(), "{}");
    }

    private void broken(Exception bug) {
        console.tool(ConsoleEntry.Level.ERROR, bug.toString());
        ui.execute(() -> run.compilingProperty().set(false));
    }

    private static String prefixOf(String sourceRoot) {
        var folder = sourceRoot.replaceAll("^(\\./|/)+|/+$", "");
        return folder.isEmpty() || folder.equals(".") ? "" : folder + "/";
    }

    static Problem problem(Diagnostic diagnostic) {
        return new Problem(
                Problem.Severity.valueOf(diagnostic.severity().name()),
                diagnostic.code(),
                diagnostic.message(),
                new SourcePosition(diagnostic.file(), diagnostic.line(), diagnostic.column()),
                new SourcePosition(diagnostic.file(), diagnostic.endLine(), diagnostic.endColumn()),
                diagnostic.hint());
    }

    /// Empty for what was typed into the console: that is in no file.
    private Optional<SourcePosition> projectPosition(Position position) {
        return position.file().equals(TYPED)
                ? Optional.empty()
                : Optional.of(new SourcePosition(sourcePrefix + position.file(), position.line(), position.column()));
    }

    /// Called on logic and view threads; hands over to the models.
    private final class Listener implements SimulatorListener {
        @Override
        public void console(dev.sampan.simulator.logic.ConsoleEntry entry) {
            console.add(
                    level(entry.level()),
                    ConsoleEntry.Origin.LOGIC,
                    Previews.values(entry.argsJson()),
                    entry.source().flatMap(SimulatedProject.this::projectPosition),
                    stackOf(entry));
        }

        // A plain log has its place at the right; the stack is for what went wrong.
        private List<ConsoleEntry.Frame> stackOf(dev.sampan.simulator.logic.ConsoleEntry entry) {
            return switch (entry.level()) {
                case EXCEPTION, ERROR, WARN ->
                    entry.stack().stream()
                            .map(frame -> new ConsoleEntry.Frame(
                                    frame.function(),
                                    projectPosition(frame.position()),
                                    frame.position().file() + ":"
                                            + frame.position().line()))
                            .toList();
                case LOG, INFO, DEBUG -> List.of();
            };
        }

        private static ConsoleEntry.Level level(dev.sampan.simulator.logic.ConsoleEntry.Level level) {
            return switch (level) {
                case LOG -> ConsoleEntry.Level.LOG;
                case INFO -> ConsoleEntry.Level.INFO;
                case WARN -> ConsoleEntry.Level.WARN;
                case DEBUG -> ConsoleEntry.Level.DEBUG;
                case ERROR, EXCEPTION -> ConsoleEntry.Level.ERROR;
            };
        }

        @Override
        public void pageStack(JsonNode stack) {
            var top = stack.isEmpty()
                    ? ""
                    : stack.get(stack.size() - 1).path("path").asText("");
            ui.execute(() -> run.pageProperty().set(top));
        }

        @Override
        public void hanging(Duration since) {
            ui.execute(() -> run.loopingProperty().set(true));
        }

        @Override
        public void resumed() {
            ui.execute(() -> run.loopingProperty().set(false));
        }

        @Override
        public void ended(LogicEnd end) {
            console.tool(ConsoleEntry.Level.ERROR, end.message());
            ui.execute(() -> {
                run.loopingProperty().set(false);
                run.phaseProperty().set(RunModel.Phase.ENDED);
            });
        }

        @Override
        public void viewFailed(String message) {
            console.add(
                    ConsoleEntry.Level.ERROR,
                    ConsoleEntry.Origin.VIEW,
                    List.of(ConsoleValue.ofText(message)),
                    Optional.empty(),
                    List.of());
        }
    }
}
