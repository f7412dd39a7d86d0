package dev.sampan.devtools.phone;

import dev.sampan.packaging.qr.QrCode;
import dev.sampan.packaging.qr.QrImage;
import dev.sampan.simulator.automation.PhoneSession;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PreviewDevice;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.session.LanPreview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A preview that a test script starts instead of a person: the script's terminal shows the code, and who scans it is
/// let in, because there is nobody to ask. The code works once (preview.md 3).
public final class RemoteDebug implements PhoneSession {
    private final WindowPreview.Source source;
    private final Supplier<Optional<InetAddress>> lan;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    /// @param lan the address that phones reach; without one only this computer is served
    public RemoteDebug(WindowPreview.Source source, Supplier<Optional<InetAddress>> lan) {
        this.source = source;
        this.lan = lan;
    }

    @Override
    public CompletableFuture<byte[]> open(Runnable attached) {
        CompletableFuture<byte[]> code = new CompletableFuture<>();
        Thread.ofVirtual().name("remote-debug").start(() -> {
            try {
                code.complete(start(attached));
            } catch (IOException | UncheckedIOException | CompletionException e) {
                code.completeExceptionally(e);
            }
        });
        return code;
    }

    private byte[] start(Runnable attached) throws IOException {
        WindowPreview.Compiled state = source.newest().orElseThrow(() -> new IOException("nothing has compiled yet"));
        PreviewOptions options = new PreviewOptions(
                lan.get().orElseGet(InetAddress::getLoopbackAddress),
                0,
                PreviewOptions.DEFAULT_EXPIRY,
                false,
                Set.of());
        Phones phones = new Phones(attached);
        LanPreview preview = PhonePreviews.start(
                options, source.folder(), source.home(), state.project(), state.bundle(), source.launch(), phones);
        phones.preview.set(preview);
        // A phone may have been faster than this thread.
        phones.devicesChanged();
        end(running.getAndSet(new Running(preview, source.onBundle(preview::update))));
        return QrImage.png(QrCode.of(preview.server().url(), QrCode.Level.M), QrImage.DEFAULT_MODULE_PX);
    }

    @Override
    public void close() {
        end(running.getAndSet(null));
    }

    private static void end(@Nullable Running before) {
        if (before != null) {
            before.close();
        }
    }

    private record Running(LanPreview preview, AutoCloseable following) {
        void close() {
            try {
                following.close();
            } catch (Exception e) {
                throw new IllegalStateException("a listener could not be taken off", e);
            }
            preview.close();
        }
    }

    private final class Phones implements PreviewListener {
        private final Runnable attached;
        private final AtomicReference<@Nullable LanPreview> preview = new AtomicReference<>();
        private final AtomicBoolean told = new AtomicBoolean();

        Phones(Runnable attached) {
            this.attached = attached;
        }

        @Override
        public void asked(PreviewDevice device) {
            LanPreview now = preview.get();
            if (now != null) {
                now.server().allow(device);
            }
        }

        @Override
        public void devicesChanged() {
            LanPreview now = preview.get();
            if (now != null && now.server().connected() > 0 && told.compareAndSet(false, true)) {
                attached.run();
            }
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
            if (!reason.isEmpty()) {
                source.log(reason);
            }
        }
    }
}
