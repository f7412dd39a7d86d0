package dev.sampan.devtools.headless;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Node and the npm packages that `./check` installs. A test that needs them fails without them; it never skips itself.
final class TestTools {
    private TestTools() {}

    static String node() {
        return Optional.ofNullable(System.getenv("SAMPAN_NODE")).orElse("node");
    }

    static Path modules() {
        String named = System.getenv("SAMPAN_NODE_MODULES");
        Path folder =
                Path.of(named != null ? named : "../target/tools/node_modules").toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("No npm packages at " + folder + ": run scripts/node-tools.sh first");
        }
        return folder;
    }

    /// The folder that holds `node_modules`.
    static Path npm() {
        return modules().resolveSibling(".").normalize();
    }

    static Path template(String name) {
        return Path.of("../src-templates/src/main/resources/templates", name)
                .toAbsolutePath()
                .normalize();
    }
}
