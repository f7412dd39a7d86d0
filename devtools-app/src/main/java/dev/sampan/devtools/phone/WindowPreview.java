package dev.sampan.devtools.phone;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.Project;
import dev.sampan.devtools.panels.preview.NoNetwork;
import dev.sampan.devtools.panels.preview.PreviewService;
import dev.sampan.packaging.qr.QrCode;
import dev.sampan.packaging.qr.QrImage;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PreviewDevice;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.preview.PreviewServer;
import dev.sampan.simulator.session.LanPreview;
import dev.sampan.simulator.session.LaunchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The preview of a project that is open in a window: serves what the window has compiled, follows its edits, and
/// brings the phones' console lines back.
public final class WindowPreview implements PreviewService {
    /// The open project as a preview needs it.
    public interface Source {
        Path folder();

        /// Folder for what the mini-program keeps on phones.
        Path home();

        /// Newest good state; empty while nothing has compiled yet.
        Optional<Compiled> newest();

        /// What the window would start with: page, query and scene of the compile mode.
        LaunchOptions launch();

        /// Calls back on any thread after each compile that shows something new, until closed.
        AutoCloseable onBundle(Consumer<AppBundle> listener);

        /// A line of a phone's console.
        void console(PhoneLine line);

        /// A sentence about the preview.
        void log(String text);
    }

    /// One compiled state.
    public record Compiled(Project project, AppBundle bundle) {}

    private final Source source;
    private final Supplier<Optional<InetAddress>> lan;
    private final OneAtATime<Running> place =
            new OneAtATime<>(ended -> Thread.ofVirtual().name("preview-stop").start(ended::close));

    /// @param lan the address that phones reach; empty without a network
    public WindowPreview(Source source, Supplier<Optional<InetAddress>> lan) {
        this.source = source;
        this.lan = lan;
    }

    /// The likely LAN address of this machine, empty when it has none.
    public static Optional<InetAddress> lanAddress() {
        return PhonePreviews.lanAddress();
    }

    @Override
    public CompletionStage<Void> start(Reach reach, Listener listener) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        // Taken here and not on the thread: a stop() that comes after this call must find it.
        OneAtATime<Running>.Seat seat = place.take();
        Thread.ofVirtual().name("preview-start").start(() -> {
            try {
                open(address(reach), listener, seat);
                started.complete(null);
            } catch (IOException | UncheckedIOException e) {
                seat.free();
                started.completeExceptionally(e);
            }
        });
        return started;
    }

    private InetAddress address(Reach reach) throws IOException {
        return switch (reach) {
            case LAN ->
                lan.get().orElseThrow(() -> new NoNetwork("This machine has no LAN address that a phone could reach."));
            case THIS_COMPUTER -> InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        };
    }

    private void open(InetAddress address, Listener listener, OneAtATime<Running>.Seat seat) throws IOException {
        Compiled state = source.newest().orElseThrow(() -> new IOException("Nothing has compiled yet: see Problems."));
        Relay relay = new Relay(listener, seat);
        LanPreview preview = PhonePreviews.start(
                PreviewOptions.at(address),
                source.folder(),
                source.home(),
                state.project(),
                state.bundle(),
                source.launch(),
                relay);
        relay.attach(preview);
        if (seat.sit(new Running(preview, source.onBundle(preview::update), relay))) {
            // What was compiled while the server started; the same state again changes nothing.
            source.newest().map(Compiled::bundle).ifPresent(preview::update);
            relay.showCode();
        }
    }

    @Override
    public void renew() {
        with(now -> {
            now.preview.server().renew();
            now.relay.showCode();
        });
    }

    @Override
    public void allow(String deviceId) {
        device(deviceId, PreviewServer::allow);
    }

    @Override
    public void refuse(String deviceId) {
        device(deviceId, PreviewServer::refuse);
    }

    @Override
    public void disconnect(String deviceId) {
        device(deviceId, PreviewServer::disconnect);
    }

    @Override
    public void stop() {
        place.clear();
    }

    private interface DeviceAction {
        void apply(PreviewServer server, PreviewDevice device);
    }

    private void device(String id, DeviceAction action) {
        with(now -> now.preview.server().devices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(one -> action.apply(now.preview.server(), one)));
    }

    /// Network work never runs on the FX thread.
    private void with(Consumer<Running> action) {
        place.running()
                .ifPresent(now -> Thread.ofVirtual().name("preview-action").start(() -> action.accept(now)));
    }

    private record Running(LanPreview preview, AutoCloseable following, Relay relay) {
        void close() {
            try {
                following.close();
            } catch (Exception e) {
                throw new IllegalStateException("a listener could not be taken off", e);
            }
            preview.close();
        }
    }

    /// From the server's threads to the dialog and the console.
    private final class Relay implements PreviewListener {
        private final Listener dialog;
        private final OneAtATime<Running>.Seat seat;
        private final AtomicReference<@Nullable LanPreview> preview = new AtomicReference<>();

        Relay(Listener dialog, OneAtATime<Running>.Seat seat) {
            this.dialog = dialog;
            this.seat = seat;
        }

        void attach(LanPreview made) {
            preview.set(made);
        }

        void showCode() {
            LanPreview now = preview.get();
            if (now != null) {
                String url = now.server().url();
                byte[] picture = QrImage.png(QrCode.of(url, QrCode.Level.M), QrImage.SMALL_MODULE_PX);
                dialog.code(new Code(url, picture, now.server().expiresAt()));
            }
        }

        @Override
        public void asked(PreviewDevice device) {
            devicesChanged();
        }

        @Override
        public void devicesChanged() {
            LanPreview now = preview.get();
            if (now != null) {
                dialog.devices(now.server().devices().stream().map(Relay::shown).toList());
            }
        }

        private static Device shown(PreviewDevice device) {
            State state = switch (device.state()) {
                case ASKING -> State.ASKING;
                case ALLOWED -> State.CONNECTED;
                case REFUSED -> State.GONE;
            };
            return new Device(device.id(), device.name(), device.address(), device.code(), state);
        }

        @Override
        public void console(PhoneLine line) {
            source.console(line);
        }

        @Override
        public void log(String text) {
            source.log(text);
        }

        @Override
        public void ended(String reason) {
            // One that was stopped, or replaced by a newer start, has nobody to tell.
            if (seat.free()) {
                dialog.ended(reason);
            }
        }
    }
}
