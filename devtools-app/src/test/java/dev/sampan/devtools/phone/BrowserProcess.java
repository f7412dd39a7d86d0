package dev.sampan.devtools.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/// A headless Chromium with an empty profile of its own, and all processes that it started.
final class BrowserProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;

    private BrowserProcess(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /// @param hostRules value of `--host-resolver-rules`, or empty
    static BrowserProcess start(String hostRules) throws IOException {
        Path profile = Files.createTempDirectory("sampan-phone");
        List<String> command = new ArrayList<>(List.of(
                binary(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-breakpad",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (!hostRules.isEmpty()) {
            command.add("--host-resolver-rules=" + hostRules);
        }
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile())
                .start();
        return new BrowserProcess(process, profile);
    }

    /// Address of the socket that debugs the first page. The port file comes first, the page may come later.
    URI page() throws Exception {
        Path portFile = profile.resolve("DevToolsActivePort");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Waiting.value("a page in Chromium", () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "Chromium ended: " + Files.readString(profile.resolve("output.txt")));
                }
                List<String> lines = Files.exists(portFile) ? Files.readAllLines(portFile) : List.of();
                return lines.size() >= 2 ? firstPage(http, lines.getFirst()) : Optional.empty();
            });
        }
    }

    private static Optional<URI> firstPage(HttpClient http, String port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(Waiting.PATIENCE)
                .build();
        try {
            String list =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            for (JsonNode target : JSON.readTree(list)) {
                if (target.path("type").asText().equals("page")) {
                    return Optional.of(
                            URI.create(target.path("webSocketDebuggerUrl").asText()));
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // the port is known a little before it answers
        }
        return Optional.empty();
    }

    /// Ends the whole family before the profile goes: a child that still writes would put files back.
    @Override
    public void close() throws Exception {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        Waiting.until("the end of Chromium", () -> family.stream().noneMatch(ProcessHandle::isAlive));
        Waiting.until("the end of the profile", () -> {
            try {
                PathUtils.deleteDirectory(profile);
            } catch (IOException e) {
                return false; // a process that Chromium cut loose still writes its last lines
            }
            return !Files.exists(profile);
        });
    }

    private static String binary() {
        String named = System.getenv("SAMPAN_CHROMIUM");
        if (named != null) {
            return named;
        }
        for (String path : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(path))) {
                return path;
            }
        }
        throw new IllegalStateException("No Chromium: run ./check, which installs it, or set SAMPAN_CHROMIUM");
    }
}
