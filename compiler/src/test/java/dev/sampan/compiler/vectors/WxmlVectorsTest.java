package dev.sampan.compiler.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every normative WXML vector, in each dialect it holds for: the expected error, or the expected tree and diagnostics.
class WxmlVectorsTest {

    /// Known only when the template runs; raised by the run time, not by the compiler.
    private static final Set<String> AT_RUN_TIME = Set.of(
            "WXML_FOR_KEY_DUPLICATE",
            "WXML_FOR_NOT_ITERABLE",
            "WXML_FOR_NUMBER",
            "WXML_FOR_STRING",
            "WXML_SLOT_VALUE_UNUSED",
            "WXML_TEMPLATE_RECURSION",
            "WXS_RUNTIME");

    /// `is="{{nope}}"`: which template that is shows at run time only.
    private static final Set<String> DYNAMIC_NAME = Set.of("WXML-TPL-V013");

    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.tests("wxml-cases.json", WxmlVectorsTest::recordedFor, WxmlVectorsTest::check);
    }

    private static boolean recordedFor(JsonNode vector, Dialect dialect) {
        String which = vector.get("dialect").asText();
        return which.equals("both") || which.equals(dialect.word());
    }

    private static void check(JsonNode vector, Dialect dialect) {
        CompiledVector compiled = CompiledVector.of(vector, dialect);
        JsonNode error = vector.get("expectedError");
        if (error != null) {
            assertThat(compiled.diagnostics())
                    .as("errors for %s", vector.get("files"))
                    .anyMatch(d -> d.isError()
                            && d.code().equals(error.get("code").asText())
                            && d.line() == error.get("line").asInt());
            // WXML-GEN-03
            assertThat(compiled.code()).doesNotContainKey(vector.get("entry").asText());
            return;
        }
        JsonNode rendered = compiled.render(vector, dialect);
        if (vector.path("treeNormative").asBoolean(true)) {
            assertThat(rendered.get("tree"))
                    .as("tree of %s", vector.get("files"))
                    .isEqualTo(vector.get("expectedTree"));
        }
        checkDiagnostics(vector, vector.path("diagnostics"), compiled.diagnostics());
        JsonNode byDialect = vector.path("diagnosticsByDialect").path(dialect.word());
        checkDiagnostics(vector, byDialect, compiled.diagnostics());
    }

    private static void checkDiagnostics(JsonNode vector, JsonNode expected, List<Diagnostic> found) {
        for (JsonNode one : expected) {
            String code = one.get("code").asText();
            boolean dynamic = DYNAMIC_NAME.contains(vector.get("id").asText());
            if (!AT_RUN_TIME.contains(code) && !dynamic) {
                assertThat(found).as("%s for %s", one, vector.get("files")).anyMatch(d -> matches(one, d));
            }
        }
    }

    private static boolean matches(JsonNode expected, Diagnostic found) {
        return found.code().equals(expected.get("code").asText())
                && found.severity().word().equals(expected.get("level").asText())
                && (!expected.has("line")
                        || found.line() == expected.get("line").asInt())
                && (!expected.has("column")
                        || found.column() == expected.get("column").asInt());
    }
}
