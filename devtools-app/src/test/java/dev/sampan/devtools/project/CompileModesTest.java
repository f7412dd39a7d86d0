package dev.sampan.devtools.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// config.md 8.5
class CompileModesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path root;

    private static final String CONFIG = """
            {"appid": "wx1", "miniprogramRoot": "./src/", "condition": {"plugin": {"list": []}, "miniprogram": {"current": 0,
             "list": [{"name": "Cart", "pathName": "pages/cart", "query": "id=1", "scene": 1011, "shareInfo": {"a": 1}}]}}}
            """;

    @Test
    void readsAndReplacesAModeAndKeepsTheRest() throws IOException {
        var file = root.resolve("project.config.json");
        Files.writeString(file, CONFIG);
        var modes = new CompileModes(root);
        assertThat(modes.list()).containsExactly(new CompileMode("Cart", "pages/cart", "id=1", 1011));
        modes.put(new CompileMode("Cart", "pages/b", "", 0));
        assertThat(modes.list()).containsExactly(new CompileMode("Cart", "pages/b", "", 0));
        assertThat(Files.readString(file)).contains("\"shareInfo\"", "\"plugin\"", "\"appid\"");
        modes.remove("Cart");
        assertThat(modes.list()).isEmpty();
    }

    @Test
    void thePrivateFileWinsAndPagesComeWithSubpackages() throws IOException {
        Files.writeString(root.resolve("project.config.json"), CONFIG);
        Files.writeString(root.resolve("project.private.config.json"), "{}");
        Files.createDirectory(root.resolve("src"));
        Files.writeString(
                root.resolve("src/app.json"),
                "{\"pages\": [\"a/a\"], \"subpackages\": [{\"root\": \"/sub/\", \"pages\": [\"b\"]}]}");
        var modes = new CompileModes(root);
        assertThat(modes.list()).isEmpty();
        assertThat(modes.sourceFolder()).isEqualTo("src/");
        assertThat(modes.pages()).containsExactly("a/a", "sub/b");
        modes.put(new CompileMode("x", "a/a", "", 0));
        assertThat(Files.readString(root.resolve("project.private.config.json")))
                .contains("\"x\"");
    }
}
