package dev.sampan.simulator.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every refusal of spec/preview.md sections 3 and 4, over real sockets on loopback.
class PreviewServerTest {
    private final PreviewTokensTest.MovingClock clock = new PreviewTokensTest.MovingClock();
    private final List<String> log = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        PreviewOptions options = new PreviewOptions(
                InetAddress.getByName("127.0.0.1"), 0, Duration.ofMinutes(15), false, Set.of("phone.test"));
        server = PreviewServer.start(
                options,
                new OneFile(),
                (device, name, args) -> "{\"ok\":true,\"r\":{\"name\":\"" + name + "\"}}",
                frame -> frame,
                new Recorder(),
                clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aGoodCodeGivesACookieThatOpensThePage() throws IOException {
        String cookie = enter();
        assertThat(get("/", cookie).status).isEqualTo(200);
        Reply file = get("/images/a%20b.txt", cookie);
        assertThat(file.status).isEqualTo(200);
        assertThat(file.body).isEqualTo("hello");
        assertThat(file.head).contains("Cache-Control: no-store", "X-Content-Type-Options: nosniff");
        assertThat(get("/__sampan__/code/h/script/pages/a.js", cookie).body).isEqualTo("define()");
    }

    @Test
    void aUsedAnExpiredAndAWrongCodeAreRefused() throws IOException {
        String path = path();
        assertThat(get(path, "").status).isEqualTo(200);
        assertThat(get(path, "").status).isEqualTo(410);
        server.renew();
        clock.now = server.expiresAt();
        Reply expired = get(path(), "");
        assertThat(expired.status).isEqualTo(410);
        assertThat(expired.body).contains("expired");
        assertThat(expired.head).doesNotContainIgnoringCase("set-cookie");
        assertThat(get("/p/AAAAAAAAAAAAAAAAAAAAAA", "").status).isEqualTo(404);
    }

    @Test
    void nothingIsServedWithoutTheCookie() throws IOException {
        for (String path : List.of("/", "/app.js", "/images/a%20b.txt", "/__sampan__/worker.js", "/x/native")) {
            Reply reply = get(path, "");
            assertThat(reply.status).as(path).isEqualTo(404);
            assertThat(reply.body).isEmpty();
        }
    }

    @Test
    void aCookieIsBoundToItsAddress() throws IOException {
        String cookie = enter();
        Reply reply = send("GET", "/", List.of("Host: " + host(), "Cookie: sp=" + cookie), "", "127.0.0.2");
        assertThat(reply.status).isEqualTo(404);
    }

    @Test
    void aForeignHostHeaderIsRefused() throws IOException {
        String cookie = enter();
        Reply foreign = send("GET", "/", List.of("Host: evil.example", "Cookie: sp=" + cookie), "", "127.0.0.1");
        assertThat(foreign.status).isEqualTo(421);
        assertThat(foreign.body).isEmpty();
        Reply told =
                send("GET", "/", List.of("Host: phone.test:" + server.port(), "Cookie: sp=" + cookie), "", "127.0.0.1");
        assertThat(told.status).isEqualTo(200);
    }

    @Test
    void aPostNeedsOurOwnOrigin() throws IOException {
        String cookie = enter();
        String body = "{\"name\":\"login\",\"args\":{}}";
        List<String> base = List.of("Host: " + host(), "Cookie: sp=" + cookie, "Content-Length: " + body.length());
        assertThat(send("POST", "/x/native", base, body, "127.0.0.1").status).isEqualTo(403);
        List<String> foreign = new ArrayList<>(base);
        foreign.add("Origin: http://evil.example");
        assertThat(send("POST", "/x/native", foreign, body, "127.0.0.1").status).isEqualTo(403);
        List<String> own = new ArrayList<>(base);
        own.add("Origin: http://" + host());
        assertThat(send("POST", "/x/native", own, body, "127.0.0.1").body).contains("login");
    }

    @Test
    void aSocketNeedsOurOwnOrigin() throws IOException {
        String cookie = enter();
        List<String> upgrade = List.of(
                "Host: " + host(),
                "Cookie: sp=" + cookie,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
        List<String> foreign = new ArrayList<>(upgrade);
        foreign.add("Origin: http://evil.example");
        assertThat(send("GET", "/ws", foreign, "", "127.0.0.1").status).isBetween(400, 499);
        List<String> own = new ArrayList<>(upgrade);
        own.add("Origin: http://" + host());
        assertThat(send("GET", "/ws", own, "", "127.0.0.1").status).isEqualTo(101);
    }

    @Test
    void pathsCannotLeaveTheProject() throws IOException {
        String cookie = enter();
        for (String path : List.of("/../secret", "/images/%2e%2e/%2e%2e/secret", "/a%5c..%5csecret", "/a%00b")) {
            assertThat(get(path, cookie).status).as(path).isIn(400, 404);
        }
    }

    @Test
    void manyWrongCodesEndThePreview() throws Exception {
        for (int i = 0; i <= 60 && ended.isEmpty(); i++) {
            try {
                send("GET", "/p/wrong" + i, List.of("Host: " + host()), "", "127.0.1." + (i + 1));
            } catch (IOException e) {
                log.add(e.toString()); // the listener is closing
            }
        }
        synchronized (ended) {
            if (ended.isEmpty()) {
                ended.wait(20_000);
            }
        }
        assertThat(ended).as("%s", log).isNotEmpty();
        assertThat(ended.getFirst()).contains("wrong codes");
    }

    private String enter() throws IOException {
        Reply reply = get(path(), "");
        assertThat(reply.status).isEqualTo(200);
        assertThat(reply.head).contains("HttpOnly; SameSite=Strict; Path=/");
        int start = reply.head.indexOf("sp=") + "sp=".length();
        return reply.head.substring(start, reply.head.indexOf(';', start));
    }

    private String path() {
        return server.url().substring(server.url().indexOf("/p/"));
    }

    private String host() {
        return "127.0.0.1:" + server.port();
    }

    private Reply get(String path, String cookie) throws IOException {
        List<String> headers = new ArrayList<>(List.of("Host: " + host()));
        if (!cookie.isEmpty()) {
            headers.add("Cookie: sp=" + cookie);
        }
        return send("GET", path, headers, "", "127.0.0.1");
    }

    private record Reply(int status, String head, String body) {}

    private Reply send(String method, String path, List<String> headers, String body, String from) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(5_000);
            StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            headers.forEach(header -> text.append(header).append("\r\n"));
            if (headers.stream().noneMatch(header -> header.startsWith("Connection"))) {
                text.append("Connection: close\r\n");
            }
            OutputStream out = socket.getOutputStream();
            out.write((text + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            int c;
            while (head.indexOf("\r\n\r\n") < 0 && (c = in.read()) >= 0) {
                head.append((char) c);
            }
            if (head.isEmpty()) {
                throw new IOException("the server closed the connection");
            }
            int status = Integer.parseInt(head.substring(9, 12));
            Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
            byte[] rest = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
            return new Reply(status, head.toString(), new String(rest, StandardCharsets.UTF_8));
        }
    }

    private static final class OneFile implements PreviewContent {
        @Override
        public String hash() {
            return "h";
        }

        @Override
        public String configJson() {
            return "{}";
        }

        @Override
        public Map<String, List<String>> ids() {
            return Map.of("script", List.of("pages/a.js"), "template", List.of(), "wxs", List.of());
        }

        @Override
        public Optional<String> code(String kind, String id) {
            return kind.equals("script") && id.equals("pages/a.js") ? Optional.of("define()") : Optional.empty();
        }

        @Override
        public Optional<Resource> resource(String path) {
            return path.equals("images/a b.txt")
                    ? Optional.of(new Resource("text/plain", "hello".getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        }
    }

    private final class Recorder implements PreviewListener {
        @Override
        public void asked(PreviewDevice device) {}

        @Override
        public void devicesChanged() {}

        @Override
        public void console(PhoneLine line) {}

        @Override
        public void log(String text) {
            log.add(text);
        }

        @Override
        public void ended(String reason) {
            synchronized (ended) {
                ended.add(reason);
                ended.notifyAll();
            }
        }
    }
}
