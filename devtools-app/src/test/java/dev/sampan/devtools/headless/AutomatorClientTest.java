package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.cli.HeadlessLauncher;
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
            ClientScript.Result client = ClientScript.run("shop.cjs", automation.port());
            assertThat(client.exitCode()).as("%s", client.output()).isZero();
            assertThat(client.output()).contains("all steps passed");
            assertThat(closed.await(60, TimeUnit.SECONDS))
                    .as("Tool.close ends the program")
                    .isTrue();
        }
    }
}
