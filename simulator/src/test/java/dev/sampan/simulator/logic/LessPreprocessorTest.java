package dev.sampan.simulator.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.ReloadLevel;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.preprocess.Preprocessed;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.compiler.project.ProjectFiles;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Less as styles (config.md section 8.2), by the real less.js.
class LessPreprocessorTest {

    private static final LessPreprocessor LESS = new LessPreprocessor();

    private final MemoryFiles files = new MemoryFiles(Map.of(
            "project.config.json", "{\"setting\":{\"useCompilerPlugins\":[\"typescript\",\"less\"]}}",
            "app.json", "{\"pages\":[\"p/p\"]}",
            "p/p.js", "Page({})",
            "p/p.wxml", "<view class=\"a\"/>"));

    private final Compiler compiler = compiler(files);

    private static Compiler compiler(ProjectFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withPreprocessor(StyleLanguage.LESS, LESS));
    }

    private static String tokens(CompileResult result, String id) {
        return Objects.requireNonNull(result.bundle().styles().get(id)).tokens();
    }

    @Test
    void keepsRpxThroughArithmetic() {
        files.put("p/p.less", """
                @gap: 100rpx;
                .m(@w) { width: @w; }
                .a { .m(@gap * 3 + 5rpx); height: calc(100% - 20rpx); top: -@gap; left: (750rpx / 2);
                  padding-bottom: ~"env(safe-area-inset-bottom)";
                  &-b { color: darken(red, 10%); } }
                page { margin: unit(7, rpx); }
                """);
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics()).isEmpty();
        // WXSS-SEL-01, WXSS-SEL-02, WXSS-RPX-01
        assertThat(tokens(result, "p/p.wxss"))
                .contains("width: \",305,\"", "100% - \",20,\"", "top: \",-100,\"", "left: \",375,\"")
                .contains("var(--safe-area-inset-bottom)", "null,\"a-b", "body", "margin: \",7,\"");
    }

    @Test
    void styleOfAComponentKeepsItsHost() {
        files.put("app.json", "{\"pages\":[\"p/p\"],\"usingComponents\":{\"c\":\"/c/c\"}}")
                .put("c/c.json", "{\"component\":true}")
                .put(
                        "c/c.less",
                        ":host { .x & { d: e } color: red; .b { f: g } }\n@media (min-width: 1px) { .q { x: y } }");
        assertThat(tokens(compiler.compile(), "c/c.wxss")).contains("[],\"", "@media (min-width: 1px)");
    }

    @Test
    void findsPartialsAliasesAndPackages() {
        files.put("app.json", "{\"pages\":[\"p/p\"],\"resolveAlias\":{\"@/*\":\"/lib/*\"}}")
                .put("lib/colors.less", "@red: #f00;")
                .put("p/_w.less", "@w: 3rpx;")
                .put("shared.less", "@s: 4rpx;")
                .put("node_modules/kit/package.json", "{\"miniprogram\":\"dist\"}")
                .put("node_modules/kit/dist/a.wxss", ".kit{a:b}")
                .put("node_modules/kit/src/mixins.less", ".m() { x: y }")
                .put("p/p.less", """
                        @import "@/colors.less";
                        @import "_w";
                        @import "shared.less";
                        @import (reference) "~kit/src/mixins.less";
                        @import (css) "~kit/a.wxss";
                        .a { color: @red; width: @w; height: @s; .m(); }
                        """);
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(tokens(result, "p/p.wxss")).contains("kit", "#f00", ",3,", ",4,", "x: y");
        assertThat(result.compiledStyles().get("p/p.wxss")).contains("@import \"/miniprogram_npm/kit/a.wxss\"");
    }

    @Test
    void aSheetMayImportOneThatIsWrittenInLess() {
        files.put("p/p.wxss", "@import '../lib/x.wxss'; .a{b:c}").put("lib/x.less", "@w: 1rpx; .x{ .y{ w: @w } }");
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(tokens(result, "p/p.wxss")).contains("x .\",null,\"y").contains(",1,");
    }

    @Test
    void givesEverySheetTheVariablesOfTheAppButNotItsRules() {
        files.put("app.less", "@brand: #123456; .app { color: @brand }")
                .put("p/p.less", ".a { color: @brand; }\n.b { c: @none }");
        assertThat(compiler.compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("STYLE_SYNTAX");
            assertThat(found.place()).hasToString("p/p.less:2:9");
        });
        files.put("p/p.less", ".a { color: @brand; }");
        assertThat(tokens(compiler.compile(), "p/p.wxss")).contains("#123456").doesNotContain("app");
    }

    @Test
    void placesMistakesInTheFileThatHasThem() {
        files.put("p/part.less", "@x: 1;\n.q {\n  width: @none;\n}\n").put("p/p.less", "@import 'part';");
        assertThat(compiler.compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("STYLE_SYNTAX");
            assertThat(found.place()).hasToString("p/part.less:3:10");
            assertThat(found.message()).contains("@none");
        });
        files.put("p/part.less", ".a {\n  background: url(a.png);\n}\n");
        assertThat(compiler.update(Set.of("p/part.less")).diagnostics())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("WXSS_LOCAL_URL");
                    assertThat(found.file()).isEqualTo("p/part.less");
                    assertThat(found.line()).isEqualTo(2);
                });
    }

    @Test
    void readsNothingOutsideOfTheProject(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.less"), ".secret{a:b}");
        Path project = folder.resolve("project");
        Files.createDirectories(project.resolve("p"));
        for (String path : List.of("project.config.json", "app.json", "p/p.js", "p/p.wxml")) {
            Files.write(project.resolve(path), files.read(path).orElseThrow());
        }
        Files.createSymbolicLink(project.resolve("p/link.less"), secret);
        for (String reference : List.of(
                secret.toUri().toString(),
                "../../secret",
                "/../secret.less",
                "./link",
                secret.toString(),
                "http://example.invalid/a.less")) {
            for (String option : List.of("", "(inline) ", "(reference) ", "(less) ")) {
                Files.writeString(project.resolve("p/p.less"), "@import " + option + "\"" + reference + "\";");
                CompileResult result = compiler(new DiskFiles(project)).compile();
                assertThat(result.diagnostics())
                        .as(option + reference)
                        .extracting(Diagnostic::code)
                        .contains("STYLE_IMPORT_NOT_FOUND");
                assertThat(tokens(result, "p/p.wxss")).as(option + reference).doesNotContain("secret");
            }
        }
    }

    @Test
    void runsNoCodeOfTheProject() {
        files.put("p/p.less", "@plugin '../p/p.js';\n.a{b:c}");
        assertThat(compiler.compile().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("STYLE_SYNTAX");
        files.put("p/p.less", ".a { width: `1 + 1` }");
        assertThat(compiler.update(Set.of("p/p.less")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("STYLE_SYNTAX");
    }

    /// The compiler reports it as STYLE_TOOL_FAILED.
    @Test
    void endsMixinsWithoutEnd() {
        LessPreprocessor impatient = new LessPreprocessor(Duration.ofSeconds(8));
        Preprocessed endless = impatient.translate(
                new SourceText("a.less", ".m(@i) when (true) { .m(@i + 1) }\n.m(1);"),
                (folder, reference) -> Optional.empty());
        assertThat(endless.failure())
                .hasValueSatisfying(failure ->
                        assertThat(failure.kind()).isIn(Preprocessed.Kind.ENDLESS, Preprocessed.Kind.SYNTAX));
        assertThat(impatient
                        .translate(new SourceText("a.less", ".a { x: y }"), (folder, reference) -> Optional.empty())
                        .css())
                .contains("x: y");
    }

    @Test
    void importsInACircleEnd() {
        files.put("p/p.less", "@import 'x';\n.a{b:c}").put("p/x.less", "@import 'p';\n.x{y:z}");
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(tokens(result, "p/p.wxss")).contains("y: z");
    }

    @Test
    void theLinterKnowsCompiledClasses() {
        files.put("p/p.wxml", "<view class=\"a a__b c\"/>").put("p/p.less", ".a { x: y; &__b { x: y } }");
        assertThat(compiler.compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("LINT_CLASS_UNDEFINED");
            assertThat(found.message()).contains("\"c\"");
        });
        // a sheet that does not compile may define anything
        files.put("p/p.less", ".a { &__b { x: y }");
        assertThat(compiler.update(Set.of("p/p.less")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("STYLE_SYNTAX");
    }

    @Test
    void aPartialChangesTheSheetsThatImportItAndNoOthers() {
        files.put("app.less", ".app{a:b}")
                .put("lib/v.less", "@v: 1rpx;")
                .put("p/p.less", "@import '../lib/v';\n.a{w:@v}");
        CompileResult before = compiler.compile();
        files.put("lib/v.less", "@v: 2rpx;");
        CompileResult after = compiler.update(Set.of("lib/v.less"));
        assertThat(after.stats().compiled()).isEqualTo(1);
        assertThat(BundleDiff.between(before.bundle(), after.bundle()).reload()).isEqualTo(ReloadLevel.STYLE);
        assertThat(tokens(after, "p/p.wxss")).contains(",2,");
    }

    @Test
    void updatesEqualCleanCompiles() {
        Map<String, List<String>> contents = Map.of(
                "p/p.less", List.of("@import '../lib/v';\n.a{w:@v}", ".a{b:c}", ".a{", "@import '../lib/x.wxss';"),
                "app.less", List.of("@import 'lib/v';\n.z{w:@v}", "@v: 5rpx;", "@import 'w'"),
                "lib/v.less", List.of("@v: 1rpx;", "@import 'w';\n@v: 2rpx;", "@v"),
                "lib/w.less", List.of("@w: 1;", "@import 'v';"),
                "lib/x.wxss", List.of(".x{y:z}", ".x{"),
                "p/p.wxss", List.of(".plain{}"));
        Random random = new Random(7);
        List<String> paths = contents.keySet().stream().sorted().toList();
        for (int round = 0; round < 25; round++) {
            String path = paths.get(random.nextInt(paths.size()));
            List<String> choices = contents.getOrDefault(path, List.of());
            int choice = random.nextInt(choices.size() + 1);
            if (choice == choices.size()) {
                files.remove(path);
            } else {
                files.put(path, choices.get(choice));
            }
            CompileResult updated = compiler.update(Set.of(path));
            CompileResult clean = compiler(files).compile();
            String when = round + ": " + path + " = " + choice;
            assertThat(updated.diagnostics()).as(when).isEqualTo(clean.diagnostics());
            assertThat(updated.compiledStyles()).as(when).isEqualTo(clean.compiledStyles());
            clean.bundle().styles().forEach((id, sheet) -> {
                if (!clean.stale().contains(id)) {
                    assertThat(tokens(updated, id)).as(when).isEqualTo(sheet.tokens());
                }
            });
        }
    }
}
