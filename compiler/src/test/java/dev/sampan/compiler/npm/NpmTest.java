package dev.sampan.compiler.npm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Where packages and components are found (package.md section 4).
class NpmTest {

    private static MemoryFiles app(String pageJson, String pageJs) {
        return new MemoryFiles()
                .put("project.config.json", "{\"miniprogramRoot\":\"mini\"}")
                .put("mini/app.json", "{\"pages\":[\"p/p\"],\"resolveAlias\":{\"~/*\":\"/*\",\"~/x/*\":\"/deep/*\"}}")
                .put("mini/p/p.wxml", "<view/>")
                .put("mini/p/p.json", pageJson)
                .put("mini/p/p.js", pageJs);
    }

    private static CompileResult compile(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withHints(false)).compile();
    }

    private static Map<String, String> requires(CompileResult result, String id) {
        Script script = Objects.requireNonNull(result.bundle().scripts().get(id));
        return script.requires();
    }

    /// Rule 9: beside the page, then `miniprogram_npm` upwards, with and without `index`.
    @Test
    void builtComponentsAreFoundUpTheTree() {
        CompileResult result = compile(app("{\"usingComponents\":{\"b\":\"ui/button\"}}", "")
                .put("mini/miniprogram_npm/ui/button/index.json", "{\"component\":true}"));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.bundle().manifestJson()).contains("\"b\":\"miniprogram_npm/ui/button/index\"");
    }

    /// Rule 4, without building: straight from node_modules, also above miniprogramRoot, also scoped.
    @Test
    void installedPackagesWorkUnbuilt() {
        CompileResult result = compile(app("{\"usingComponents\":{\"b\":\"@s/ui/button/index\"}}", "")
                .put("node_modules/@s/ui/package.json", "{\"miniprogram\":\"lib\"}")
                .put("node_modules/@s/ui/lib/button/index.json", "{\"component\":true}")
                .put("node_modules/@s/ui/lib/button/index.js", "require('../mixin'); require('dep')")
                .put("node_modules/@s/ui/lib/button/index.wxss", "#x{}")
                .put("node_modules/@s/ui/lib/mixin.js", "1")
                .put("node_modules/@s/ui/node_modules/dep/package.json", "{\"main\":\"./out/main\"}")
                .put("node_modules/@s/ui/node_modules/dep/out/main.js", "2"));
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("WXSS_COMPONENT_SELECTOR");
            assertThat(found.file()).isEqualTo("node_modules/@s/ui/lib/button/index.wxss");
        });
        assertThat(requires(result, "miniprogram_npm/@s/ui/button/index.js"))
                .containsEntry("../mixin", "miniprogram_npm/@s/ui/mixin.js")
                .containsEntry("dep", "miniprogram_npm/@s/ui/miniprogram_npm/dep/out/main.js");
    }

    @Test
    void plainPackagesByMain() {
        CompileResult result = compile(app("{}", "require('lodash'); require('lodash/get'); require('none')")
                .put("node_modules/lodash/package.json", "{\"main\":\"lodash.js\"}")
                .put("node_modules/lodash/lodash.js", "1")
                .put("node_modules/lodash/get.js", "1"));
        assertThat(requires(result, "p/p.js"))
                .containsEntry("lodash", "miniprogram_npm/lodash/lodash.js")
                .containsEntry("lodash/get", "miniprogram_npm/lodash/get.js");
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("JS_MODULE_NOT_FOUND");
            assertThat(found.column()).isEqualTo(51);
            assertThat(found.file()).isEqualTo("mini/p/p.js");
        });
    }

    /// config.md section 7: the longest matching pattern wins.
    @Test
    void aliases() {
        CompileResult result = compile(app("{}", "require('~/u'); require('~/x/v'); require('/u'); require('u')")
                .put("mini/u.js", "1")
                .put("mini/deep/v.js", "1"));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(requires(result, "p/p.js"))
                .containsEntry("~/u", "u.js")
                .containsEntry("~/x/v", "deep/v.js")
                .containsEntry("/u", "u.js")
                .containsEntry("u", "u.js");
    }

    @Test
    void missingComponentsNameTheirPlace() {
        CompileResult result = compile(
                app("{\n \"usingComponents\": {\"x\": \"../c/buton\"}}", "").put("mini/c/button.wxml", ""));
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("COMPONENT_NOT_FOUND");
            assertThat(found.file()).isEqualTo("mini/p/p.json");
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.hint()).contains("c/button");
        });
    }

    @Test
    void pluginsAreLeftOutWithAWarning() {
        CompileResult result = compile(app("{\"usingComponents\":{\"x\":\"plugin://a/b\"}}", ""));
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("COMPONENT_PLUGIN");
        assertThat(result.hasErrors()).isFalse();
    }

    @Test
    void computedRequiresTakeTheFolder() {
        CompileResult result = compile(app("{}", "require('./' + name)").put("mini/p/q.js", "1"));
        assertThat(result.bundle().scripts()).containsKey("p/q.js");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("JS_DYNAMIC_REQUIRE");
    }

    /// Beyond rule 5: packages that name their entry in `exports` alone, or with the extension of one module kind.
    @Test
    void exportsAreTheLastResort() {
        CompileResult result =
                compile(app("{}", "require('only'); require('only/deep/x'); require('c'); require('both')")
                        .put(
                                "node_modules/only/package.json",
                                "{\"exports\":{\".\":{\"types\":\"./t.d.ts\",\"import\":\"./e.mjs\",\"default\":\"./d.js\"},"
                                        + "\"./deep/*\":\"./src/*.js\"}}")
                        .put("node_modules/only/e.mjs", "export default 1")
                        .put("node_modules/only/d.js", "1")
                        .put("node_modules/only/src/x.js", "1")
                        .put("node_modules/c/package.json", "{\"main\":\"lib/c.cjs\"}")
                        .put("node_modules/c/lib/c.cjs", "require('./two')")
                        .put("node_modules/c/lib/two.js", "1")
                        .put("node_modules/both/package.json", "{\"main\":\"m.js\",\"exports\":\"./x.js\"}")
                        .put("node_modules/both/m.js", "1")
                        .put("node_modules/both/x.js", "1"));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(requires(result, "p/p.js"))
                .containsEntry("only", "miniprogram_npm/only/e.mjs")
                .containsEntry("only/deep/x", "miniprogram_npm/only/src/x.js")
                .containsEntry("c", "miniprogram_npm/c/lib/c.cjs")
                .containsEntry("both", "miniprogram_npm/both/m.js");
        assertThat(requires(result, "miniprogram_npm/c/lib/c.cjs"))
                .containsEntry("./two", "miniprogram_npm/c/lib/two.js");
    }

    /// WXS-MOD-07.
    @Test
    void aScriptThatRequiresWxsIsToldWhy() {
        CompileResult result = compile(app("{}", "require('./m.wxs')").put("mini/p/m.wxs", "module.exports = {}"));
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("JS_MODULE_NOT_FOUND");
            assertThat(found.message()).contains("cannot require WXS");
        });
    }
}
