package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.devtools.cli.HeadlessLauncher;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every shipped template compiles without a problem and shows its first page.
class TemplatesRunTest {
    @ParameterizedTest
    @CsvSource({"js, pages/index/index", "ts, pages/index/index", "tabbar, pages/home/home"})
    void aTemplateCompilesAndOpens(String name, String entry) throws Exception {
        Compiler compiler = new Compiler(new DiskFiles(TestTools.template(name)), CompilerOptions.defaults());
        assertThat(compiler.compile().diagnostics())
                .noneMatch(problem -> problem.severity() == Severity.ERROR || problem.severity() == Severity.WARNING);
        HeadlessLauncher.Request request = new HeadlessLauncher.Request(
                TestTools.template(name), Optional.empty(), Optional.empty(), false, Optional.empty());
        try (HeadlessLauncher.Run run = new HeadlessProjects().start(request)) {
            assertThat(run.awaitPage(Duration.ofSeconds(90))).isTrue();
            assertThat(run.call("App.getCurrentPage", new ObjectMapper().createObjectNode())
                            .path("path")
                            .asText())
                    .isEqualTo(entry);
            assertThat(run.exceptions()).isEmpty();
        }
    }
}
