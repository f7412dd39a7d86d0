package dev.sampan.devtools.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.devtools.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `auto --headless` as a process of its own: `Tool.close` is answered and then ends it (automator.md 2, `close()`).
class HeadlessProcessTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void closingTheProgramEndsTheProcess(@TempDir Path home) throws Exception {
        Process tool = start(home);
        try {
            JsonNode started = new JsonMapper().readTree(tool.getInputStream());
            assertThat(started.path("ok").asBoolean()).as("%s", started).isTrue();
            assertThat(started.path("pid").asLong()).isEqualTo(tool.pid());
            ClientScript.Result client =
                    ClientScript.run("close.cjs", started.path("port").asInt());
            assertThat(client.exitCode()).as("%s", client.output()).isZero();
            assertThat(tool.waitFor(60, TimeUnit.SECONDS))
                    .as("the process ends")
                    .isTrue();
            long ended = System.currentTimeMillis();
            assertThat(tool.exitValue()).isZero();
            System.out.println("from the answer to Tool.close to the end of the process: "
                    + (ended - Long.parseLong(client.lastLine())) + " ms");
        } finally {
            tool.destroyForcibly();
        }
    }

    private static Process start(Path home) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
                .forEach(command::add);
        command.add("-Dsampan.state=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("auto", "--headless", "--json", "--auto-port", "0", "--project"));
        command.add(ClientScript.resource("every").toString());
        Process tool = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        tool.getOutputStream().close();
        return tool;
    }
}
