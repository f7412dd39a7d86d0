package dev.sampan.packaging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// package.md 2.3 and 2.4: the order of the decisions, and what never comes in.
final class FileSelectorTest {
    private static final Extensions EXTENSIONS = Extensions.shipped();

    @Test
    void theListOfExtensionsIsThePackersOwn() {
        assertThat(EXTENSIONS.packed())
                .containsExactlyInAnyOrder(
                        (".wxml .wxss .wxs .png .jpg .jpeg .gif .svg .js .json .cer .mp3 .aac .m4a .mp4 .wav .ogg"
                                        + " .silk .wasm .br .cur .ico .skel .crt .cert")
                                .split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.txt", "a.webp", "a.ttf", "a.scss", "a.ts", "a.less", "Makefile", ".eslintrc"})
    void includeCannotBeatTheExtensionList(String path) throws Exception {
        FileSelection selection =
                select(options("{\"include\":[{\"type\":\"file\",\"value\":\"" + path + "\"}]}"), path);
        assertThat(selection.dropped()).containsEntry(path, DropReason.EXTENSION);
    }

    @Test
    void includeCannotBeatTheDefaultIgnores() throws Exception {
        FileSelection selection = select(
                options("{\"include\":[{\"type\":\"glob\",\"value\":\"**/*\"}]}"),
                "a/node_modules/b/index.js",
                "tests/a.js",
                "a/testsuite.js");
        assertThat(selection.dropped(DropReason.DEFAULT_IGNORE))
                .containsExactly("a/node_modules/b/index.js", "tests/a.js");
        assertThat(selection.kept()).containsExactly("a/testsuite.js");
    }

    @Test
    void includeBeatsIgnoreAndTheUnusedFilter() throws Exception {
        PackOptions options = options("{\"include\":[{\"type\":\"prefix\",\"value\":\"keep\"}],"
                + "\"ignore\":[{\"type\":\"folder\",\"value\":\"old\"}]}");
        FileSelection selection = select(options, "old/keep.js", "old/used.js", "old/a.png", "keep-unused.js");
        assertThat(selection.kept()).containsExactly("keep-unused.js", "old/keep.js");
        assertThat(selection.dropped(DropReason.IGNORE_RULE)).containsExactly("old/a.png", "old/used.js");
    }

    @Test
    void theUnusedFilterDropsCodeButNeverMedia() {
        FileSelection selection = select(
                PackOptions.NONE, "used.js", "b.js", "b.wxs", "data.json", "package.json", "b.png", "b.mp3", "b.wasm");
        assertThat(selection.kept()).containsExactly("b.mp3", "b.png", "b.wasm", "used.js");
        assertThat(selection.dropped(DropReason.UNUSED)).containsExactly("b.js", "b.wxs", "data.json", "package.json");
    }

    @Test
    void anEmptyRuleValueIsPassedOver() throws Exception {
        assertThat(options("{\"ignore\":[{\"type\":\"folder\",\"value\":\"\"}]}")
                        .ignore())
                .isEmpty();
        assertThat(options("{\"ignore\":[{\"type\":\"regexp\",\"value\":\"(\"}]}")
                        .broken())
                .hasSize(1);
    }

    @Test
    void whatCannotBePackedIsSaidOncePerFolder() {
        FileSelection selection = select(
                PackOptions.NONE,
                "img/a.webp",
                "img/b.WEBP",
                "img/c.ttf",
                "x/a.webp",
                "a.ts",
                "README.md",
                ".eslintrc.yaml");
        List<Diagnostic> warnings = new DroppedKinds(EXTENSIONS).warnings(selection);
        assertThat(warnings).allMatch(warning -> warning.code().equals("PACK_EXT_DROPPED"));
        assertThat(warnings)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "1 file with extension .ttf is not allowed in a package and was left out",
                        "2 files with extension .webp are not allowed in a package and were left out",
                        "1 file with extension .webp is not allowed in a package and was left out");
    }

    private static PackOptions options(String json) throws Exception {
        return PackOptions.from(new ObjectMapper().readTree(json));
    }

    private static FileSelection select(PackOptions options, String... paths) {
        Set<String> used = Set.of("used.js", "old/used.js", "a/testsuite.js");
        return new FileSelector(EXTENSIONS, options, List.of("tests"), used::contains).select(List.of(paths));
    }
}
