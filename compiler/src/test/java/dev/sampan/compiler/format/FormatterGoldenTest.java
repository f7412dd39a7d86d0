package dev.sampan.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pairs of files, before and after; each also formatted twice, with CR LF, with a byte order mark, and cut off
/// anywhere.
class FormatterGoldenTest {

    private static final List<String> PAIRS = List.of(
            "elements.wxml",
            "tags.wxml",
            "mixed.wxml",
            "rules.wxss",
            "values.wxss",
            "statements.wxs",
            "layout.wxs",
            "config.json",
            "layout.json");

    @TestFactory
    Stream<DynamicTest> pairs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String pair : PAIRS) {
            int dot = pair.indexOf('.');
            String before = resource(pair.substring(0, dot) + ".in" + pair.substring(dot));
            String after = resource(pair.substring(0, dot) + ".out" + pair.substring(dot));
            tests.add(DynamicTest.dynamicTest(
                    pair, () -> assertThat(formatted(pair, before)).isEqualTo(after)));
            tests.add(DynamicTest.dynamicTest(
                    pair + " twice", () -> assertThat(formatted(pair, after)).isEqualTo(after)));
            tests.add(DynamicTest.dynamicTest(
                    pair + " CRLF",
                    () -> assertThat(formatted(pair, crLf(before))).isEqualTo(crLf(after))));
            tests.add(DynamicTest.dynamicTest(
                    pair + " BOM",
                    () -> assertThat(formatted(pair, "\uFEFF" + before)).isEqualTo("\uFEFF" + after)));
            tests.add(DynamicTest.dynamicTest(pair + " cut off", () -> cutOff(pair, before)));
        }
        return tests.stream();
    }

    /// A file that ends anywhere is refused with its reason, or formatted to something stable.
    private static void cutOff(String name, String text) {
        int refused = 0;
        for (int length = 0; length < text.length(); length++) {
            switch (format(name, text.substring(0, length))) {
                case FormatResult.Refused(var reason) -> {
                    assertThat(reason.message()).isNotBlank();
                    refused++;
                }
                case FormatResult.Formatted(var once) ->
                    assertThat(formatted(name, once)).as("cut at %d", length).isEqualTo(once);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void widthAndIndent() {
        FormatOptions narrow = FormatOptions.standard().withLineWidth(30).withIndent("\t");
        assertThat(Formatter.format(
                        Language.WXML, "a.wxml", "<view class=\"first\" id=\"second\"><text/></view>", narrow))
                .isEqualTo(new FormatResult.Formatted(
                        "<view\n\tclass=\"first\"\n\tid=\"second\"\n>\n\t<text />\n</view>\n"));
    }

    @Test
    void takesTheIndentOfTheFile() {
        assertThat(FormatOptions.standard().like("a {\n    b: c;\n    d: e;\n}").indent())
                .isEqualTo("    ");
        assertThat(FormatOptions.standard().like("a {\n\tb: c;\n}").indent()).isEqualTo("\t");
        assertThat(FormatOptions.standard()
                        .like("{\n  \"a\": {\n    \"b\": 1\n  }\n}")
                        .indent())
                .isEqualTo("  ");
        assertThat(FormatOptions.standard().like("{}").indent()).isEqualTo("  ");
    }

    @Test
    void refusesWhatItCannotBeSureOf() {
        assertThat(format("a.wxml", "<view>\n<text>\n</view>"))
                .isInstanceOfSatisfying(FormatResult.Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("WXML_TAG_UNCLOSED");
                    assertThat(refused.reason().line()).isEqualTo(2);
                });
        assertThat(format("a.wxss", ".a { b: c")).isInstanceOf(FormatResult.Refused.class);
        assertThat(format("a.wxs", "let a = 1")).isInstanceOf(FormatResult.Refused.class);
        assertThat(format("a.json", "{\"a\": 1 \"b\": 2}")).isInstanceOf(FormatResult.Refused.class);
    }

    /// The comparison that the other proofs rest on sees what it must see.
    @Test
    void differencesAreSeen() {
        assertThat(SameMeaning.code("return\na")).isNotEqualTo(SameMeaning.code("return a"));
        assertThat(SameMeaning.code("a\n++b")).isNotEqualTo(SameMeaning.code("a ++b"));
        assertThat(SameMeaning.code("{\na = 1 }")).isEqualTo(SameMeaning.code("{ a=1\n}"));
        assertThat(SameMeaning.css(".a .b{c:d}")).isNotEqualTo(SameMeaning.css(".a.b{c:d}"));
        assertThat(SameMeaning.css(".a{c:1 -2}")).isNotEqualTo(SameMeaning.css(".a{c:1-2}"));
        assertThat(SameMeaning.css(".a{c:calc(1px + 2px)}")).isNotEqualTo(SameMeaning.css(".a{c:calc(1px+2px)}"));
        assertThat(SameMeaning.css(".a > .b { c : d, e; }")).isEqualTo(SameMeaning.css(".a>.b{c:d,e}"));
    }

    private static String crLf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static FormatResult format(String name, String text) {
        return Formatter.format(Language.of(name).orElseThrow(), name, text, FormatOptions.standard());
    }

    private static String formatted(String name, String text) {
        assertThat(format(name, text)).isInstanceOf(FormatResult.Formatted.class);
        return ((FormatResult.Formatted) format(name, text)).text();
    }

    private static String resource(String name) {
        try (InputStream in = FormatterGoldenTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
