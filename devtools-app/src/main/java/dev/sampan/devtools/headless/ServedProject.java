package dev.sampan.devtools.headless;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.devtools.cli.HeadlessLauncher;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.session.LaunchOptions;
import dev.sampan.simulator.session.Simulator;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A headless run as phones see it: the bundle that the simulator shows, and each newer one. Any thread.
final class ServedProject implements WindowPreview.Source {
    private static final System.Logger LOG = System.getLogger("dev.sampan.devtools");

    private final HeadlessLauncher.Request request;
    private final Compiler compiler;
    private final Simulator simulator;
    private final List<Consumer<AppBundle>> listeners = new CopyOnWriteArrayList<>();

    ServedProject(HeadlessLauncher.Request request, Compiler compiler, Simulator simulator) {
        this.request = request;
        this.compiler = compiler;
        this.simulator = simulator;
    }

    /// The simulator and the phones show another state.
    void show(AppBundle bundle) {
        simulator.reload(bundle);
        listeners.forEach(listener -> listener.accept(bundle));
    }

    @Override
    public Path folder() {
        return request.folder();
    }

    @Override
    public Path home() {
        return StateFolder.ofPlatform().phones(request.folder());
    }

    @Override
    public Optional<WindowPreview.Compiled> newest() {
        return Optional.of(new WindowPreview.Compiled(compiler.project(), simulator.bundle()));
    }

    @Override
    public LaunchOptions launch() {
        return request.page().map(LaunchOptions::page).orElse(LaunchOptions.ENTRY);
    }

    @Override
    public AutoCloseable onBundle(Consumer<AppBundle> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void console(PhoneLine line) {
        LOG.log(Level.INFO, () -> line.device().name() + " " + line.level() + ": " + line.args());
    }

    @Override
    public void log(String text) {
        LOG.log(Level.INFO, text);
    }
}
