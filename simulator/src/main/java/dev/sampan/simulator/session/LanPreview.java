package dev.sampan.simulator.session;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.simulator.device.DeviceProfile;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.preview.PreviewServer;
import java.nio.file.Path;
import java.time.Clock;

/// A project on phones: serves its compiled states one after the other. Any thread.
public final class LanPreview implements AutoCloseable {
    /// What a preview shows at the start.
    ///
    /// @param root the project's miniprogramRoot
    /// @param device profile for what a phone's browser cannot tell
    /// @param natives answers native calls; closed with the preview
    public record Setup(
            PreviewOptions options,
            AppBundle bundle,
            Path root,
            LaunchOptions launch,
            DeviceProfile device,
            Theme theme,
            NativeLayer natives) {}

    private final Setup setup;
    private final PreviewServer server;
    private volatile PreviewBundle shown;

    private LanPreview(Setup setup, PreviewListener listener, Clock clock) {
        this.setup = setup;
        this.shown = content(setup, setup.bundle());
        this.server = PreviewServer.start(
                setup.options(),
                shown,
                new PhoneCalls(setup.natives()),
                frame -> shown().toSource(frame),
                listener,
                clock);
    }

    /// @throws java.io.UncheckedIOException when the address or port cannot be bound
    public static LanPreview start(Setup setup, PreviewListener listener) {
        return start(setup, listener, Clock.systemUTC());
    }

    /// As above, with a clock that decides when codes expire.
    public static LanPreview start(Setup setup, PreviewListener listener, Clock clock) {
        return new LanPreview(setup, listener, clock);
    }

    public PreviewServer server() {
        return server;
    }

    /// Shows a newer bundle on every phone, by the smallest step that does.
    public void update(AppBundle next) {
        BundleDiff diff = BundleDiff.between(shown.bundle(), next);
        if (diff.isEmpty()) {
            return;
        }
        shown = content(setup, next);
        server.update(shown, diff.reload().name(), ReloadMessage.of(diff, next));
    }

    @Override
    public void close() {
        server.close();
        setup.natives().close();
    }

    private PreviewBundle shown() {
        return shown;
    }

    private static PreviewBundle content(Setup setup, AppBundle bundle) {
        return new PreviewBundle(
                bundle,
                setup.root(),
                setup.device(),
                setup.theme(),
                setup.launch(),
                setup.natives().userDataPath());
    }
}
