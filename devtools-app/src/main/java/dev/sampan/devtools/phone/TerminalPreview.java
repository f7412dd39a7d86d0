package dev.sampan.devtools.phone;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.devtools.cli.CliException;
import dev.sampan.devtools.cli.PreviewLauncher;
import dev.sampan.devtools.cli.ProjectWatch;
import dev.sampan.devtools.compile.ProductCompiler;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PreviewDevice;
import dev.sampan.simulator.preview.PreviewListener;
import dev.sampan.simulator.preview.PreviewOptions;
import dev.sampan.simulator.session.LanPreview;
import dev.sampan.simulator.session.LaunchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// `preview` on the command line: serves a project, follows its files, prints what the phones say.
public final class TerminalPreview implements PreviewLauncher {
    @Override
    public Session start(Request request) {
        Path folder = request.project().toAbsolutePath().normalize();
        Printer printer = new Printer(request);
        LaunchOptions page = LaunchOptions.page(request.page().orElse(""));
        LaunchOptions launch = new LaunchOptions(page.path(), page.query(), request.scene(), "{}");
        try {
            Compiler compiler = ProductCompiler.of(new DiskFiles(folder));
            CompileResult first = compiler.compile();
            PreviewOptions options =
                    new PreviewOptions(address(request), request.port(), request.unusedExpiry(), true, Set.of());
            LanPreview preview = PhonePreviews.start(
                    options,
                    folder,
                    StateFolder.ofPlatform().phones(folder),
                    compiler.project(),
                    first.bundle(),
                    launch,
                    printer);
            printer.attach(preview);
            return new Running(preview, printer, ProjectWatch.of(folder), compiler, options);
        } catch (IOException e) {
            throw CliException.failure(String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw CliException.failure(String.valueOf(e.getMessage()), e);
        }
    }

    /// The named address, else the LAN's; a machine without a LAN serves itself and says so.
    private static InetAddress address(Request request) throws IOException {
        if (request.host().isPresent()) {
            return PhonePreviews.named(request.host().get());
        }
        Optional<InetAddress> lan = PhonePreviews.lanAddress();
        if (lan.isEmpty()) {
            request.log()
                    .accept("This machine has no LAN address that a phone could reach: only this computer can open the"
                            + " preview. Connect to a network, or name an address with --host.");
        }
        return lan.orElseGet(InetAddress::getLoopbackAddress);
    }

    private static final class Running implements Session {
        private final LanPreview preview;
        private final Printer printer;
        private final ProjectWatch watch;
        private final PreviewOptions options;
        private final Thread following;

        Running(LanPreview preview, Printer printer, ProjectWatch watch, Compiler compiler, PreviewOptions options) {
            this.preview = preview;
            this.printer = printer;
            this.watch = watch;
            this.options = options;
            this.following = Thread.ofVirtual().name("preview-follow").start(() -> follow(compiler));
        }

        private void follow(Compiler compiler) {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    CompileResult result = compiler.update(watch.take());
                    result.diagnostics().stream()
                            .limit(20)
                            .forEach(problem -> printer.log(problem.file() + ":" + problem.line() + ":"
                                    + problem.column() + " " + problem.code() + " " + problem.message()));
                    preview.update(result.bundle());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String url() {
            return preview.server().url();
        }

        @Override
        public Instant expiresAt() {
            return preview.server().expiresAt();
        }

        @Override
        public String host() {
            return options.address().getHostAddress();
        }

        @Override
        public int port() {
            return preview.server().port();
        }

        @Override
        public void await() throws InterruptedException {
            printer.over.await();
        }

        @Override
        public void close() {
            following.interrupt();
            preview.close();
            try {
                watch.close();
            } catch (IOException e) {
                printer.log("The file watcher did not close: " + e.getMessage());
            }
        }
    }

    /// Prints on the terminal and asks there.
    private static final class Printer implements PreviewListener {
        private final Request request;
        private final CountDownLatch over = new CountDownLatch(1);
        private final AtomicReference<LanPreview> preview = new AtomicReference<>();
        private volatile boolean seen;

        Printer(Request request) {
            this.request = request;
        }

        void attach(LanPreview running) {
            preview.set(running);
        }

        @Override
        public void asked(PreviewDevice device) {
            Thread.ofVirtual().start(() -> {
                String question = device.name() + " at " + device.address() + ", code " + device.code();
                boolean allowed = request.confirm().test(question);
                LanPreview running = preview.get();
                if (running != null && allowed) {
                    running.server().allow(device);
                } else if (running != null) {
                    running.server().refuse(device);
                }
            });
        }

        @Override
        public void devicesChanged() {
            LanPreview running = preview.get();
            if (running == null || !request.once()) {
                return;
            }
            boolean connected = running.server().connected() > 0;
            if (seen && !connected) {
                over.countDown();
            }
            seen |= connected;
        }

        @Override
        public void console(PhoneLine line) {
            request.log().accept(PhonePreviews.text(line));
        }

        @Override
        public void log(String text) {
            request.log().accept(text);
        }

        @Override
        public void ended(String reason) {
            if (!reason.isEmpty()) {
                request.log().accept(reason);
            }
            over.countDown();
        }
    }
}
