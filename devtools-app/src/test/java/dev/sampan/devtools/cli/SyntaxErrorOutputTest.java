package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// cli.md B2: a syntax error is one diagnostic with its place and nothing else on the terminal. The native parser
/// writes past `System.err`, so only a process of its own shows what a user sees.
final class SyntaxErrorOutputTest {
    @TempDir
    Path folder;

    @Test
    void nativeParserPrintsNothing() throws IOException, InterruptedException {
        assertThat(CliRun.in(folder, "new", "shop", "--template", "js").exit()).isZero();
        Files.writeString(folder.resolve("shop/pages/index/index.js"), "/* 中文 */\nPage({ a: 1 b: 2 })\n");
        Files.writeString(folder.resolve("shop/app.js"), "import a from './a';\nApp({\n");
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "dev.sampan.devtools.Main",
                        "check",
                        folder.resolve("shop").toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // a variable, as a class path may be too long for an argument
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        int exit = builder.start().waitFor();
        String output = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).as(output).isOne();
        assertThat(output)
                .contains("pages/index/index.js:2:13")
                .contains("app.js:3:1")
                .contains("JS_SYNTAX");
        assertThat(output).doesNotContain("panicked").doesNotContain("file:///");
    }
}
