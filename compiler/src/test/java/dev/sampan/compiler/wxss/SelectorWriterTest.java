package dev.sampan.compiler.wxss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Selectors that views do not understand (WXSS-SYN-04): reported, and left out where a view drops the rule.
class SelectorWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                .a >>> .b{x:y}   | WXSS_DEAD_SELECTOR 1:4 | left out
                .a>>.b{x:y}      | WXSS_DEAD_SELECTOR 1:3 | left out
                .a ~ + .b{x:y}   | WXSS_DEAD_SELECTOR 1:4 | left out
                .a,.{x:y}        | WXSS_DEAD_SELECTOR 1:4 | left out
                .a /deep/ .b{x:y}| WXSS_DEAD_SELECTOR 1:4 | kept
                .a > .b{x:y}     |                        | kept
                .a / .b{x:y}     |                        | kept
                :root,.a{x:y}    |                        | kept
                """)
    void tellsDeadSelectors(String source, String reported, String rule) {
        StyleLinker.Linked linked = StyleLinker.link(
                StyleParser.parse("a.wxss", new SourceText("a.wxss", source), StyleProfile.PORTABLE),
                StyleLinker.Scope.PAGE,
                (from, reference) -> Optional.empty());
        assertThat(linked.diagnostics())
                .extracting(d -> d.code() + " " + d.line() + ":" + d.column())
                .isEqualTo(reported == null ? List.of() : List.of(reported));
        assertThat(linked.tokens().contains("x:y")).isEqualTo(rule.equals("kept"));
    }
}
