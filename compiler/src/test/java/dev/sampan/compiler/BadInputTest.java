package dev.sampan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.ProjectFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with files and folders: a clear message, the other files compiled, the last good bundle kept.
class BadInputTest {

    private static final Map<String, String> GOOD = Map.of(
            "app.json", "{\"pages\":[\"a/a\",\"b/b\"]}",
            "app.js", "App({})",
            "a/a.js", "Page({})",
            "a/a.json", "{}",
            "a/a.wxml", "<wxs module=\"m\" src=\"m.wxs\"/><view>a{{m.x}}</view>",
            "a/a.wxss", ".a{color:red}",
            "a/m.wxs", "module.exports={x:1}",
            "b/b.js", "Page({})",
            "b/b.wxml", "<view>b</view>",
            "b/b.wxss", ".b{color:red}");

    @TempDir
    Path temp;

    private static Compiler compiler(ProjectFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withHints(false));
    }

    private static List<String> codes(CompileResult result) {
        return result.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    private Path write(Map<String, String> files) throws IOException {
        Path root = temp.resolve("project");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    /// Each file of page `a` in turn: page `b` is as it was, and page `a` shows its last good state.
    @Test
    void malformedFilesDoNotStopTheOthers() {
        Map<String, String> broken = Map.of(
                "a/a.js", "Page({",
                "a/a.json", "{\"usingComponents\":",
                "a/a.wxml", "<view>{{</view>",
                "a/a.wxss", ".a{color:red",
                "a/m.wxs", "module.exports={x:");
        broken.forEach((path, text) -> {
            MemoryFiles files = new MemoryFiles(GOOD);
            Compiler compiler = compiler(files);
            AppBundle good = compiler.compile().bundle();
            files.put(path, text);
            CompileResult result = compiler.update(Set.of(path));
            assertThat(result.diagnostics())
                    .as(path)
                    .anyMatch(d -> d.isError() && d.file().equals(path));
            assertThat(result.usable()).isTrue();
            assertThat(result.bundle()).as(path).isEqualTo(good);
            AppBundle fresh = compiler(files).compile().bundle();
            assertThat(fresh.templates()).containsKey("b/b.wxml");
            assertThat(fresh.scripts()).containsKeys("app.js", "b/b.js");
            assertThat(fresh.styles()).containsKey("b/b.wxss");
        });
    }

    @Test
    void aBrokenAppJsonKeepsTheLastBundle() {
        MemoryFiles files = new MemoryFiles(GOOD);
        Compiler compiler = compiler(files);
        AppBundle good = compiler.compile().bundle();
        files.put("app.json", "{\"pages\":[");
        CompileResult result = compiler.update(Set.of("app.json"));
        assertThat(codes(result)).contains("JSON_SYNTAX");
        assertThat(result.bundle()).isEqualTo(good);
    }

    @Test
    void binaryGarbage() {
        byte[] garbage = new byte[50_000];
        new Random(3).nextBytes(garbage);
        for (String path : List.of("a/a.js", "a/a.json", "a/a.wxml", "a/a.wxss", "a/m.wxs")) {
            MemoryFiles files = new MemoryFiles(GOOD);
            Compiler compiler = compiler(files);
            AppBundle good = compiler.compile().bundle();
            files.put(path, garbage);
            CompileResult result = compiler.update(Set.of(path));
            assertThat(codes(result)).containsExactly("FILE_NOT_UTF8");
            assertThat(result.bundle()).isEqualTo(good);
        }
    }

    /// The place is where the first wrong byte stands.
    @Test
    void otherEncodings() {
        MemoryFiles files = new MemoryFiles(GOOD);
        files.put("a/a.wxml", "<view>\n  中文</view>".getBytes(Charset.forName("GBK")));
        Diagnostic found = compiler(files).compile().diagnostics().getFirst();
        assertThat(found.code()).isEqualTo("FILE_NOT_UTF8");
        assertThat(found.place().toString()).isEqualTo("a/a.wxml:2:3");
        assertThat(found.message()).contains("byte 9 is 0xD6");
    }

    @Test
    void halfACharacterAtTheEnd() {
        MemoryFiles files = new MemoryFiles(GOOD);
        byte[] whole = "<view>中".getBytes(StandardCharsets.UTF_8);
        files.put("a/a.wxml", java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(codes(compiler(files).compile())).contains("FILE_NOT_UTF8");
    }

    @Test
    void namesWithSpacesAndOtherScripts() throws IOException {
        Path root = write(Map.of(
                "app.json", "{\"pages\":[\"页 面/🚀 index\"]}",
                "app.js", "App({})",
                "页 面/🚀 index.js", "require('./工 具'); Page({})",
                "页 面/工 具.js", "module.exports = 1",
                "页 面/🚀 index.wxml", "<import src=\"./模 板.wxml\"/><template is=\"t\"/>",
                "页 面/模 板.wxml", "<template name=\"t\">t</template>",
                "页 面/🚀 index.wxss", "@import \"./样 式.wxss\";",
                "页 面/样 式.wxss", ".a{color:red}"));
        CompileResult result = compiler(new DiskFiles(root)).compile();
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.bundle().scripts()).containsKeys("页 面/🚀 index.js", "页 面/工 具.js");
        assertThat(result.bundle().templates()).containsKeys("页 面/🚀 index.wxml", "页 面/模 板.wxml");
    }

    @Test
    void cyclesEnd() {
        MemoryFiles files = new MemoryFiles(GOOD)
                .put("a/a.json", "{\"usingComponents\":{\"a\":\"/a/a\",\"c\":\"/c/c\"}}")
                .put("c/c.json", "{\"component\":true,\"usingComponents\":{\"c\":\"/c/c\",\"a\":\"/a/a\"}}")
                .put("c/c.js", "Component({})")
                .put("c/c.wxml", "<c/>")
                .put("a/a.wxml", "<import src=\"t.wxml\"/><include src=\"i.wxml\"/><template is=\"t\"/>")
                .put("a/t.wxml", "<import src=\"a.wxml\"/><import src=\"t.wxml\"/><template name=\"t\">t</template>")
                .put("a/i.wxml", "<include src=\"a.wxml\"/><include src=\"i.wxml\"/>")
                .put("a/a.wxss", "@import \"x.wxss\";")
                .put("a/x.wxss", "@import \"a.wxss\";.x{color:red}")
                .put("b/b.wxml", "<wxs module=\"m\" src=\"m.wxs\"/>{{m.x}}")
                .put("b/m.wxs", "var n=require('./n.wxs');module.exports={x:n}")
                .put("b/n.wxs", "var m=require('./m.wxs');module.exports=m")
                .put("b/b.js", "import './d'; Page({})")
                .put("b/d.js", "require('./b.js'); require('./d.js')");
        CompileResult result = compiler(files).compile();
        assertThat(result.usable()).isTrue();
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .contains("WXML_INCLUDE_CYCLE", "WXSS_IMPORT_CYCLE")
                .doesNotContain("JS_MODULE_NOT_FOUND");
        assertThat(result.bundle().scripts()).containsKeys("b/b.js", "b/d.js");
        assertThat(result.bundle().wxs()).containsKeys("b/m.wxs", "b/n.wxs");
    }

    @Test
    void aFolderThatIsGone() throws IOException {
        Path root = write(GOOD);
        Compiler compiler = compiler(new DiskFiles(root));
        AppBundle good = compiler.compile().bundle();
        Path away = Files.move(root, temp.resolve("away"));
        CompileResult result = compiler.compile();
        assertThat(codes(result)).contains("PROJECT_FOLDER_GONE");
        assertThat(result.usable()).isFalse();
        assertThat(result.bundle()).isEqualTo(good);
        Files.move(away, root);
        CompileResult again = compiler.compile();
        assertThat(again.diagnostics()).isEmpty();
        assertThat(again.bundle()).isEqualTo(good);
    }

    /// A project of which every file vanishes after the given number of reads.
    private record Vanishing(MemoryFiles files, AtomicInteger left) implements ProjectFiles {
        private boolean here() {
            return left.get() > 0;
        }

        @Override
        public String name() {
            return files.name();
        }

        @Override
        public SortedSet<String> list() {
            return here() ? files.list() : new java.util.TreeSet<>();
        }

        @Override
        public boolean exists(String path) {
            return here() && files.exists(path);
        }

        @Override
        public boolean folderExists(String path) {
            return here() && files.folderExists(path);
        }

        @Override
        public Optional<byte[]> read(String path) {
            return left.getAndDecrement() > 0 ? files.read(path) : Optional.empty();
        }

        @Override
        public List<Diagnostic> problems() {
            return List.of();
        }
    }

    @Test
    void aFolderThatVanishesWhileItIsCompiled() {
        for (int reads = 0; reads < 20; reads++) {
            Vanishing files = new Vanishing(new MemoryFiles(GOOD), new AtomicInteger(1_000));
            Compiler compiler = compiler(files);
            AppBundle good = compiler.compile().bundle();
            files.left.set(reads);
            CompileResult result = compiler.compile();
            if (result.usable()) {
                assertThat(result.bundle().scripts())
                        .as("after %d reads", reads)
                        .isNotEmpty();
            } else {
                assertThat(result.diagnostics()).isNotEmpty();
                assertThat(result.bundle()).isEqualTo(good);
            }
            files.left.set(1_000);
            assertThat(compiler.compile().bundle()).isEqualTo(good);
        }
    }

    /// Every read of the sheet gives another text; one run sees one of them, in every place that imports it.
    @Test
    void aFileThatChangesWhileItIsRead() {
        MemoryFiles base = new MemoryFiles(GOOD)
                .put("a/a.wxss", "@import \"/s.wxss\";")
                .put("b/b.wxss", "@import \"/s.wxss\";")
                .put("s.wxss", "");
        AtomicInteger reads = new AtomicInteger();
        ProjectFiles files = new Forwarding(base) {
            @Override
            public Optional<byte[]> read(String path) throws IOException {
                if (path.equals("s.wxss")) {
                    base.put(path, ".s{width:" + reads.incrementAndGet() + "px}");
                }
                return super.read(path);
            }
        };
        Compiler compiler = compiler(files);
        for (int run = 1; run <= 3; run++) {
            AppBundle bundle = compiler.compile().bundle();
            assertThat(tokens(bundle, "a/a.wxss")).isEqualTo(tokens(bundle, "b/b.wxss"));
            assertThat(reads).hasValue(run);
        }
    }

    private static String tokens(AppBundle bundle, String id) {
        return Objects.requireNonNull(bundle.styles().get(id)).tokens();
    }

    @Test
    void withoutPermission() {
        MemoryFiles base = new MemoryFiles(GOOD);
        boolean[] denied = {false};
        Compiler compiler = compiler(new Forwarding(base) {
            @Override
            public Optional<byte[]> read(String path) throws IOException {
                if (denied[0] && path.equals("a/a.wxml")) {
                    throw new AccessDeniedException(path);
                }
                return super.read(path);
            }
        });
        AppBundle good = compiler.compile().bundle();
        denied[0] = true;
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("FILE_UNREADABLE");
            assertThat(found.message()).isEqualTo("\"a/a.wxml\" cannot be read: permission is denied");
        });
        assertThat(result.bundle()).isEqualTo(good);
    }

    /// 100 MB of zeros, of which the disk holds nothing and nothing is read.
    @Test
    void anEnormousFile() throws IOException {
        Path root = write(GOOD);
        Compiler compiler = compiler(new DiskFiles(root));
        AppBundle good = compiler.compile().bundle();
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("a/a.wxml").toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FILE_TOO_BIG", "\"a/a.wxml\" has 100 MB and is not read"));
        assertThat(result.bundle()).isEqualTo(good);
        Files.writeString(root.resolve("a/a.wxml"), Objects.requireNonNull(GOOD.get("a/a.wxml")));
        assertThat(compiler.compile().diagnostics()).isEmpty();
    }

    /// A link that leads out is left out while it is there, and forgotten when it is gone.
    @Test
    void aLinkOutOfTheProject() throws IOException {
        Path root = write(GOOD);
        Path outside = Files.writeString(temp.resolve("secret.wxss"), ".secret{color:red}");
        Compiler compiler = compiler(new DiskFiles(root));
        AppBundle good = compiler.compile().bundle();
        Path link = Files.createSymbolicLink(root.resolve("leak.wxss"), outside);
        Files.writeString(root.resolve("a/a.wxss"), "@import \"/leak.wxss\";");
        CompileResult result = compiler.compile();
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("FILE_OUTSIDE_PROJECT", "WXSS_IMPORT_NOT_FOUND");
        assertThat(result.bundle()).isEqualTo(good);
        Files.delete(link);
        Files.writeString(root.resolve("a/a.wxss"), ".a{color:red}");
        assertThat(compiler.compile().diagnostics()).isEmpty();
    }

    @Test
    void openingWhatIsNoProject() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Project.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a folder");
    }

    /// Hands everything on.
    private static class Forwarding implements ProjectFiles {
        private final ProjectFiles files;

        Forwarding(ProjectFiles files) {
            this.files = files;
        }

        @Override
        public String name() {
            return files.name();
        }

        @Override
        public SortedSet<String> list() throws IOException {
            return files.list();
        }

        @Override
        public boolean exists(String path) {
            return files.exists(path);
        }

        @Override
        public boolean folderExists(String path) {
            return files.folderExists(path);
        }

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            return files.read(path);
        }

        @Override
        public List<Diagnostic> problems() {
            return files.problems();
        }
    }
}
