package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// cli.md B1 to B6: exit codes and documents of the commands that work on a project, and bad projects.
final class ProjectCommandsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void projects() throws IOException {
        assertThat(CliRun.in(folder, "new", "good", "--template", "js").exit()).isZero();
        assertThat(CliRun.in(folder, "new", "bad", "--template", "js").exit()).isZero();
        Files.writeString(folder.resolve("bad/app.json"), "{ \"pages\": [\"pages/index/index\" ");
        assertThat(CliRun.in(folder, "new", "large", "--template", "js").exit()).isZero();
        write("large/big.png", (2 << 20) + 1);
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("file"), "");
    }

    /// Each command with each code that it can return here; 3 needs a broken environment.
    @ParameterizedTest
    @CsvSource({
        "check good, 0",
        "check bad, 1",
        "check empty, 2",
        "check nowhere, 2",
        "check file, 2",
        "check good --fail-on x, 2",
        "check good --rule a=off, 2",
        "check good --quality, 2",
        "check good bad, 2",
        "check good --max-problems x, 2",
        "size good, 0",
        "size large, 1",
        "size bad, 0",
        "size empty, 2",
        "size good --why a, 2",
        "size good --platform x, 2",
        "size good --diff HEAD, 2",
        "size good --budget a=1, 2",
        "size good --what-if a=b, 2",
        "size good --warn-at 0, 2",
        "size large --big, 0",
        "size large --platform douyin, 0",
        "pack good -o out, 0",
        "pack good -o out --format zip, 0",
        "pack good -o out --format dir, 0",
        "pack bad -o out, 1",
        "pack large -o out, 1",
        "pack large -o out --force, 0",
        "pack good --format rar, 2",
        "pack good -o file, 2",
        "pack good -o out --verify, 2",
        "pack good -o file/out, 3",
        "pack good -o out -i nowhere/i.json, 3",
        "preview good, 3",
        "preview bad, 1",
        "preview large, 1",
        "preview good --expire 0, 2",
        "preview good --compile-condition {, 2",
        "preview good --qr-format x, 2",
        "open bad, 1",
        "open good, 3",
        "open empty, 2",
        "new fresh, 0",
        "new good, 2",
        "new file/x, 3",
        "islogin, 0",
        "login, 0",
        "upload, 2",
        "auto-preview, 2",
        "warm-up, 0",
        "auto good, 3",
        "snapshot good --page x, 2",
        "build-npm good, 2",
        "test good, 2",
        "cache -c all, 2",
        "close, 2",
        "quit, 2"
    })
    void exitCodes(String line, int exit) {
        CliRun run = CliRun.in(folder, line.split(" "));
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        CliRun json = CliRun.in(folder, (line.replace("fresh", "fresher") + " --json").split(" "));
        assertThat(json.exit()).as(json.out() + json.err()).isEqualTo(exit);
        if (exit >= 2) {
            assertThat(json.json().path("ok").asBoolean(true)).isFalse();
            assertThat(json.json().path("error").path("message").asText()).isNotEmpty();
        }
    }

    @Test
    void checkReportsPlaces() {
        JsonNode document = CliRun.in(folder, "check", "bad", "--json").json();
        assertThat(document.path("schema").asText()).isEqualTo("sampan.check/1");
        JsonNode problem = document.path("problems").path(0);
        assertThat(problem.path("file").asText()).isEqualTo("app.json");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(document.path("counts").path("error").asInt()).isPositive();
        CliRun text = CliRun.in(folder, "check", "bad");
        assertThat(text.out()).contains("app.json:1:").contains(" error ");
        assertThat(CliRun.in(folder, "check", "bad", "--only", "pages/**", "--json")
                        .json()
                        .path("problems"))
                .isEmpty();
        JsonNode cut = CliRun.in(folder, "check", "bad", "--max-problems", "0", "--json")
                .json();
        assertThat(cut.path("problems")).isEmpty();
        assertThat(cut.path("truncated").asInt())
                .isEqualTo(document.path("problems").size());
    }

    @Test
    void sizeAndPackAgree() {
        JsonNode size = CliRun.in(folder, "size", "good", "--json").json();
        JsonNode pack = CliRun.in(folder, "pack", "good", "-o", "out", "-i", "info.json", "--json")
                .json();
        assertThat(pack.path("packages").path(0).path("sizeCounted"))
                .isEqualTo(size.path("packages").path(0).path("bytes"));
        assertThat(folder.resolve("info.json"))
                .content()
                .contains("\"bytes\":" + size.path("total").path("bytes").asLong());
        assertThat(CliRun.in(folder, "size", "large").out())
                .contains("main package source size")
                .contains("TOTAL | '");
    }

    @Test
    void verifyComparesWithTheFolder() throws Exception {
        assertThat(CliRun.in(folder, "pack", "good", "-o", "out").exit()).isZero();
        assertThat(CliRun.in(folder, "pack", "good", "-o", "out", "--verify").exit())
                .isZero();
        Files.writeString(folder.resolve("good/app.js"), "App({ changed: true })");
        CliRun changed = CliRun.in(folder, "pack", "good", "-o", "out", "--verify", "--json");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.json().path("differs").asText()).isEqualTo("all.wxapkg");
    }

    @Test
    void anOutputFolderInsideTheProjectIsNotPackedAgain() {
        String first = CliRun.in(folder, "pack", "good", "-o", "good/dist", "--format", "dir", "--json")
                .json()
                .path("sha256")
                .asText();
        String second = CliRun.in(folder, "pack", "good", "-o", "good/dist", "--format", "dir", "--json")
                .json()
                .path("sha256")
                .asText();
        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"pages\":7}",
                "{\"pages\":[]}",
                "{\"pages\":[\"../x\"]}",
                "\u0000\u0001"
            })
    void aBrokenAppJsonIsAProblemOfTheProject(String text) throws Exception {
        Files.writeString(folder.resolve("good/app.json"), text);
        CliRun run = CliRun.in(folder, "check", "good", "--json");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.json().path("problems")).isNotEmpty();
    }

    @Test
    void aProjectWithoutAppJsonIsAProblemOfTheProject() throws Exception {
        Files.delete(folder.resolve("good/app.json"));
        assertThat(CliRun.in(folder, "check", "good").exit()).isEqualTo(1);
    }

    @Test
    void badFilesNeverCrash() throws Exception {
        Files.write(
                folder.resolve("good/pages/index/index.wxml"), new byte[] {(byte) 0xFF, 0, '<', '{', '{', (byte) 0xC3});
        Files.writeString(folder.resolve("good/pages/index/index.wxss"), "}}}{{{ @import \"\";;; a{b:");
        Files.writeString(folder.resolve("good/pages/index/index.js"), "function ((( {");
        CliRun run = CliRun.in(folder, "check", "good", "--json");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        List<String> files = run.json().path("problems").findValuesAsText("file");
        assertThat(files).contains("pages/index/index.js", "pages/index/index.wxml");
    }

    @Test
    void aFileOfAHundredMegabytesIsNotRead() throws Exception {
        write("good/huge.js", 100 << 20);
        assertThat(CliRun.in(folder, "check", "good").exit()).isZero();
        assertThat(CliRun.in(folder, "size", "good").exit()).isZero();
    }

    @Test
    void aLinkThatLeavesTheProjectIsNotFollowed() throws Exception {
        Files.writeString(folder.resolve("secret.js"), "secret text");
        Files.createSymbolicLink(folder.resolve("good/pages/index/linked.js"), folder.resolve("secret.js"));
        Files.writeString(folder.resolve("good/pages/index/index.js"), "require('./linked')\nPage({})\n");
        CliRun.in(folder, "pack", "good", "-o", "out", "--format", "dir");
        assertThat(folder.resolve("out/app/pages/index/linked.js")).doesNotExist();
    }

    @Test
    void spacesAndChineseInThePath() {
        assertThat(CliRun.in(folder, "new", "我的 小程序/第 一个").exit()).isZero();
        CliRun check = CliRun.in(folder, "check", "我的 小程序/第 一个", "--json");
        assertThat(check.exit()).isZero();
        assertThat(check.json().path("project").asText()).isEqualTo("第 一个");
        assertThat(CliRun.in(folder, "pack", "我的 小程序/第 一个", "-o", "输 出").exit()).isZero();
        assertThat(folder.resolve("输 出/app.wxapkg")).exists();
    }

    @Test
    void theProjectIsFoundFromAFolderInsideIt() {
        assertThat(CliRun.in(folder.resolve("good/pages/index"), "check").exit())
                .isZero();
        assertThat(CliRun.in(folder.resolve("empty"), "check", "--project", "../good")
                        .exit())
                .isZero();
        assertThat(CliRun.in(folder, "--project=good", "check").exit()).isZero();
    }

    @Test
    void withoutADisplayOpenSaysSoAndTurnsToThePreview() {
        CliRun run = CliRun.in(folder, "good");
        assertThat(run.err()).contains("There is no display").contains("no phone preview");
    }

    private void write(String path, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(path).toFile(), "rw")) {
            file.setLength(size);
        }
    }
}
