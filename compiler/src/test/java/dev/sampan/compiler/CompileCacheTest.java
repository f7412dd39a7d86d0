package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results that outlive the program: they are those of a clean compile, whatever happened to the file that keeps
/// them.
class CompileCacheTest {

    @TempDir
    Path folder;

    /// Every kind of file, with mistakes of each, so that diagnostics are replayed too.
    private static MemoryFiles project() {
        return new MemoryFiles()
                .put("app.json", "{\"pages\":[\"p/p\",\"q/q\"],\"usingComponents\":{\"x-c\":\"c/c\"}}")
                .put("app.js", "import {a} from './a'; App({a});")
                .put("a.js", "export const a = () => wx.getSystemInfoSync();\nrequire('./missing');")
                .put(
                        "p/p.wxml",
                        "<import src='/t.wxml'/><wxs module='m' src='m.wxs'/><wxs module='n'>module.exports={f:1};</wxs>"
                                + "<view wx:for='{{l}}' class='a b' bindtap='none'>{{m.f(item)}}{{n.f}}</view><template is='t'/><x-c foo='1'/>")
                .put("p/p.wxs", "")
                .put("p/m.wxs", "module.exports = { f: function (x) { return x } };")
                .put("p/p.js", "Page({data: {l: [], unused: 1}, onLoad() { this.setData({never: 1}) }})")
                .put("p/p.wxss", "@import 'part.wxss'; .a { width: 10rpx } // line\n.c { color: red }")
                .put("p/part.wxss", ".b:not(.x) > view { background: url(a.png) }")
                .put("q/q.wxml", "<view><text></view>")
                .put("q/q.ts", "enum E { A } Page({data: {e: E.A as number}})")
                .put("c/c.json", "{\"component\":true}")
                .put("c/c.wxml", "<slot/>")
                .put("c/c.js", "Component({properties: {bar: String}})")
                .put("t.wxml", "<template name='t'>{{x}}</template>");
    }

    private Path file() {
        return folder.resolve("compile.cache");
    }

    private Compiler compiler(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withCache(file()));
    }

    private static void assertSame(CompileResult found, CompileResult clean) {
        assertThat(found.diagnostics()).isEqualTo(clean.diagnostics());
        assertThat(found.bundle()).isEqualTo(clean.bundle());
        assertThat(found.bundle().scripts()).isEqualTo(clean.bundle().scripts());
        assertThat(found.stale()).isEqualTo(clean.stale());
    }

    private static CompileResult clean(MemoryFiles files) {
        return new Compiler(files, CompilerOptions.defaults()).compile();
    }

    @Test
    void theNextStartMakesNothingAnewAndReportsTheSame() {
        CompileResult first = compiler(project()).compile();
        assertSame(first, clean(project()));
        assertThat(first.diagnostics()).extracting(Diagnostic::code).contains("WXML_FOR_NO_KEY", "WXML_TAG_UNCLOSED");
        Compiler second = compiler(project());
        assertSame(second.compile(), first);
        // configuration files are read anew, they cost less than a look at the disk
        assertThat(second.storedMade()).isZero();
    }

    @Test
    void aChangeBetweenTwoStartsCounts() {
        compiler(project()).compile();
        MemoryFiles changed = project()
                .put("t.wxml", "<template name='t'>{{y}}<b/></template>")
                .put("p/m.wxs", "module.exports = {};")
                .put("a.js", "exports.a = 1");
        changed.remove("p/part.wxss");
        Compiler second = compiler(changed);
        assertSame(second.compile(), clean(changed));
        assertThat(second.storedMade()).isBetween(1, 12);
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        compiler(project()).compile();
        byte[] good = Files.readAllBytes(file());
        CompileResult clean = clean(project());
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] bad = i % 3 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int j = 0; j < 1 + i % 4 && bad.length > 0; j++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file(), bad);
            assertSame(compiler(project()).compile(), clean);
        }
    }

    @Test
    void nothingHalfWrittenStays() throws IOException {
        compiler(project()).compile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aRunThatMakesNothingWritesNothing() throws IOException {
        compiler(project()).compile();
        FileTime past = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file(), past);
        compiler(project()).compile();
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(past);
    }

    /// A place that is no folder cannot be written, whoever asks (the superuser may write into read-only folders).
    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        Compiler compiler =
                new Compiler(project(), CompilerOptions.defaults().withCache(occupied.resolve("below/compile.cache")));
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics())
                .filteredOn(found -> found.code().equals("CACHE_UNWRITABLE"))
                .singleElement()
                .satisfies(found -> assertThat(found.hint()).contains("occupied"));
        assertThat(result.bundle()).isEqualTo(clean(project()).bundle());
        assertThat(compiler.update(java.util.Set.of("p/p.wxml")).diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("CACHE_UNWRITABLE");
    }

    @Test
    void severalAtOnce() throws Exception {
        CompileResult clean = clean(project());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<CompileResult>> runs = Stream.generate(
                            () -> threads.submit(() -> compiler(project()).compile()))
                    .limit(16)
                    .toList();
            for (Future<CompileResult> run : runs) {
                assertSame(run.get(), clean);
            }
        }
    }
}
