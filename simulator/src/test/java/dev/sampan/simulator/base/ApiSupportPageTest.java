package dev.sampan.simulator.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/// docs/api-support.md says what the base library registers now, not what it once did.
class ApiSupportPageTest {
    @Test
    void thePageIsCurrent() throws IOException {
        LinkedScript script = BaseLibrary.link(
                ModuleSource.directory(Path.of("src")), "test/js/tools/api-support.mjs", Map.of("page", "page"));
        try (Context context = Context.create("js")) {
            context.eval("js", script.code());
            String generated = context.eval("js", "globalThis.page").asString();
            assertThat(generated).contains("`request`").contains("`setStorageSync`");
            assertThat(Files.readString(Path.of("../docs/api-support.md")))
                    .as("run: node simulator/src/test/js/tools/make-api-support.mjs > docs/api-support.md")
                    .isEqualToNormalizingNewlines(generated);
        }
    }
}
