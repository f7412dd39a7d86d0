package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.ReloadLevel;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SCSS and Sass as styles (config.md section 8.2), by the real Dart Sass.
class SassStylesTest {

    private final MemoryFiles files = new MemoryFiles(Map.of(
            "project.config.json", "{\"setting\":{\"useCompilerPlugins\":[\"sass\"]}}",
            "app.json", "{\"pages\":[\"p/p\"]}",
            "p/p.js", "Page({})",
            "p/p.wxml", "<view class=\"a\"/>"));

    private final Compiler compiler = new Compiler(files, CompilerOptions.defaults());

    private CompileResult compile() {
        return compiler.compile();
    }

    private static String tokens(CompileResult result, String id) {
        return Objects.requireNonNull(result.bundle().styles().get(id)).tokens();
    }

    @Test
    void keepsRpxThroughArithmetic() {
        files.put("p/p.scss", """
                $gap: 100rpx;
                .a { width: $gap * 3 + 5rpx; height: calc(100% - 20rpx); top: .5rpx;
                  padding-bottom: env(safe-area-inset-bottom);
                  &-b { color: red; } }
                """);
        CompileResult result = compile();
        assertThat(result.diagnostics()).isEmpty();
        // WXSS-SEL-02, WXSS-RPX-01: what Sass made is scoped and measured as any sheet
        assertThat(tokens(result, "p/p.wxss"))
                .contains("width: \",305,\"", "100% - \",20,\"", "top: \",0.5,\"", "var(--safe-area-inset-bottom)")
                .contains("null,\"a-b");
    }

    @Test
    void findsPartialsAliasesAndPackages() {
        files.put("app.json", "{\"pages\":[\"p/p\"],\"resolveAlias\":{\"@/*\":\"/lib/*\"}}")
                .put("lib/_colors.scss", "$red: #f00;")
                .put("lib/tool/_index.sass", "$w: 3rpx\n")
                .put("node_modules/kit/package.json", "{}")
                .put("node_modules/kit/mixins.scss", "@mixin m { x: y }")
                .put("p/part 中.scss", "$p: 7rpx;")
                .put("p/p.scss", """
                        @use "@/colors";
                        @use "/lib/tool";
                        @use "./part 中" as part;
                        @import "~kit/mixins";
                        .a { color: colors.$red; width: tool.$w; height: part.$p; @include m; }
                        """);
        CompileResult result = compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(tokens(result, "p/p.wxss")).contains("#f00", ",3,", ",7,", "x: y");
    }

    @Test
    void leavesSheetsOfWxssToTheirStage() {
        files.put("lib/plain.wxss", ".from{width:1rpx}").put("lib/_part.scss", "@import './plain.wxss';");
        files.put("p/p.scss", "@import '../lib/part';\n.a{b:c}");
        CompileResult result = compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(tokens(result, "p/p.wxss")).contains("from").contains("width:\",1,\"");
        assertThat(result.compiledStyles().get("p/p.wxss")).contains("@import \"/lib/plain.wxss\"");
    }

    @Test
    void givesEverySheetTheCommonFile() {
        files.put("global.scss", "$w: 9rpx;").put("p/p.scss", ".a { width: global.$w; }\n.b { width: $none }");
        assertThat(compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("STYLE_SYNTAX");
            assertThat(found.place()).hasToString("p/p.scss:2:13");
        });
        files.put("p/p.scss", ".a { width: global.$w; }");
        assertThat(tokens(compile(), "p/p.wxss")).contains(",9,");
    }

    @Test
    void placesMistakesInTheFileThatHasThem() {
        files.put("p/_part.scss", "$x: 1;\n.q {\n  width: $none;\n}\n").put("p/p.scss", "@use 'part';");
        assertThat(compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("STYLE_SYNTAX");
            assertThat(found.place()).hasToString("p/_part.scss:3:10");
            assertThat(found.endColumn()).isEqualTo(15);
            assertThat(found.message()).doesNotContain("\n");
            assertThat(found.hint()).isNotEmpty();
        });
    }

    @Test
    void placesWhatTheWxssStageFindsInTheSource() {
        files.put("p/p.scss", "\n.a {\n  .b {\n    background: url(./a.png);\n  }\n}\n");
        assertThat(compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("WXSS_LOCAL_URL");
            assertThat(found.file()).isEqualTo("p/p.scss");
            assertThat(found.line()).isEqualTo(4);
        });
    }

    @Test
    void keepsTheLastGoodSheetAndTheOtherFiles() {
        files.put("p/p.scss", ".a{b:c}").put("app.wxss", ".z{y:x}");
        String good = tokens(compile(), "p/p.wxss");
        files.put("p/p.scss", ".a{b:");
        CompileResult broken = compiler.update(Set.of("p/p.scss"));
        assertThat(broken.stale()).containsExactly("p/p.wxss");
        assertThat(tokens(broken, "p/p.wxss")).isEqualTo(good);
        assertThat(broken.bundle().styles()).containsKey("app.wxss");
    }

    @Test
    void readsNothingOutsideOfTheProject(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.scss"), ".secret{a:b}");
        Path project = folder.resolve("project");
        Files.createDirectories(project.resolve("p"));
        for (String path : List.of("project.config.json", "app.json", "p/p.js", "p/p.wxml")) {
            Files.write(project.resolve(path), files.read(path).orElseThrow());
        }
        Files.createSymbolicLink(project.resolve("p/link.scss"), secret);
        for (String reference : List.of(
                secret.toUri().toString(),
                "../../secret",
                "/../secret.scss",
                "./link",
                secret.toString(),
                "http://example.invalid/a")) {
            Files.writeString(project.resolve("p/p.scss"), "@use \"" + reference + "\" as s;");
            CompileResult result = new Compiler(new DiskFiles(project), CompilerOptions.defaults()).compile();
            assertThat(result.diagnostics())
                    .as(reference)
                    .extracting(Diagnostic::code)
                    .contains("STYLE_IMPORT_NOT_FOUND");
            assertThat(tokens(result, "p/p.wxss")).as(reference).doesNotContain("secret");
        }
    }

    @Test
    void reportsCyclesAndMissingFiles() {
        files.put("p/p.scss", "@use 'x';").put("p/x.scss", "@use 'y';").put("p/y.scss", "@use 'x';");
        assertThat(compile().diagnostics()).extracting(Diagnostic::code).containsExactly("STYLE_SYNTAX");
        files.remove("p/y.scss");
        assertThat(compiler.update(Set.of("p/y.scss")).diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.place()).hasToString("p/x.scss:1:1"));
    }

    @Test
    void goesBeforeThePlainSheetOnlyWhenAskedFor() {
        files.put("p/p.scss", ".from-sass{a:b}").put("p/p.wxss", ".plain{a:b}");
        assertThat(tokens(compile(), "p/p.wxss")).contains("from-sass").doesNotContain("plain");
        files.remove("project.config.json");
        assertThat(tokens(compile(), "p/p.wxss")).contains("plain").doesNotContain("from-sass");
        files.remove("p/p.wxss");
        assertThat(compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("STYLE_NOT_COMPILED");
            assertThat(found.hint()).contains("useCompilerPlugins", "sass");
        });
    }

    @Test
    void aPartialChangesTheSheetsThatImportItAndNoOthers() {
        files.put("app.scss", ".app{a:b}")
                .put("lib/_v.scss", "$v: 1rpx;")
                .put("p/p.scss", "@use '../lib/v';\n.a{w:v.$v}");
        CompileResult before = compile();
        files.put("lib/_v.scss", "$v: 2rpx;");
        CompileResult after = compiler.update(Set.of("lib/_v.scss"));
        assertThat(after.stats().compiled()).isEqualTo(1);
        BundleDiff diff = BundleDiff.between(before.bundle(), after.bundle());
        assertThat(diff.reload()).isEqualTo(ReloadLevel.STYLE);
        assertThat(tokens(after, "p/p.wxss")).contains(",2,");
        // a nearer file of the name that was asked for
        files.put("lib/v.scss", "$v: 3rpx;");
        assertThat(tokens(compiler.update(Set.of("lib/v.scss")), "p/p.wxss")).contains(",3,");
    }

    @Test
    void updatesEqualCleanCompiles() {
        Map<String, List<String>> contents = Map.of(
                "p/p.scss", List.of("@use '../lib/v' as v;\n.a{w:v.$v}", ".a{b:c}", ".a{", "@import '../lib/x.wxss';"),
                "app.scss", List.of("@use 'lib/v' as v;\n.z{w:v.$v}", "@import 'lib/w';"),
                "lib/_v.scss", List.of("$v: 1rpx;", "@forward 'w';\n$v: 2rpx;", "$v"),
                "lib/w.scss", List.of("$w: 1;", "@use 'v';"),
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
            CompileResult clean = new Compiler(files, CompilerOptions.defaults()).compile();
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
