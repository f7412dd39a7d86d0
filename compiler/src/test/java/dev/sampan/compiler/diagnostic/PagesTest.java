package dev.sampan.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/diagnostics: every code has a page, every example on it is true. Write the list of the codes anew with
/// `mvn -pl compiler test -Dtest=PagesTest -Dsampan.write=true`.
class PagesTest {

    private static final Path FOLDER = Path.of("../docs/diagnostics");

    /// Needs a disk, a machine, a huge file or a package; proved by the test named here.
    private static final Map<String, String> PROVED_ELSEWHERE = Map.ofEntries(
            Map.entry("FILE_NOT_UTF8", "compiler/src/test/java/dev/sampan/compiler/project/DiskFilesTest.java"),
            Map.entry("FILE_UNREADABLE", "compiler/src/test/java/dev/sampan/compiler/project/SourceFilesTest.java"),
            Map.entry("FILE_TOO_BIG", "compiler/src/test/java/dev/sampan/compiler/project/DiskFilesTest.java"),
            Map.entry("FILE_OUTSIDE_PROJECT", "compiler/src/test/java/dev/sampan/compiler/project/DiskFilesTest.java"),
            Map.entry("APP_SUBPACKAGES_MAX", "compiler/src/test/java/dev/sampan/compiler/config/ConfigChecksTest.java"),
            Map.entry("JS_TOO_BIG", "compiler/src/test/java/dev/sampan/compiler/project/SourceFilesTest.java"),
            Map.entry("PROJECT_FOLDER_GONE", "compiler/src/test/java/dev/sampan/compiler/BadInputTest.java"),
            Map.entry("CACHE_UNWRITABLE", "compiler/src/test/java/dev/sampan/compiler/CompileCacheTest.java"),
            Map.entry("JS_NESTING", "compiler/src/test/java/dev/sampan/compiler/fuzz/NestingTest.java"),
            Map.entry("WXSS_NESTING_DEPTH", "compiler/src/test/java/dev/sampan/compiler/fuzz/NestingTest.java"),
            Map.entry(
                    "STYLE_TOOL_FAILED",
                    "simulator/src/test/java/dev/sampan/simulator/logic/LessPreprocessorTest.java"),
            Map.entry("JS_PARSER_MISSING", ""),
            Map.entry("WXML_NESTING", "compiler/src/test/java/dev/sampan/compiler/wxml/WxmlRobustnessTest.java"));

    private static Path pageOf(Code code) {
        return Path.of("..").resolve(code.page());
    }

    private static Page page(Code code) throws IOException {
        assertThat(pageOf(code)).as("page of " + code).exists();
        return new Page(Files.readString(pageOf(code)));
    }

    static Stream<Code> withExample() {
        return Stream.of(Code.values())
                .filter(code -> code.stage() != Stage.PACKAGE && !PROVED_ELSEWHERE.containsKey(code.name()));
    }

    @Test
    void everyPageBelongsToACode() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .toList())
                    .as("pages of codes; docs/diagnostics/<CODE>.md explains a code of the catalogue")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Code.values()).map(code -> code + ".md").toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithWhatTheCatalogueSays(Code code) throws IOException {
        assertThat(page(code).head())
                .isEqualTo("# " + code + "\n\n" + code.meaning() + "\n\n*"
                        + code.severity().word() + " · " + code.stage().title() + "*\n");
    }

    @ParameterizedTest
    @MethodSource("withExample")
    void theWrongExampleIsReported(Code code) throws IOException {
        Page page = page(code);
        assertThat(page.hasExample()).as("%s has an example", code).isTrue();
        List<Diagnostic> found = page.compileWrong();
        assertThat(found).extracting(Diagnostic::code).contains(code.name());
        assertThat(found).filteredOn(one -> counts(one, code)).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo(code.name());
            assertThat(new Page.Mark(one.file(), one.line())).as(one.toString()).isEqualTo(page.mark());
            assertThat(one.severity()).as("may be milder: " + one).isGreaterThanOrEqualTo(code.severity());
            assertWellFormed(one);
        });
    }

    @ParameterizedTest
    @MethodSource("withExample")
    void theRightExampleIsClean(Code code) throws IOException {
        assertThat(page(code).compileRight())
                .filteredOn(one -> counts(one, code))
                .isEmpty();
    }

    /// Examples of the language are short, so that hints about unused names are raised beside; a page of such a
    /// hint shows that hint only.
    private static boolean counts(Diagnostic found, Code code) {
        return found.code().equals(code.name()) || Code.valueOf(found.code()).stage() != Stage.LINT;
    }

    private static void assertWellFormed(Diagnostic one) {
        boolean wide = one.endLine() > one.line() || (one.endLine() == one.line() && one.endColumn() > one.column());
        assertThat(wide).as("span of " + one).isTrue();
        assertThat(one.message()).as("one sentence").isNotBlank().doesNotContainPattern("[.!?]\\s+[A-Z]");
    }

    @Test
    void whatHasNoExampleIsProvedElsewhere() throws IOException {
        for (Map.Entry<String, String> proof : PROVED_ELSEWHERE.entrySet()) {
            assertThat(page(Code.valueOf(proof.getKey())).hasExample())
                    .as(proof.getKey())
                    .isFalse();
            if (!proof.getValue().isEmpty()) {
                assertThat(Files.readString(Path.of("..").resolve(proof.getValue())))
                        .contains(proof.getKey());
            }
        }
    }

    @Test
    void theListIsComplete() throws IOException {
        Path list = FOLDER.resolve("README.md");
        if (Boolean.getBoolean("sampan.write")) {
            Files.writeString(list, list());
        }
        assertThat(Files.readString(list)).isEqualTo(list());
    }

    private static String list() {
        StringBuilder text = new StringBuilder("""
            # Diagnostics

            Every code that `sampan check` and the window can show, with a page of its own.
            Generated by `mvn -pl compiler test -Dtest=PagesTest -Dsampan.write=true`.
            """);
        Stream.of(Code.values())
                .collect(Collectors.groupingBy(Code::stage, TreeMap::new, Collectors.toList()))
                .forEach((stage, codes) -> {
                    text.append("\n## ").append(stage.title());
                    text.append("\n\n| code | severity | meaning |\n|---|---|---|\n");
                    codes.forEach(code -> text.append(row(code)));
                });
        return text.toString();
    }

    private static String row(Code code) {
        return "| [" + code + "](" + code + ".md) | " + code.severity().word() + " | " + cell(code.meaning()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
