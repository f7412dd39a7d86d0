package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.devtools.phone.RemoteDebug;
import dev.sampan.devtools.phone.WindowPreview;
import dev.sampan.simulator.automation.AutomationServer;
import dev.sampan.simulator.automation.AutomationTarget;
import dev.sampan.simulator.automation.PhoneSession;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.session.LaunchOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// `remote()` of the unmodified client: the QR code it prints brings a phone in, and the event ends its wait
/// (automator.md 4.1). The phone is the script's own socket, on this computer only.
class RemoteDebugTest {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void theClientWaitsForThePhoneThatScansItsCode() throws Exception {
        Path folder = ClientScript.resource("every");
        Compiler compiler = new Compiler(new DiskFiles(folder), CompilerOptions.defaults());
        AppBundle bundle = compiler.compile().bundle();
        Source source = new Source(folder, new WindowPreview.Compiled(compiler.project(), bundle));
        RemoteDebug remote = new RemoteDebug(source, Optional::empty);
        try (AutomationServer server = AutomationServer.start(0, "1.2.3", new Target(remote))) {
            ClientScript.Result client = ClientScript.run("remote.cjs", server.port());
            assertThat(client.exitCode()).as("%s", client.output()).isZero();
            assertThat(client.lastLine()).isEqualTo("remote works");
            assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            remote.close();
        }
    }

    /// What `remote()` does not touch is left out.
    private final class Target implements AutomationTarget {
        @Override
        public CompletableFuture<Void> booted() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Optional<String> libraryVersion() {
            return Optional.empty();
        }

        private final PhoneSession phones;

        Target(PhoneSession phones) {
            this.phones = phones;
        }

        @Override
        public CompletableFuture<JsonNode> call(String method, JsonNode params) {
            ObjectNode answer = new JsonMapper().createObjectNode();
            answer.putObject("result").put("SDKVersion", "3.8.0");
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public CompletableFuture<byte[]> screenshot() {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }

        @Override
        public AutoCloseable events(Consumer<JsonNode> listener) {
            return () -> {};
        }

        @Override
        public PhoneSession phones() {
            return phones;
        }

        @Override
        public void compile() {}

        @Override
        public void clearCache() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private record Source(Path folder, WindowPreview.Compiled state) implements WindowPreview.Source {
        @Override
        public Path home() {
            return folder.resolveSibling("phones");
        }

        @Override
        public Optional<WindowPreview.Compiled> newest() {
            return Optional.of(state);
        }

        @Override
        public LaunchOptions launch() {
            return LaunchOptions.ENTRY;
        }

        @Override
        public AutoCloseable onBundle(Consumer<AppBundle> listener) {
            return () -> {};
        }

        @Override
        public void console(PhoneLine line) {}

        @Override
        public void log(String text) {}
    }
}
