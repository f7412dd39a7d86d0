package dev.sampan.compiler;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A change compiles what depends on it and nothing else: counts of translated files. An included template is
/// translated with those that include it, not for itself.
class DependencyTest {

    private final MemoryFiles files = new MemoryFiles(Map.ofEntries(
            Map.entry("app.json", "{\"pages\":[\"a/a\",\"b/b\"]}"),
            Map.entry("a/a.js", "require('../u');Page({})"),
            Map.entry("a/a.wxml", "<include src='../t.wxml'/>"),
            Map.entry("a/a.wxss", "@import '../s.wxss';"),
            Map.entry("a/a.json", "{}"),
            Map.entry("b/b.js", "Page({})"),
            Map.entry("b/b.wxml", "<view/>"),
            Map.entry("b/b.wxss", ""),
            Map.entry("t.wxml", "<view/>"),
            Map.entry("s.wxss", ".s{width:1rpx}"),
            Map.entry("u.js", "1")));
    private final Compiler compiler = new Compiler(files, CompilerOptions.defaults());

    private CompileResult after(String path, String text) {
        compiler.compile();
        files.put(path, text);
        return compiler.update(Set.of(path));
    }

    @Test
    void compilesOnePageTemplate() {
        assertThat(after("b/b.wxml", "<text/>").stats().compiled()).isEqualTo(1);
    }

    @Test
    void compilesAPartialSheetAndPutsItIntoItsImporters() {
        CompileResult result = after("s.wxss", ".s{width:2rpx}");
        assertThat(result.stats().compiled()).isEqualTo(1);
        assertThat(requireNonNull(result.bundle().styles().get("a/a.wxss")).tokens())
                .contains("2");
    }

    @Test
    void compilesAnIncludedTemplateAndItsDependents() {
        CompileResult result = after("t.wxml", "<text/>");
        assertThat(result.stats().compiled()).isEqualTo(1);
        assertThat(requireNonNull(result.bundle().templates().get("a/a.wxml")).code())
                .contains("\"text\"");
    }

    @Test
    void compilesOneRequiredScript() {
        assertThat(after("u.js", "2").stats().compiled()).isEqualTo(1);
    }

    @Test
    void compilesNothingForATouch() {
        CompileResult result = after("a/a.wxml", "<include src='../t.wxml'/>");
        assertThat(result.stats().compiled()).isZero();
        assertThat(result.stats().cached()).isGreaterThan(8);
    }

    @Test
    void seesAFileThatAppears() {
        files.put("a/a.js", "require('../n');Page({})");
        assertThat(compiler.compile().diagnostics()).extracting(d -> d.code()).contains("JS_MODULE_NOT_FOUND");
        files.put("n/index.js", "1");
        CompileResult result = compiler.update(Set.of("n/index.js"));
        assertThat(result.diagnostics()).extracting(d -> d.code()).doesNotContain("JS_MODULE_NOT_FOUND");
        assertThat(result.stats().compiled()).isEqualTo(1);
        files.remove("n/index.js");
        assertThat(compiler.update(Set.of("n")).diagnostics())
                .extracting(d -> d.code())
                .contains("JS_MODULE_NOT_FOUND");
    }
}
