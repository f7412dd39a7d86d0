package dev.sampan.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.source.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// project.config.json and its private companion (config.md sections "General rules" and 8).
class ProjectTest {

    @Test
    void aFolderWithAppJsonAloneOpens() {
        Project project = Project.of(new MemoryFiles(Map.of("app.json", "{}")));
        assertThat(project.config().miniprogramRoot()).isEmpty();
        assertThat(project.config().appid()).isEqualTo("touristappid");
        assertThat(project.diagnostics()).isEmpty();
    }

    @Test
    void thePrivateFileWinsFieldByField() {
        Project project = Project.of(new MemoryFiles(Map.of(
                "mini/app.json", "{}",
                "project.config.json",
                        "{\"appid\":\"wx1\",\"miniprogramRoot\":\"./mini/\",\"setting\":{\"urlCheck\":true,\"es6\":true},"
                                + "\"packOptions\":{\"ignore\":[{\"type\":\"suffix\",\"value\":\".md\"}]}}",
                "project.private.config.json",
                        "{\"setting\":{\"urlCheck\":false},\"condition\":{\"miniprogram\":{\"current\":0,\"list\":"
                                + "[{\"name\":\"m\",\"pathName\":\"p/p\",\"query\":\"a=1\",\"scene\":\"1011\"}]}}}")));
        ProjectConfig config = project.config();
        assertThat(config.miniprogramRoot()).isEqualTo("mini");
        assertThat(config.setting("urlCheck", true)).isFalse();
        assertThat(config.setting("es6", false)).isTrue();
        assertThat(config.currentMode()).isZero();
        assertThat(config.modes()).singleElement().satisfies(mode -> {
            assertThat(mode.pathName()).isEqualTo("p/p");
            assertThat(mode.scene()).isEqualTo(1011);
        });
        assertThat(config.packOptions().ignore()).containsExactly(new ProjectConfig.PackRule("suffix", ".md"));
    }

    @Test
    void aBrokenPrivateFileIsIgnoredWithAWarning() {
        Project project = Project.of(new MemoryFiles(Map.of(
                "app.json", "{}",
                "project.private.config.json", "{\"setting\":{}\n \"condition\":{}}")));
        assertThat(project.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
            assertThat(found.message()).contains("comma").contains("ignored");
        });
    }

    @Test
    void aMissingRootFallsBackAndSaysSo() {
        Project project = Project.of(new MemoryFiles(Map.of(
                "src/app.json", "{}",
                "project.config.json", "{\n  \"miniprogramRoot\": \"dist\"\n}")));
        assertThat(project.config().miniprogramRoot()).isEqualTo("src");
        assertThat(project.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("CONFIG_ROOT_MISSING");
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.column()).isEqualTo(22);
        });
    }

    @Test
    void relaxedJsonIsReadWithOneWarning() {
        JsonParser.Result result = JsonParser.parse(new SourceText("a.json", "{ // c\n \"a\": [1, 2,], /* d */ }"));
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("JSON_RELAXED");
        assertThat(String.valueOf(result.value() == null ? null : result.value().plain()))
                .isEqualTo("{a=[1, 2]}");
    }

    /// Rule: no crash and at least one diagnostic wherever the text is cut.
    @Test
    void truncatedJsonAlwaysSaysSomething() {
        String text = "{\"a\": [1, true, null, \"x\\u0041\\n\"], \"b\": {\"c\": -1.5e3}}";
        for (int length = 0; length < text.length(); length++) {
            JsonParser.Result result = JsonParser.parse(new SourceText("a.json", text.substring(0, length)));
            assertThat(result.hasErrors()).as(text.substring(0, length)).isTrue();
        }
        assertThat(JsonParser.parse(new SourceText("a.json", text)).diagnostics())
                .isEmpty();
    }

    @Test
    void forgottenCommasAreFoundWhereTheyBelong() {
        JsonParser.Result result = JsonParser.parse(new SourceText("a.json", "{\n  \"a\": 1\n  \"b\": 2\n}"));
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.column()).isEqualTo(9);
        });
        assertThat(String.valueOf(result.value() == null ? null : result.value().plain()))
                .isEqualTo("{a=1, b=2}");
    }
}
