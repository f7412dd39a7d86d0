package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cli.md B9: every document of `--json` validates against its schema in docs/schemas.
final class DocumentSchemaTest {
    private static final String PLACE = "https://schemas.invalid/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(DocumentSchemaTest::text));

    @TempDir
    Path folder;

    @BeforeEach
    void projects() throws IOException {
        for (String name : List.of("good", "bad", "unreadable", "large")) {
            assertThat(CliRun.in(folder, "new", name, "--template", "js").exit())
                    .isZero();
        }
        Files.writeString(folder.resolve("bad/pages/index/index.wxml"), "<view>\n<viw wx:for=\"{{a}}\">");
        Files.writeString(folder.resolve("unreadable/app.json"), "{ \"pages\": [\"pages/index/index\" ");
        Files.write(folder.resolve("large/big.png"), new byte[(2 << 20) + 1]);
    }

    @ParameterizedTest
    @CsvSource({
        "check good, 0, check",
        "check bad, 1, check",
        "check unreadable, 1, check",
        "size good, 0, size",
        "size large, 1, size",
        "size large --platform douyin, 0, size",
        "pack good -o out, 0, pack",
        "pack bad -o out, 1, pack",
        "pack large -o out, 1, pack",
        "pack large -o out --force, 0, pack",
        "check nowhere, 2, error",
        "size good --why a, 2, error",
        "pack good --format rar, 2, error",
        "auto good, 3, error"
    })
    void documentsKeepToTheirSchema(String line, int exit, String schema) {
        CliRun run = CliRun.in(folder, (line + " --json").split(" "));
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat(problems(schema, run.json())).as(run.out()).isEmpty();
    }

    @Test
    void verifyNamesWhatDiffers() throws IOException {
        assertThat(CliRun.in(folder, "pack", "good", "-o", "out").exit()).isZero();
        Files.writeString(folder.resolve("good/app.wxss"), "page { color: red; }\n");
        CliRun run = CliRun.in(folder, "pack", "good", "-o", "out", "--verify", "--json");
        assertThat(run.json().path("differs").isTextual()).as(run.out()).isTrue();
        assertThat(problems("pack", run.json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"check, bad, problems", "size, good, packages", "pack, good, sha256"})
    void aRenamedKeyIsFound(String command, String project, String key) {
        ObjectNode document =
                (ObjectNode) CliRun.in(folder, command, project, "--json").json();
        document.set(key + "Renamed", document.remove(key));
        assertThat(problems(command, document)).isNotEmpty();
    }

    private static List<Error> problems(String schema, JsonNode document) {
        return SCHEMAS.getSchema(SchemaLocation.of(PLACE + schema + ".json")).validate(document);
    }

    private static String text(String iri) {
        try {
            return Files.readString(Path.of("../docs/schemas").resolve(iri.substring(PLACE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
