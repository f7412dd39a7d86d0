package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// cli.md B1: flags, help, version, refusals.
final class UsageTest {
    @TempDir
    Path folder;

    @Test
    void versionForPeopleAndAsJson() {
        CliRun text = CliRun.in(folder, "--version");
        assertThat(text.exit()).isZero();
        assertThat(text.out()).isEqualTo("sampan " + ProductVersion.text() + System.lineSeparator());
        CliRun json = CliRun.in(folder, "--version", "--json");
        assertThat(json.json().fieldNames())
                .toIterable()
                .containsExactly("schema", "ok", "version", "java", "os", "arch", "libVersion");
        assertThat(json.json().path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void anUnknownFlagNamesTheNearest() {
        CliRun run = CliRun.in(folder, "new", "x", "--tempalte", "js");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("unknown flag --tempalte; did you mean --template?");
        assertThat(CliRun.in(folder, "islogin", "--jsno").err()).contains("did you mean --json?");
        assertThat(CliRun.in(folder, "islogin", "--zzzzzzzz").err())
                .contains("unknown flag --zzzzzzzz")
                .doesNotContain("mean");
    }

    @Test
    void refusalsAreOneJsonDocument() {
        CliRun run = CliRun.in(folder, "new", "--json", "--nope");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.json().path("ok").asBoolean(true)).isFalse();
        assertThat(run.json().path("error").path("code").asText()).isEqualTo("E_USAGE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void bothSpellingsOfAValue() {
        assertThat(CliRun.in(folder, "new", "a", "--template=ts").exit()).isZero();
        assertThat(CliRun.in(folder, "new", "b", "--template", "ts").exit()).isZero();
        assertThat(CliRun.in(folder, "new", "c", "--template").exit()).isEqualTo(2);
    }

    @Test
    void globalFlagsStandBeforeOrAfterTheCommand() {
        assertThat(CliRun.in(folder, "--json", "new", "--list").json())
                .isEqualTo(CliRun.in(folder, "new", "--list", "--json").json());
        assertThat(CliRun.in(folder, "--lang", "fr", "new", "--list").exit()).isEqualTo(2);
        assertThat(CliRun.in(folder, "--port", "70000", "new", "--list").exit()).isEqualTo(2);
        assertThat(CliRun.in(folder, "--lang", "zh", "upload").err()).contains("请用");
    }

    @Test
    void helpNamesEveryCommand() {
        CliRun help = CliRun.in(folder, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains(CommandTable.names().stream()
                        .filter(name -> !name.equals("warm-up"))
                        .toList());
        for (String name : CommandTable.names()) {
            CliRun one = CliRun.in(folder, name, "--help");
            assertThat(one.exit()).as(name).isZero();
            assertThat(one.out()).as(name).contains("sampan " + name).contains("--json");
        }
    }

    @Test
    void compatibilityAnswers() throws Exception {
        assertThat(CliRun.in(folder, "islogin").out().strip()).isEqualTo("{\"login\":true}");
        CliRun login = CliRun.in(folder, "login", "-f", "base64", "--qr-size", "small", "-o", "q.txt", "-r", "r.json");
        assertThat(login.exit()).isZero();
        assertThat(login.out().strip()).isEqualTo("{\"status\":\"SUCCESS\"}");
        assertThat(Files.readString(folder.resolve("r.json"))).isEqualTo("{\"status\":\"SUCCESS\"}");
        CliRun upload = CliRun.in(folder, "upload", "--project", ".", "-v", "1.0.0", "-d", "x", "-i", "i.json");
        assertThat(upload.exit()).isEqualTo(2);
        assertThat(upload.err()).contains("sampan pack");
        CliRun autoPreview = CliRun.in(folder, "auto-preview", "-i", "i.json");
        assertThat(autoPreview.exit()).isEqualTo(2);
        assertThat(autoPreview.err()).contains("sampan preview");
    }

    @Test
    void aFailureOfTheDiskIsExitThree() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        CliRun run = CliRun.in(folder, "login", "-r", "file/r.json");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(CliRun.in(folder, "login", "-r", "file/r.json", "--json")
                        .json()
                        .path("error")
                        .path("code")
                        .asText())
                .isEqualTo("E_FAILURE");
    }

    @Test
    void doctorListsWhatItLookedAt() {
        CliRun run = CliRun.in(folder, "doctor", "--json");
        assertThat(run.json().path("checks").findValuesAsText("name"))
                .containsExactly("java", "display", "port", "fonts", "lan", "temp");
        assertThat(run.exit()).isEqualTo(run.json().path("ok").asBoolean() ? 0 : 1);
    }
}
