package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// cli.md B2 `new`: templates become projects under their own name and appid.
final class NewCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyTemplateBecomesAProjectOfItsOwnName() throws Exception {
        CliRun list = CliRun.in(folder, "new", "--list", "--json");
        assertThat(list.json().path("templates")).isNotEmpty();
        for (JsonNode template : list.json().path("templates")) {
            String name = template.path("name").asText();
            CliRun run = CliRun.in(folder, "new", "项目 " + name, "--template", name, "--appid", "wx12", "--json");
            assertThat(run.exit()).as(run.out()).isZero();
            Path project = folder.resolve("项目 " + name);
            JsonNode config = new ObjectMapper()
                    .readTree(project.resolve("project.config.json").toFile());
            assertThat(config.path("projectname").asText()).isEqualTo("项目 " + name);
            assertThat(config.path("appid").asText()).isEqualTo("wx12");
            try (var files = Files.walk(project)) {
                assertThat(files.filter(Files::isRegularFile).count())
                        .isEqualTo(run.json().path("files").asLong());
            }
        }
    }

    @Test
    void aNameWithQuotesStaysOneString() throws Exception {
        assertThat(CliRun.in(folder, "new", "p", "--name", "a \"b\" \\ $1").exit())
                .isZero();
        JsonNode config = new ObjectMapper()
                .readTree(folder.resolve("p/project.config.json").toFile());
        assertThat(config.path("projectname").asText()).isEqualTo("a \"b\" \\ $1");
        assertThat(config.path("appid").asText()).isEqualTo("touristappid");
    }

    @Test
    void aFolderThatIsNotEmptyNeedsForce() throws Exception {
        Files.createDirectories(folder.resolve("p"));
        Files.writeString(folder.resolve("p/mine.txt"), "mine");
        assertThat(CliRun.in(folder, "new", "p").exit()).isEqualTo(2);
        assertThat(folder.resolve("p/app.json")).doesNotExist();
        assertThat(CliRun.in(folder, "new", "p", "--force").exit()).isZero();
        assertThat(folder.resolve("p/app.json")).exists();
        assertThat(folder.resolve("p/mine.txt")).hasContent("mine");
    }

    @Test
    void refusals() throws Exception {
        assertThat(CliRun.in(folder, "new").exit()).isEqualTo(2);
        CliRun unknown = CliRun.in(folder, "new", "p", "--template", "tabar");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean \"tabbar\"?");
        Files.writeString(folder.resolve("file"), "");
        assertThat(CliRun.in(folder, "new", "file").exit()).isEqualTo(2);
        assertThat(CliRun.in(folder, "new", "file/p").exit()).isEqualTo(3);
    }
}
