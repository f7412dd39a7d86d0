package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// cli.md B2 `snapshot`, without a simulator: what the command makes of what it is told.
class SnapshotCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("app.json", "{\"pages\":[\"pages/good/good\",\"pages/bad/bad\"]}");
        write("project.config.json", "{}");
        write("app.js", "App({})");
        write("pages/good/good.js", "Page({})");
        write("pages/good/good.wxml", "<view>{{a.b}}</view>");
        write("pages/bad/bad.js", "Page({})");
        write("pages/bad/bad.wxml", "<view>\n  {{a.1.b}}</view>");
    }

    @Test
    void aPageThatDoesNotCompileIsNoGoodPicture() {
        CliRun run = snapshot("pages/bad/bad");
        assertThat(run.exit()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("pages/bad/bad.wxml:2:");
        JsonNode problem = run.json().path("problems").path(0);
        assertThat(problem.path("code").asText()).isEqualTo("WXML_EXPR_SYNTAX");
        assertThat(run.json().path("ok").asBoolean(true)).isFalse();
    }

    @Test
    void theErrorsOfOtherPagesDoNotCount() {
        CliRun run = snapshot("pages/good/good");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().path("problems").isEmpty()).isTrue();
    }

    @Test
    void aPageThatIsNotReadyInTimeWritesNothingAndSaysSo() {
        CliRun run = snapshot("pages/good/good", request -> new Silent());
        assertThat(run.exit()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("The page was not drawn within 1 s.");
        assertThat(run.json().path("ok").asBoolean(true)).isFalse();
        assertThat(run.json().path("page").asText()).isEqualTo("pages/good/good");
        assertThat(run.json().path("file").isNull()).isTrue();
        assertThat(folder.resolve("page.png")).doesNotExist();
    }

    private CliRun snapshot(String page) {
        return snapshot(page, request -> new Shown(request.page().orElseThrow()));
    }

    private CliRun snapshot(String page, HeadlessLauncher launcher) {
        Launchers launchers = new Launchers() {
            @Override
            public Optional<WindowLauncher> window() {
                return Optional.empty();
            }

            @Override
            public Optional<PreviewLauncher> preview() {
                return Optional.empty();
            }

            @Override
            public Optional<HeadlessLauncher> headless() {
                return Optional.of(launcher);
            }
        };
        return CliRun.with(
                folder,
                launchers,
                Map.of(),
                "snapshot",
                "--json",
                "--verbose",
                "--wait",
                "0",
                "--timeout",
                "1",
                "--page",
                page,
                "-o",
                "page.png");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /// A mini-program that never shows its page and answers nothing.
    private record Silent() implements HeadlessLauncher.Run {
        @Override
        public boolean awaitPage(Duration patience) {
            return false;
        }

        @Override
        public JsonNode call(String method, JsonNode params) {
            throw new AssertionError("this would wait forever: " + method);
        }

        @Override
        public byte[] screenshot() {
            throw new AssertionError("black");
        }

        @Override
        public List<String> exceptions() {
            return List.of();
        }

        @Override
        public List<String> console() {
            return List.of();
        }

        @Override
        public HeadlessLauncher.Automation serve(int port) {
            throw new UnsupportedOperationException("no port here");
        }

        @Override
        public void close() {}
    }

    /// A mini-program that shows one page.
    private record Shown(String page) implements HeadlessLauncher.Run {
        @Override
        public boolean awaitPage(Duration patience) {
            return true;
        }

        @Override
        public JsonNode call(String method, JsonNode params) {
            return JsonNodeFactory.instance.objectNode().put("path", page).put("pageId", 1);
        }

        @Override
        public byte[] screenshot() {
            return new byte[] {1};
        }

        @Override
        public List<String> exceptions() {
            return List.of();
        }

        @Override
        public List<String> console() {
            return List.of();
        }

        @Override
        public HeadlessLauncher.Automation serve(int port) {
            throw new UnsupportedOperationException("no port here");
        }

        @Override
        public void close() {}
    }
}
