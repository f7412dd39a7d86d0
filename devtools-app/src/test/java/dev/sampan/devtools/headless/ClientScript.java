package dev.sampan.devtools.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs a script of `src/test/resources/automator` with the unmodified automation client.
final class ClientScript {
    /// @param output standard output and errors
    record Result(int exitCode, String output) {
        String lastLine() {
            return output.strip().lines().reduce("", (before, line) -> line);
        }
    }

    private ClientScript() {}

    static Path resource(String name) {
        return Path.of("src/test/resources/automator", name).toAbsolutePath();
    }

    /// Waits for the script's end.
    static Result run(String script, int port) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(TestTools.node(), resource(script).toString(), "ws://127.0.0.1:" + port)
                .redirectErrorStream(true)
                .directory(TestTools.npm().toFile())
                .start();
        client.getOutputStream().close();
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(client.waitFor(), output);
    }
}
