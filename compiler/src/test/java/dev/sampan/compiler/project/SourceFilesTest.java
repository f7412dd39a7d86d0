package dev.sampan.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.script.ScriptTranslator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/// Files that cannot be used as they are.
class SourceFilesTest {

    private static MemoryFiles project() {
        return new MemoryFiles(Map.of(
                "app.json", "{\"pages\":[\"p/p\"]}",
                "p/p.wxml", "<view/>",
                "p/p.js", "Page({})"));
    }

    private static List<Diagnostic> compile(ProjectFiles files) {
        return new Compiler(files, CompilerOptions.defaults().withHints(false))
                .compile()
                .diagnostics();
    }

    /// A project whose template the system refuses to read.
    private record Guarded(MemoryFiles inner) implements ProjectFiles {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public SortedSet<String> list() throws IOException {
            return inner.list();
        }

        @Override
        public boolean exists(String path) {
            return inner.exists(path);
        }

        @Override
        public boolean folderExists(String path) {
            return inner.folderExists(path);
        }

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            if (path.endsWith(".wxml")) {
                throw new IOException("permission denied");
            }
            return inner.read(path);
        }

        @Override
        public List<Diagnostic> problems() {
            return inner.problems();
        }
    }

    @Test
    void anUnreadableFileStopsNothingElse() {
        assertThat(compile(new Guarded(project()))).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("FILE_UNREADABLE");
            assertThat(found.file()).isEqualTo("p/p.wxml");
            assertThat(found.message()).contains("permission denied");
        });
    }

    /// limits.md JS_TRANSFORM_MAX_CHARS.
    @Test
    void aHugeScriptPassesUntouched() {
        String comment = "/*" + "x".repeat(ScriptTranslator.MAX_CHARS) + "*/";
        assertThat(compile(project().put("p/p.js", "Page({})" + comment)))
                .extracting(Diagnostic::code)
                .containsExactly("JS_TOO_BIG");
    }
}
