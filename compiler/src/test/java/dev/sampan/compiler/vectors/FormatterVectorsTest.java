package dev.sampan.compiler.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.bundle.PartKind;
import dev.sampan.compiler.format.FormatOptions;
import dev.sampan.compiler.format.FormatResult;
import dev.sampan.compiler.format.Formatter;
import dev.sampan.compiler.format.SameMeaning;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StylePiece;
import dev.sampan.compiler.wxss.StyleProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Formatting changes nothing that a file compiles to, and formatting again changes nothing at all: for every file of
/// the vectors, in each dialect, as written and with other white space between its tokens (seeded).
class FormatterVectorsTest {

    private static final List<String> WHITE = List.of(" ", "  ", "\t", "\n", "\n\n\n", " \n    ", "\r\n ");

    @TestFactory
    Stream<DynamicTest> everyFileOfTheVectors() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String vectors : List.of("wxml-cases.json", "wxs-cases.json", "/cases/wxss-cases.json")) {
            for (JsonNode vector : Vectors.read(vectors)) {
                String id = vector.get("id").asText();
                tests.add(DynamicTest.dynamicTest(
                        id,
                        () -> vector.path("files")
                                .properties()
                                .forEach(file ->
                                        check(id, file.getKey(), file.getValue().asText()))));
            }
        }
        return tests.stream();
    }

    private static void check(String id, String path, String text) {
        Random random = new Random(id.hashCode());
        for (Dialect dialect : Dialect.values()) {
            same(path, text, dialect);
            for (int round = 0; round < 5; round++) {
                same(path, respaced(path, text, dialect, random), dialect);
            }
        }
    }

    private static void same(String path, String text, Dialect dialect) {
        Language language = Language.of(path).orElseThrow();
        FormatOptions options = FormatOptions.standard().withDialect(dialect).withLineWidth(40);
        if (Formatter.format(language, path, text, options) instanceof FormatResult.Formatted(String once)) {
            assertThat(meaning(language, path, once, dialect))
                    .as("%s as %s from %s", path, once, text)
                    .isEqualTo(meaning(language, path, text, dialect));
            assertThat(Formatter.format(language, path, once, options))
                    .as("twice, from %s", text)
                    .isEqualTo(new FormatResult.Formatted(once));
        }
    }

    /// What a file compiles to, in a form without positions.
    private static Object meaning(Language language, String path, String text, Dialect dialect) {
        return switch (language) {
            case WXML ->
                WxmlCompiler.compile(path, text, dialect, other -> Optional.empty())
                        .code()
                        .map(code -> SameMeaning.core(PartKind.TEMPLATE, code));
            case WXSS ->
                SameMeaning.css(
                        StyleParser.parse(path, new SourceText(path, text), StyleProfile.PORTABLE).pieces().stream()
                                .map(piece -> piece instanceof StylePiece.Text(String css) ? css : withoutPlace(piece))
                                .collect(Collectors.joining()));
            case WXS -> SameMeaning.code(text);
            case JSON -> text;
        };
    }

    private static String withoutPlace(StylePiece piece) {
        return switch (piece) {
            case StylePiece.Rpx(String number) -> number + "rpx";
            case StylePiece.Import(String reference, var place) -> "@i \"" + reference + "\";";
            case StylePiece.Prefix() -> "P-";
            case StylePiece.Host() -> "H-";
            case StylePiece.Text(String css) -> css;
        };
    }

    /// The same tokens with other white space where there was some.
    private static String respaced(String path, String text, Dialect dialect, Random random) {
        SyntaxTree tree = Language.of(path).orElseThrow().parse(new SourceText(path, text), dialect);
        StringBuilder respaced = new StringBuilder();
        for (SyntaxNode leaf : tree.leaves()) {
            boolean space = leaf.is(SyntaxKind.SPACE);
            respaced.append(space ? WHITE.get(random.nextInt(WHITE.size())) : tree.text(leaf));
        }
        return respaced.toString();
    }
}
