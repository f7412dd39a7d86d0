package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.ReloadLevel;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The face of the module on small projects in memory (docs/contracts/bundle.md).
class CompilerTest {

    private static MemoryFiles twoPages() {
        return new MemoryFiles(Map.of(
                "app.json", "{\"pages\":[\"pages/a/a\",\"pages/b/b\"]}",
                "app.js", "App({})",
                "app.wxss", ".x{width:10rpx}",
                "pages/a/a.js", "const u = require('../../utils/u');\nPage({})",
                "pages/a/a.wxml", "<view>a</view>",
                "pages/a/a.wxss", "view{color:red}",
                "pages/b/b.js", "import u from '../../utils/u';\nPage({u})",
                "pages/b/b.wxml", "<view>b</view>",
                "utils/u.js", "module.exports = 1;"));
    }

    private static Compiler compiler(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults());
    }

    @Test
    void collectsReachableScriptsAndStyles() {
        CompileResult result = compiler(twoPages().put("utils/unused.js", "1")).compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.bundle().scripts()).containsOnlyKeys("app.js", "pages/a/a.js", "pages/b/b.js", "utils/u.js");
        assertThat(Objects.requireNonNull(result.bundle().styles().get("app.wxss"))
                        .tokens())
                .isEqualTo("[\".\",null,\"x{width:\",10,\"}\"]");
        assertThat(result.bundle().manifestJson()).contains("\"entry\":\"pages/a/a\"");
    }

    @Test
    void keepsTheFirstLineOfPlainScripts() {
        String code = Objects.requireNonNull(
                        compiler(twoPages()).compile().bundle().scripts().get("pages/a/a.js"))
                .code();
        assertThat(code)
                .startsWith("define(\"pages/a/a.js\", function (require, module, exports, define, window,")
                .contains(
                        "process) {const u = require('../../utils/u');\nPage({})\n}, {\"../../utils/u\": \"utils/u.js\"});");
    }

    @Test
    void reportsMissingPagesWithTheNearestName() {
        MemoryFiles files = twoPages().put("app.json", "{\n  \"pages\": [\"pages/a/a\", \"pages/b/c\"]\n}");
        Diagnostic found = compiler(files).compile().diagnostics().getFirst();
        assertThat(found.code()).isEqualTo("PAGE_NOT_FOUND");
        assertThat(found.line()).isEqualTo(2);
        assertThat(found.column()).isEqualTo(26);
        assertThat(found.hint()).contains("pages/b/b");
    }

    @Test
    void theEmptyPathStandsForTheWholeProject() {
        MemoryFiles files = twoPages();
        Compiler compiler = compiler(files);
        compiler.compile();
        files.put("pages/a/a.wxml", "<view>changed</view>");
        CompileResult second = compiler.update(Set.of(""));
        assertThat(Objects.requireNonNull(second.bundle().templates().get("pages/a/a.wxml"))
                        .code())
                .contains("changed");
    }

    @Test
    void updateReusesWhatDidNotChange() {
        MemoryFiles files = twoPages();
        Compiler compiler = compiler(files);
        CompileResult first = compiler.compile();
        files.put("pages/a/a.wxss", "view{color:blue}");
        CompileResult second = compiler.update(Set.of("pages/a/a.wxss"));
        assertThat(second.stats().compiled()).isEqualTo(1);
        BundleDiff diff = BundleDiff.between(first.bundle(), second.bundle());
        assertThat(diff.reload()).isEqualTo(ReloadLevel.STYLE);
        assertThat(second.bundle()).isEqualTo(compiler(files).compile().bundle());
    }

    @Test
    void brokenScriptKeepsTheLastGoodOne() {
        MemoryFiles files = twoPages();
        Compiler compiler = compiler(files);
        CompileResult first = compiler.compile();
        files.put("pages/a/a.js", "Page({\n  x: \n})");
        CompileResult second = compiler.update(Set.of("pages/a/a.js"));
        assertThat(second.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("JS_SYNTAX");
            assertThat(found.line()).isEqualTo(3);
        });
        assertThat(second.stale()).containsExactly("pages/a/a.js");
        assertThat(second.bundle()).isEqualTo(first.bundle());
    }

    @Test
    void withoutAppJsonThereIsNoBundle() {
        CompileResult result =
                compiler(new MemoryFiles(Map.of("readme.txt", ""))).compile();
        assertThat(result.usable()).isFalse();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("APP_JSON_MISSING");
    }
}
