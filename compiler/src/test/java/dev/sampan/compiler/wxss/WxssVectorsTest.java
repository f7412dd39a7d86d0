package dev.sampan.compiler.wxss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The style sheet vectors measured with the 2019 compiler. Vectors that are marked as not normative are quirks the
/// product does not copy; they must still compile without crashing.
class WxssVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> vectors() throws IOException {
        try (InputStream in = WxssVectorsTest.class.getResourceAsStream("/cases/wxss-cases.json")) {
            return StreamSupport.stream(JSON.readTree(in).get("vectors").spliterator(), false)
                    .filter(vector -> vector.get("kind").asText().equals("stylesheet"))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> strictProfile() throws IOException {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText() + " " + vector.get("rules"), () -> strict(vector)));
    }

    /// WXSS-SYN-04: what the strict profile refuses is reported by the ordinary one too.
    @TestFactory
    Stream<DynamicTest> portableProfileReportsTheSameCodes() throws IOException {
        return vectors().stream()
                .filter(vector -> vector.has("expectedError") && normative(vector))
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText(),
                        () -> assertThat(link(vector, StyleProfile.PORTABLE).diagnostics())
                                .extracting(Diagnostic::code)
                                .contains(
                                        vector.get("expectedError").get("code").asText())));
    }

    private static boolean normative(JsonNode vector) {
        return vector.path("normative").asBoolean(true);
    }

    private static void strict(JsonNode vector) throws IOException {
        StyleLinker.Linked linked = link(vector, StyleProfile.STRICT);
        if (!normative(vector)) {
            assertThat(linked.tokens()).startsWith("[").endsWith("]");
            return;
        }
        List<Diagnostic> errors =
                linked.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (vector.has("expectedError")) {
            JsonNode expected = vector.get("expectedError");
            assertThat(errors).anySatisfy(error -> {
                assertThat(error.code()).isEqualTo(expected.get("code").asText());
                if (expected.has("line")) {
                    assertThat(error.line() + ":" + error.column())
                            .isEqualTo(expected.get("line").asInt() + ":"
                                    + expected.get("column").asInt());
                }
            });
            return;
        }
        assertThat(errors).isEmpty();
        assertThat(compact(text(linked.tokens())))
                .isEqualTo(compact(vector.get("expectedText").asText()));
        if (vector.has("diagnostics")) {
            assertDiagnostics(vector.get("diagnostics"), linked.diagnostics());
        }
    }

    private static void assertDiagnostics(JsonNode expected, List<Diagnostic> found) {
        List<String> wanted = new ArrayList<>();
        List<String> got = new ArrayList<>();
        for (JsonNode one : expected) {
            boolean placed = one.has("line");
            wanted.add(one.get("code").asText() + (placed ? " " + one.get("line") + ":" + one.get("column") : ""));
            found.stream()
                    .filter(diagnostic ->
                            diagnostic.code().equals(one.get("code").asText()))
                    .forEach(diagnostic -> got.add(
                            diagnostic.code() + (placed ? " " + diagnostic.line() + ":" + diagnostic.column() : "")));
        }
        assertThat(got).isEqualTo(wanted);
        if (wanted.isEmpty()) {
            assertThat(found).isEmpty();
        }
    }

    private static StyleLinker.Linked link(JsonNode vector, StyleProfile profile) {
        String entry = vector.get("entry").asText();
        StyleLinker.Scope scope =
                vector.get("scope").asText().equals("component") ? StyleLinker.Scope.COMPONENT : StyleLinker.Scope.PAGE;
        return StyleLinker.link(
                unit(vector, entry, profile).orElseThrow(),
                scope,
                (from, reference) -> unit(vector, Paths.resolve(from, reference), profile));
    }

    private static Optional<StyleUnit> unit(JsonNode vector, String path, StyleProfile profile) {
        return Optional.ofNullable(vector.get("files").get(path))
                .map(css -> StyleParser.parse(path, new SourceText(path, css.asText()), profile));
    }

    /// Tokens in the notation of the vectors.
    private static String text(String tokens) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode token : JSON.readTree(tokens)) {
            if (token.isTextual()) {
                text.append(token.asText());
            } else if (token.isNumber()) {
                text.append("{{rpx:").append(token.asText()).append("}}");
            } else if (token.isNull()) {
                text.append("{{prefix}}");
            } else {
                text.append(":host");
            }
        }
        // contract section 6: safe-area values are variables; `:host(.a)` is the host followed by the class
        return text.toString()
                .replaceAll("var\\(--(safe-area-inset-[a-z]+)", "env($1")
                .replaceAll(":host(\\.[a-z]+)", ":host($1)");
    }

    private static String compact(String css) {
        return css.replaceAll("/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};:,>+]) ?", "$1")
                .strip();
    }
}
