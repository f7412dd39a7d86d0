package dev.sampan.compiler.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every normative WXS vector: the compile error, or the text that the page shows. The strict checker holds in both
/// dialects, so each vector runs in both.
class WxsVectorsTest {

    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.tests("wxs-cases.json", (vector, dialect) -> true, WxsVectorsTest::check);
    }

    private static void check(JsonNode vector, Dialect dialect) {
        CompiledVector compiled = CompiledVector.of(vector, dialect);
        JsonNode error = vector.get("expectedError");
        if (error != null) {
            assertThat(compiled.diagnostics())
                    .as("errors for %s", vector.get("files"))
                    .anyMatch(d -> d.isError()
                            && d.code().equals(error.get("code").asText())
                            && d.file().equals(error.get("file").asText())
                            && d.line() == error.get("line").asInt());
            return;
        }
        assertThat(compiled.diagnostics()).noneMatch(d -> d.isError());
        JsonNode rendered = compiled.render(vector, dialect);
        StringBuilder text = new StringBuilder();
        rendered.get("tree").forEach(view -> view.path("children").forEach(c -> text.append(c.asText())));
        assertThat(text.toString())
                .as("text of %s", vector.get("files"))
                .isEqualTo(vector.get("expectedText").asText());
        for (JsonNode expected : vector.path("diagnostics")) {
            assertThat(rendered.get("problems"))
                    .anyMatch(p ->
                            p.get("code").asText().equals(expected.get("code").asText()));
        }
    }
}
