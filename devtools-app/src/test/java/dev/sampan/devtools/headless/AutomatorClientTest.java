package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.cli.HeadlessLauncher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The unmodified npm client `miniprogram-automator` drives the shop demo (automator.md 8). What it does and asserts is
/// in `src/test/resources/automator/shop.cjs`.
class AutomatorClientTest {
    @Test
    void theOfficialClientDrivesTheShop() throws Exception {
        HeadlessLauncher.Request request = new HeadlessLauncher.Request(
                TestTools.template("tabbar"), Optional.empty(), Optional.empty(), false, Optional.empty());
        try (HeadlessLauncher.Run run = new HeadlessProjects().start(request)) {
            HeadlessLauncher.Automation automation = run.serve(0);
            assertThat(run.awaitPage(Duration.ofSeconds(90))).isTrue();
            CountDownLatch closed = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try {
                    automation.await();
                    closed.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Process client = new ProcessBuilder(
                            TestTools.node(),
                            Path.of("src/test/resources/automator/shop.cjs")
                                    .toAbsolutePath()
                                    .toString(),
                            "ws://127.0.0.1:" + automation.port())
                    .redirectErrorStream(true)
                    .directory(TestTools.npm().toFile())
                    .start();
            client.getOutputStream().close();
            String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(client.waitFor()).as("%s", output).isZero();
            assertThat(output).contains("all steps passed");
            assertThat(closed.await(3, TimeUnit.SECONDS))
                    .as("Tool.close ends the program")
                    .isTrue();
        }
    }
}
