package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project in Less and Sass through the commands, with the compilers of the product (config.md 8.2, package.md
/// 2.1).
final class StyledProjectTest {
    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("project.config.json", "{\"setting\":{\"useCompilerPlugins\":[\"less\",\"sass\"]}}");
        write("app.json", "{\"pages\":[\"a/a\",\"b/b\"]}");
        write("app.js", "App({})");
        write("app.less", "@gap: 10rpx;");
        write("a/a.js", "Page({})");
        write("a/a.wxml", "<view class=\"x-y\"/>");
        write("a/a.less", "@import '../lib/plain.wxss';\n.x { &-y { width: (@gap * 2) } }");
        write("b/b.js", "Page({})");
        write("b/b.wxml", "<view class=\"z\"/>");
        write("b/b.scss", "@use '../lib/v' as *;\n.z { width: $v * 3 }");
        write("lib/_v.scss", "$v: 7rpx;");
        write("lib/plain.wxss", ".p { top: 1rpx }");
    }

    @Test
    void checkKnowsBothLanguages() throws IOException {
        CliRun good = CliRun.in(folder, "check", ".");
        assertThat(good.exit()).as(good.out() + good.err()).isZero();
        write("a/a.less", ".x { width: @none }");
        CliRun bad = CliRun.in(folder, "check", ".");
        assertThat(bad.exit()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(bad.out() + bad.err()).contains("a/a.less:1:13 error STYLE_SYNTAX");
    }

    @Test
    void aPackageHoldsTheSheetsAndNotTheirSources() throws IOException {
        CliRun packed = CliRun.in(folder, "pack", ".", "-o", "out", "--format", "dir");
        assertThat(packed.exit()).as(packed.out() + packed.err()).isZero();
        Path app = folder.resolve("out/app");
        assertThat(app.resolve("a/a.wxss")).content().contains("@import \"/lib/plain.wxss\"", "width: 20rpx");
        assertThat(app.resolve("b/b.wxss")).content().contains("width: 21rpx");
        assertThat(app.resolve("lib/plain.wxss")).exists();
        assertThat(app.resolve("a/a.less")).doesNotExist();
        assertThat(app.resolve("b/b.scss")).doesNotExist();
        assertThat(app.resolve("lib/_v.scss")).doesNotExist();
        assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("a/a.less");
        CliRun size = CliRun.in(folder, "size", ".");
        assertThat(size.exit()).as(size.out() + size.err()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
