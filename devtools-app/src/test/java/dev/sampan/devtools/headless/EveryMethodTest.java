package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.devtools.cli.HeadlessLauncher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every method that the automation protocol marks as required, and every error text of its chapter 7, through the
/// unmodified npm client (automator.md 4, 5, 7, 8.2). What is sent and asserted is in
/// `src/test/resources/automator/every-method.cjs`, the list of methods in `required-methods.txt` beside it.
class EveryMethodTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theOfficialClientReachesEveryRequiredMethod() throws Exception {
        Path project = ClientScript.resource("every");
        HeadlessLauncher.Request request =
                new HeadlessLauncher.Request(project, Optional.empty(), Optional.empty(), false, Optional.empty());
        try (HeadlessLauncher.Run run = new HeadlessProjects().start(request)) {
            HeadlessLauncher.Automation automation = run.serve(0);
            assertThat(run.awaitPage(Duration.ofSeconds(90))).isTrue();
            ClientScript.Result result = ClientScript.run("every-method.cjs", automation.port());
            assertThat(result.exitCode()).as("%s", result.output()).isZero();
            assertThat(result.output()).contains("36 of 36 methods");
            System.out.println("automation protocol: " + result.lastLine());
            automation.await();
        }
    }
}
