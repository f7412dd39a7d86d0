package dev.sampan.compiler.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.language.Language;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxNode;
import dev.sampan.compiler.tree.SyntaxTree;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Full fidelity: the leaves of every vector file's tree are the file, also when it is cut off anywhere.
class SyntaxTreeVectorsTest {

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
                                        check(file.getKey(), file.getValue().asText()))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(500);
        return tests.stream();
    }

    private static void check(String path, String text) {
        Language language = Language.of(path).orElseThrow();
        for (Dialect dialect : Dialect.values()) {
            for (int length = text.length(); length >= 0; length--) {
                isWhole(language.parse(new SourceText(path, text.substring(0, length)), dialect));
            }
            isWhole(language.parse(new SourceText(path, text.replace("\n", "\r\n")), dialect));
        }
    }

    static void isWhole(SyntaxTree tree) {
        StringBuilder text = new StringBuilder();
        tree.leaves().forEach(leaf -> text.append(tree.text(leaf)));
        assertThat(text.toString()).isEqualTo(tree.source().text());
        tree.walk(node -> {
            int at = node.start();
            for (SyntaxNode child : node.children()) {
                assertThat(child.start()).as("%s in %s", child, node).isEqualTo(at);
                at = child.end();
            }
            if (!node.isLeaf()) {
                assertThat(at).as("end of %s", node).isEqualTo(node.end());
            }
            return true;
        });
    }
}
