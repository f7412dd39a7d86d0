package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The outcome of one command line that ran inside the test, without a terminal and without a display.
record CliRun(int exit, String out, String err) {
    /// Launchers of a build that has neither window nor preview.
    static final Launchers NONE = new Launchers() {
        @Override
        public Optional<WindowLauncher> window() {
            return Optional.empty();
        }

        @Override
        public Optional<PreviewLauncher> preview() {
            return Optional.empty();
        }

        @Override
        public Optional<HeadlessLauncher> headless() {
            return Optional.empty();
        }
    };

    static CliRun in(Path folder, String... arguments) {
        return with(folder, NONE, Map.of(), arguments);
    }

    static CliRun with(Path folder, Launchers launchers, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliHost host = new CliHost(
                new ByteArrayInputStream(new byte[0]), stream(out), stream(err), folder, environment, false, 80);
        int exit = new CommandLineApp(host, launchers).run(List.of(arguments));
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// stdout as exactly one JSON document.
    JsonNode json() {
        try {
            ObjectMapper mapper = new ObjectMapper();
            mapper.enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            return mapper.readTree(out);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
