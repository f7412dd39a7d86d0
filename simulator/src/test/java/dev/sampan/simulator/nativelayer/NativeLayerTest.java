package dev.sampan.simulator.nativelayer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// contracts/host.md "Native calls" and spec limits section 3, on a real disk and a real server of this computer.
class NativeLayerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Path project;
    private NativeLayer natives;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws Exception {
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("data.txt"), "of the project");
        Files.writeString(folder.resolve("secret.txt"), "outside");
        natives = layer();
    }

    private NativeLayer layer() {
        return new NativeLayer(new AppFolders(project, folder.resolve("home")), Desktop.none());
    }

    @AfterEach
    void close() {
        natives.close();
    }

    @Test
    void storageSurvivesARestart() {
        call("storage.set", "{'key':'k','value':'s:1'}");
        natives.close();
        natives = layer();
        assertThat(call("storage.get", "{'key':'k'}").at("/r/value").asText()).isEqualTo("s:1");
        assertThat(call("storage.info", "{}").at("/r/keys").toString()).isEqualTo("[\"k\"]");
    }

    @Test
    void anUnreadableStorageIsSetAside() throws Exception {
        natives.close();
        Files.writeString(folder.resolve("home").resolve("storage.json"), "{ broken");
        natives = layer();
        assertThat(call("storage.get", "{'key':'k'}").at("/r/value").isNull()).isTrue();
        assertThat(folder.resolve("home").resolve("storage.json.broken")).exists();
    }

    @Test
    void storageKeepsToItsLimits() {
        String megabyte = "x".repeat((1 << 20) - 10);
        assertThat(call("storage.set", "{'key':'k','value':'" + megabyte + "xxxxxxxxxxxx'}")
                        .path("ok")
                        .asBoolean())
                .isFalse();
        for (int i = 0; i < 10; i++) {
            assertThat(call("storage.set", "{'key':'k" + i + "','value':'" + megabyte + "'}")
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(call("storage.set", "{'key':'one more','value':'" + megabyte + "'}")
                        .path("errMsg")
                        .asText())
                .isEqualTo("exceed storage max size 10Mb");
        assertThat(call("storage.set", "{'key':'k0','value':''}").path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void filesAreWrittenReadAndListed() {
        call("fs.mkdir", "{'dirPath':'http://usr/a/b','recursive':true}");
        call("fs.writeFile", "{'filePath':'http://usr/a/b/c.txt','data':'中😀','encoding':'utf8'}");
        call("fs.appendFile", "{'filePath':'wxfile://usr/a/b/c.txt','data':'!'}");
        assertThat(call("fs.readFile", "{'filePath':'http://usr/a/b/c.txt','encoding':'utf8'}")
                        .at("/r/data")
                        .asText())
                .isEqualTo("中😀!");
        assertThat(call("fs.readdir", "{'dirPath':'http://usr/a'}")
                        .at("/r/files")
                        .toString())
                .isEqualTo("[\"b\"]");
        assertThat(call("fs.stat", "{'path':'http://usr/a','recursive':true}")
                        .at("/r/stats/2/path")
                        .asText())
                .isEqualTo("/b/c.txt");
        assertThat(call("fs.unlink", "{'filePath':'http://usr/a/b/none'}")
                        .path("errMsg")
                        .asText())
                .isEqualTo("no such file or directory, unlink 'http://usr/a/b/none'");
    }

    @Test
    void filesOfTheProjectCanOnlyBeRead() {
        assertThat(call("fs.readFile", "{'filePath':'/data.txt','encoding':'utf8'}")
                        .at("/r/data")
                        .asText())
                .isEqualTo("of the project");
        assertThat(call("fs.writeFile", "{'filePath':'data.txt','data':'x'}")
                        .path("errMsg")
                        .asText())
                .isEqualTo("permission denied, open 'data.txt'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt", "/../secret.txt", "http://usr/../../../secret.txt", "http://tmp/../../secret.txt",
                "http://usr/link/secret.txt", "link/secret.txt", "http://nowhere/secret.txt", "a\\u0000b"
            })
    void nothingLeadsOutOfTheFolders(String path) throws Exception {
        Files.createSymbolicLink(project.resolve("link"), folder);
        Files.createSymbolicLink(folder.resolve("home").resolve("usr").resolve("link"), folder);
        JsonNode read = call("fs.readFile", "{'filePath':'" + path + "'}");
        assertThat(read.path("ok").asBoolean()).as("%s", read).isFalse();
        JsonNode write = call("fs.writeFile", "{'filePath':'" + path + "','data':'x'}");
        assertThat(write.path("ok").asBoolean()).isFalse();
        assertThat(folder.resolve("secret.txt")).hasContent("outside");
    }

    @Test
    void aFileOfMoreThanAHundredMegabytesIsRefusedNotRead() throws Exception {
        Path large = folder.resolve("home").resolve("usr").resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((100L << 20) + 1);
        }
        assertThat(call("fs.readFile", "{'filePath':'http://usr/large.bin'}")
                        .path("errMsg")
                        .asText())
                .contains("too large");
        assertThat(call("fs.readFile", "{'filePath':'http://usr/large.bin','length':3}")
                        .at("/r/data/base64")
                        .asText())
                .isEqualTo("AAAA");
    }

    @Test
    void unknownCallsAndBadArgumentsFail() {
        assertThat(call("no.such", "{}").path("errMsg").asText()).isEqualTo("not supported");
        assertThat(JSON.valueToTree(natives.call("storage.get", "{")).asText()).contains("parameter error");
    }

    @Test
    void requestsCarryStatusHeadersCookiesAndBody() throws Exception {
        try (Server server = new Server()) {
            natives.invoke(
                    1,
                    "request",
                    args("{'task':1,'url':'" + server.url("/echo?名=1")
                            + "','method':'POST','header':{'X-A':'b'},'body':'body','timeout':60000}"),
                    this::take);
            assertThat(next().at("/progress/event").asText()).isEqualTo("headers");
            JsonNode answer = next();
            assertThat(answer.at("/id").asInt()).isEqualTo(1);
            assertThat(answer.at("/r/statusCode").asInt()).isEqualTo(201);
            assertThat(answer.at("/r/cookies/0").asText()).isEqualTo("a=1; Path=/");
            assertThat(answer.at("/r/body").asText()).isEqualTo("POST 名=1 b body");
        }
    }

    @Test
    void downloadsGoToTemporaryFiles() throws Exception {
        try (Server server = new Server()) {
            natives.invoke(2, "download", args("{'task':2,'url':'" + server.url("/echo/a.png") + "'}"), this::take);
            JsonNode answer = next();
            while (answer.has("progress")) {
                answer = next();
            }
            String path = answer.at("/r/tempFilePath").asText();
            assertThat(path).startsWith("http://tmp/").endsWith(".png");
            assertThat(natives.file(path).orElseThrow()).content().startsWith("GET");
        }
    }

    @Test
    void requestsEndOnAbortAndTimeout() throws Exception {
        try (Server server = new Server()) {
            natives.invoke(3, "request", args("{'task':3,'url':'" + server.url("/never") + "'}"), this::take);
            assertThat(server.asked.await(60, TimeUnit.SECONDS)).isTrue();
            call("request.abort", "{'task':3}");
            assertThat(next().path("errMsg").asText()).isEqualTo("abort");
            natives.invoke(
                    4, "request", args("{'task':4,'url':'" + server.url("/never") + "','timeout':50}"), this::take);
            assertThat(next().path("errMsg").asText()).isEqualTo("timeout");
        }
    }

    @Test
    void connectionsThatAreRefusedFail() {
        natives.invoke(5, "request", args("{'task':5,'url':'http://127.0.0.1:1/'}"), this::take);
        assertThat(next().path("errMsg").asText()).startsWith("net::ERR_");
        natives.invoke(6, "request", args("{'task':6,'url':'nonsense'}"), this::take);
        assertThat(next().path("errMsg").asText()).startsWith("invalid url");
    }

    private void take(String json) {
        try {
            answers.add(JSON.readTree(json));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode next() {
        try {
            JsonNode answer = answers.poll(60, TimeUnit.SECONDS);
            assertThat(answer).as("an answer").isNotNull();
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String args(String json) {
        return json.replace('\'', '"');
    }

    private JsonNode call(String name, String json) {
        try {
            return JSON.readTree(natives.call(name, args(json)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Echoes, and never answers below `/never`.
    private static final class Server implements AutoCloseable {
        private final HttpServer http;
        private final CountDownLatch asked = new CountDownLatch(1);

        Server() throws Exception {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            http.createContext("/echo", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String text = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getQuery() + " "
                        + exchange.getRequestHeaders().getFirst("X-A") + " " + body;
                exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/");
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            http.createContext("/never", exchange -> asked.countDown());
            http.start();
        }

        String url(String path) {
            return "http://127.0.0.1:" + http.getAddress().getPort() + path;
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
