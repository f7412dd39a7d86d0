package dev.sampan.packaging.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.packaging.container.PackageEntry;
import dev.sampan.packaging.container.WxapkgReader;
import dev.sampan.packaging.rules.DropReason;
import dev.sampan.packaging.size.CountedFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// package.md 2.1, 2.4, 5 and 6: the upload form and what is written of it.
final class ReleaseTest {
    private static final ReleaseInfo INFO =
            new ReleaseInfo("0.1.0", "touristappid", "1.0.0", "测试", "latest", "miniprogram", Map.of("es6", true));

    private static MemoryFiles project() {
        return new MemoryFiles(Map.ofEntries(
                Map.entry(
                        "project.config.json",
                        "{\"miniprogramRoot\":\"src/\",\"compileType\":\"miniprogram\",\"appid\":\"touristappid\","
                                + "\"packOptions\":{\"ignore\":[{\"type\":\"file\",\"value\":\"img/old.png\"}],\"include\":[{\"type\":\"prefix\",\"value\":\"keep\"}]}}"),
                Map.entry("project.private.config.json", "{}"),
                Map.entry(
                        "src/app.json",
                        "{\n  // pages\n  \"pages\": [\"pages/index/index\"],\n"
                                + "  \"subpackages\": [{\"root\": \"sub\", \"pages\": [\"b\"]}],\n}\n"),
                Map.entry("src/app.js", "App({})"),
                Map.entry("src/app.wxss", "@import './common.wxss';"),
                Map.entry("src/common.wxss", "page { color: red }"),
                Map.entry(
                        "src/pages/index/index.json",
                        "{ \"usingComponents\": { \"mini\": \"mini-comp\", \"own\": \"../../own/own\" } }"),
                Map.entry(
                        "src/pages/index/index.ts",
                        "import { n } from '../../util'\nconst x: number = n\nPage({ data: { x } })\n"),
                Map.entry("src/pages/index/index.wxml", "<include src='../part.wxml'/><mini/><own/>"),
                Map.entry("src/pages/part.wxml", "<view>part</view>"),
                Map.entry("src/util.js", "export const n = 1\nexport function load(p) { return require(p) }\n"),
                Map.entry("src/own/own.json", "{\"component\": true}"),
                Map.entry("src/own/own.js", "Component({})"),
                Map.entry("src/own/own.wxml", "<view/>"),
                Map.entry("src/sub/b.js", "Page({})"),
                Map.entry("src/sub/b.wxml", "<view/>"),
                Map.entry("src/package.json", "{\"dependencies\":{\"mini-comp\":\"1\"}}"),
                Map.entry("src/node_modules/mini-comp/package.json", "{\"miniprogram\":\"dist\"}"),
                Map.entry("src/node_modules/mini-comp/dist/index.json", "{\"component\": true}"),
                Map.entry("src/node_modules/mini-comp/dist/index.js", "Component({})"),
                Map.entry("src/node_modules/mini-comp/dist/index.wxml", "<view/>"),
                Map.entry("src/unused.js", "nobody"),
                Map.entry("src/keep-me.js", "nobody"),
                Map.entry("src/img/a.png", "png"),
                Map.entry("src/img/old.png", "png"),
                Map.entry("src/img/a.webp", "webp"),
                Map.entry("src/readme.md", "text")));
    }

    private static UploadForm form(MemoryFiles files, boolean maps) throws Exception {
        Compiler compiler = new Compiler(files, CompilerOptions.defaults());
        CompileResult result = compiler.compile();
        assertThat(result.usable()).isTrue();
        return new UploadFormBuilder(compiler.project(), result, new UploadFormBuilder.Options(true, maps, List.of()))
                .build();
    }

    @Test
    void holdsWhatTheAppUsesAndNothingElse() throws Exception {
        UploadForm form = form(project(), false);
        assertThat(form.files())
                .extracting(UploadFile::path)
                .containsExactly(
                        "app.js",
                        "app.json",
                        "app.wxss",
                        "common.wxss",
                        "img/a.png",
                        "keep-me.js",
                        "miniprogram_npm/mini-comp/index.js",
                        "miniprogram_npm/mini-comp/index.json",
                        "miniprogram_npm/mini-comp/index.wxml",
                        "own/own.js",
                        "own/own.json",
                        "own/own.wxml",
                        "pages/index/index.js",
                        "pages/index/index.json",
                        "pages/index/index.wxml",
                        "pages/part.wxml",
                        "project.config.json",
                        "sub/b.js",
                        "sub/b.wxml",
                        "util.js");
        assertThat(form.selection().dropped(DropReason.UNUSED)).containsExactly("package.json", "unused.js");
        assertThat(form.selection().dropped(DropReason.IGNORE_RULE)).containsExactly("img/old.png");
        assertThat(form.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("PACK_DYNAMIC_REQUIRE", "PACK_EXT_DROPPED");
    }

    @Test
    void jsonIsStrictMinifiedAndRewritten() throws Exception {
        Map<String, String> texts = texts(form(project(), false));
        assertThat(texts.get("app.json"))
                .isEqualTo(
                        "{\"pages\":[\"pages/index/index\"],\"subpackages\":[{\"root\":\"sub/\",\"pages\":[\"b\"]}]}");
        assertThat(texts.get("pages/index/index.json"))
                .isEqualTo(
                        "{\"usingComponents\":{\"mini\":\"../../miniprogram_npm/mini-comp/index\",\"own\":\"../../own/own\"}}");
        assertThat(texts.get("project.config.json"))
                .isEqualTo("{\"miniprogramRoot\":\"\",\"__compileDebugInfo__\":{}}");
    }

    @Test
    void scriptsAreJavaScriptWithoutOurWrapper() throws Exception {
        Map<String, String> texts = texts(form(project(), true));
        assertThat(texts.get("app.js")).isEqualTo("App({})");
        assertThat(texts.get("pages/index/index.js"))
                .contains("require(")
                .doesNotContain("define(", ": number", "import ");
        assertThat(texts.get("pages/index/index.js.map"))
                .contains("\"sources\":[\"src/pages/index/index.ts\"]", "\"sourcesContent\":[\"import { n }");
        assertThat(texts).doesNotContainKey("app.js.map");
    }

    @Test
    void theUnusedFilterCanBeSwitchedOff() throws Exception {
        MemoryFiles files = project();
        files.put(
                "project.config.json",
                "{\"miniprogramRoot\":\"src/\",\"setting\":{\"ignoreUploadUnusedFiles\":false}}");
        assertThat(form(files, false).files()).extracting(UploadFile::path).contains("unused.js", "package.json");
    }

    @Test
    void packagesHoldTheFilesAndTheirSizesAgree() throws Exception {
        UploadForm form = form(project(), true);
        Release release = ReleaseWriter.write(form, PackageFormat.WXAPKG, INFO);
        assertThat(release.outputs().keySet())
                .containsExactly("all.wxapkg", "app.maps.zip", "app.wxapkg", "manifest.json", "sub.wxapkg");
        List<String> inPackages = new ArrayList<>();
        for (Release.PackageOutput output : release.packages()) {
            List<PackageEntry> entries = WxapkgReader.read(output(release, output.file()));
            assertThat(entries).hasSize(output.entries());
            assertThat(entries.stream()
                            .mapToLong(each -> new CountedFile(each.name().substring(1), each.content().length).bytes())
                            .sum())
                    .isEqualTo(output.sizeCounted());
            entries.forEach(each -> inPackages.add(each.name()));
        }
        List<String> all = WxapkgReader.read(output(release, "all.wxapkg")).stream()
                .map(PackageEntry::name)
                .toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(inPackages).isSorted();
        assertThat(all).noneMatch(name -> name.endsWith(".map"));
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyZoneAndLanguage() throws Exception {
        for (PackageFormat format : PackageFormat.values()) {
            Release here = ReleaseWriter.write(form(project(), true), format, INFO);
            TimeZone zone = TimeZone.getDefault();
            Locale locale = Locale.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                Release there = ReleaseWriter.write(form(project(), true), format, INFO);
                assertThat(there.outputs().keySet()).isEqualTo(here.outputs().keySet());
                there.outputs()
                        .forEach((path, bytes) -> assertThat(bytes)
                                .as(path)
                                .isEqualTo(here.outputs().get(path)));
                assertThat(there.sha256()).isEqualTo(here.sha256());
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }
        }
    }

    @Test
    void zipsCarryTheFixedDateAndReadBack() throws Exception {
        UploadForm form = form(project(), false);
        Release release = ReleaseWriter.write(form, PackageFormat.ZIP, INFO);
        Map<String, String> read = new TreeMap<>();
        for (String file : List.of("app.zip", "sub.zip")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(output(release, file)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    read.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
                    assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
                }
            }
        }
        assertThat(read).isEqualTo(texts(form));
    }

    /// A package that was unpacked is a project again, with the same pages and the same first page.
    @Test
    void theUnpackedPackageCompilesToTheSamePages() throws Exception {
        Compiler original = new Compiler(project(), CompilerOptions.defaults());
        BundleManifest before = BundleManifest.of(original.compile().bundle().manifestJson());
        Release release = ReleaseWriter.write(form(project(), false), PackageFormat.WXAPKG, INFO);
        MemoryFiles unpacked = new MemoryFiles();
        WxapkgReader.read(output(release, "all.wxapkg"))
                .forEach(entry -> unpacked.put(entry.name().substring(1), entry.content()));
        CompileResult again = new Compiler(unpacked, CompilerOptions.defaults()).compile();
        BundleManifest after = BundleManifest.of(again.bundle().manifestJson());
        assertThat(again.hasErrors()).isFalse();
        assertThat(after.entry()).isEqualTo(before.entry()).isEqualTo("pages/index/index");
        assertThat(after.pages()).isEqualTo(before.pages());
        assertThat(after.components()).containsExactlyInAnyOrderElementsOf(before.components());
    }

    private static byte[] output(Release release, String file) {
        return Objects.requireNonNull(release.outputs().get(file), file);
    }

    private static Map<String, String> texts(UploadForm form) {
        Map<String, String> texts = new TreeMap<>();
        form.files().forEach(file -> texts.put(file.path(), new String(file.content(), UTF_8)));
        return texts;
    }
}
