package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One file names another, in every language: the same forms of a path mean the same file.
class ReferencesTest {

    /// A page that takes a file of every kind from the folder `u`, by the prefix.
    private static MemoryFiles project(String prefix, String aliases) {
        return new MemoryFiles(Map.of(
                        "app.json", "{\"pages\":[\"p/p\"]" + aliases + "}",
                        "p/p.json", "{\"usingComponents\":{\"k-k\":\"" + prefix + "k/k\"}}",
                        "p/p.wxml",
                                "<import src=\"" + prefix + "t.wxml\"/><wxs module=\"m\" src=\"" + prefix + "m.wxs\"/>"
                                        + "<include src=\"" + prefix + "i\"/><template is=\"t\"/><k-k a=\"{{m.a}}\"/>",
                        "p/p.wxss", "@import \"" + prefix + "s.wxss\";",
                        "p/p.js", "import a from '" + prefix + "a'\nPage({a})",
                        "u/t.wxml", "<template name=\"t\">t</template>",
                        "u/i.wxml", "included",
                        "u/m.wxs", "module.exports = {a: 1}",
                        "u/s.wxss", ".s{x:y}"))
                .put("u/a.js", "export default 1")
                .put("u/k/k.json", "{\"component\":true}")
                .put("u/k/k.js", "Component({properties: {a: null}})")
                .put("u/k/k.wxml", "<view/>");
    }

    private static CompileResult compile(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults()).compile();
    }

    private static void assertAllFound(CompileResult result) {
        assertThat(result.diagnostics())
                .filteredOn(found -> !found.code().startsWith("LINT_CLASS"))
                .isEmpty();
        String page = Objects.requireNonNull(result.bundle().templates().get("p/p.wxml"))
                .code();
        assertThat(page).contains("imports:[\"u/t.wxml\"]", "m:\"u/m.wxs\"", "included");
        assertThat(result.bundle().templates()).containsKeys("u/t.wxml", "u/k/k.wxml");
        assertThat(result.bundle().wxs()).containsKey("u/m.wxs");
        assertThat(Objects.requireNonNull(result.bundle().styles().get("p/p.wxss"))
                        .tokens())
                .contains("s{x:y}");
        assertThat(result.bundle().scripts()).containsKeys("u/a.js", "u/k/k.js");
    }

    /// config.md section 7, WXML-IMP-02, WXML-INC-01, WXML-WXS-03, WXSS-IMP-01.
    @Test
    void aliasesHoldInEveryLanguage() {
        assertAllFound(compile(project("#u/", ",\"resolveAlias\":{\"#u/*\":\"/u/*\"}")));
        assertAllFound(compile(project("~/", ",\"resolveAlias\":{\"~/*\":\"u/*\",\"@/*\":\"/*\"}")));
    }

    /// Projects of build tools write these prefixes without an entry in app.json.
    @ParameterizedTest
    @ValueSource(strings = {"@/u/", "~/u/", "/u/", "../u/"})
    void customaryPrefixesMeanTheRoot(String prefix) {
        assertAllFound(compile(project(prefix, "")));
    }

    /// The cache may not keep what an alias meant before.
    @Test
    void aliasesThatChangeAreFollowed() {
        MemoryFiles files = project("#/", ",\"resolveAlias\":{\"#/*\":\"/v/*\"}");
        Compiler compiler = new Compiler(files, CompilerOptions.defaults());
        assertThat(compiler.compile().diagnostics())
                .extracting(Diagnostic::code)
                .contains(
                        "WXML_IMPORT_NOT_FOUND", "WXML_INCLUDE_NOT_FOUND", "WXML_WXS_NOT_FOUND", "JS_MODULE_NOT_FOUND")
                .contains("WXSS_IMPORT_NOT_FOUND", "COMPONENT_NOT_FOUND");
        files.put("app.json", "{\"pages\":[\"p/p\"],\"resolveAlias\":{\"#/*\":\"/u/*\"}}");
        CompileResult second = compiler.update(Set.of("app.json"));
        assertAllFound(second);
        assertThat(second.bundle()).isEqualTo(compile(files).bundle());
    }

    /// config.md rule 2, WXML-TXT-02: editors of Windows write a byte order mark and CR LF into files of every
    /// kind.
    @Test
    void byteOrderMarksAndWindowsLineEndsChangeNothing() {
        MemoryFiles plain = project("../u/", "");
        MemoryFiles marked = new MemoryFiles();
        for (String path : plain.list()) {
            String text = new String(read(plain, path), java.nio.charset.StandardCharsets.UTF_8);
            marked.put(path, "\uFEFF" + text.replace("\n", "\r\n"));
        }
        CompileResult result = compile(marked);
        assertThat(result.diagnostics())
                .allSatisfy(found -> assertThat(found.code()).isEqualTo("WXS_BOM"));
        assertThat(result.bundle().manifestJson())
                .isEqualTo(compile(plain).bundle().manifestJson());
        assertThat(String.join("", texts(result))).doesNotContain("\uFEFF");
    }

    private static Set<String> texts(CompileResult result) {
        Set<String> texts = result.bundle().scripts().values().stream()
                .map(script -> script.code())
                .collect(Collectors.toSet());
        result.bundle().templates().values().forEach(template -> texts.add(template.code()));
        result.bundle().wxs().values().forEach(module -> texts.add(module.code()));
        result.bundle().styles().values().forEach(sheet -> texts.add(sheet.tokens()));
        return texts;
    }

    private static byte[] read(MemoryFiles files, String path) {
        return files.read(path).orElseThrow();
    }
}
