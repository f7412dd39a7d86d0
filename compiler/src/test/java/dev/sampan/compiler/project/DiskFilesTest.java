package dev.sampan.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Projects as they lie on disk: odd names, links, encodings.
class DiskFilesTest {

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(temp.resolve("小 程序"));
        write("app.json", "\uFEFF{\"pages\":[\"页 面/首页\"]}");
        write("页 面/首页.js", "Page({})");
        write("页 面/首页.wxml", "<view/>");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CompileResult compile() throws IOException {
        return new Compiler(Project.open(root), CompilerOptions.defaults()).compile();
    }

    @Test
    void spacesChineseAndByteOrderMarks() throws IOException {
        CompileResult result = compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.bundle().scripts()).containsOnlyKeys("页 面/首页.js");
    }

    @Test
    void linksOutOfTheProjectAreRefused() throws IOException {
        Path outside = Files.writeString(temp.resolve("secret.js"), "module.exports = 'secret'");
        Files.createSymbolicLink(root.resolve("leak.js"), outside);
        write("inside.js", "1");
        Files.createSymbolicLink(root.resolve("good.js"), root.resolve("inside.js"));
        write("页 面/首页.js", "require('../leak'); require('../good'); Page({})");
        CompileResult result = compile();
        assertThat(result.bundle().scripts()).containsOnlyKeys("页 面/首页.js", "good.js");
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .contains("FILE_OUTSIDE_PROJECT", "JS_MODULE_NOT_FOUND");
        DiskFiles files = new DiskFiles(root);
        assertThat(files.list()).contains("good.js").doesNotContain("leak.js");
        assertThat(files.read("../secret.js")).isEmpty();
        assertThat(files.exists("../secret.js")).isFalse();
    }

    @Test
    void cyclesOfLinksEnd() throws IOException {
        Files.createSymbolicLink(root.resolve("页 面/loop"), root);
        assertThat(new DiskFiles(root).list()).contains("app.json");
    }

    @Test
    void otherEncodingsAreReported() throws IOException {
        Files.write(root.resolve("页 面/首页.wxml"), "<view>中文</view>".getBytes(Charset.forName("GBK")));
        assertThat(compile().diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("FILE_NOT_UTF8");
            assertThat(found.file()).isEqualTo("页 面/首页.wxml");
        });
    }

    @Test
    void hugeFilesAreNotRead() throws IOException {
        try (var file = new java.io.RandomAccessFile(root.resolve("页 面/首页.wxml").toFile(), "rw")) {
            file.setLength(DiskFiles.MAX_FILE_BYTES + 1);
        }
        assertThat(compile().diagnostics()).extracting(Diagnostic::code).contains("FILE_TOO_BIG");
    }

    @Test
    void ignoredFoldersAreNotListed() throws IOException {
        write("node_modules/x/index.js", "1");
        write(".git/config", "1");
        write("miniprogram_npm/x/index.js", "1");
        assertThat(new DiskFiles(root).list())
                .contains("miniprogram_npm/x/index.js")
                .noneMatch(path -> path.startsWith("node_modules") || path.startsWith(".git"));
        assertThat(new DiskFiles(root).exists("node_modules/x/index.js")).isTrue();
    }
}
