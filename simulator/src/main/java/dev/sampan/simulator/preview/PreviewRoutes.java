package dev.sampan.simulator.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.simulator.base.BaseLibrary;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The pages, code and files of a preview over HTTP. Stateless; runs on the server's virtual threads.
final class PreviewRoutes implements Handler {
    /// Body limit of spec/preview.md 4.
    static final int MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CODE = "/__sampan__/code/";

    private final PreviewServer preview;
    private final PhoneScripts scripts;

    PreviewRoutes(PreviewServer preview, BaseLibrary library) {
        this.preview = preview;
        this.scripts = new PhoneScripts(library);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!PreviewGate.hostAllowed(preview.options(), preview.port(), host)) {
            response.status(421).send();
            return;
        }
        String path = decode(request.path().rawPath());
        if (!PreviewGate.pathAllowed(path)) {
            notFound(response);
            return;
        }
        secure(response, host);
        Method method = request.prologue().method();
        if (method == Method.POST) {
            post(request, response, host, path);
        } else if (method == Method.GET) {
            get(request, response, path);
        } else {
            notFound(response);
        }
    }

    private void get(ServerRequest request, ServerResponse response, String path) {
        if (path.startsWith("/p/")) {
            enter(request, response, path.substring("/p/".length()));
            return;
        }
        if (path.equals("/__sampan__/enter.js")) {
            send(response, JAVASCRIPT, PhoneScripts.ENTER);
            return;
        }
        if (path.equals("/__sampan__/expired.css")) {
            send(response, "text/css", PhoneScripts.NOTICE_CSS);
            return;
        }
        Optional<PhoneSession> session = session(request);
        if (session.isEmpty()) {
            notFound(response);
            return;
        }
        switch (path) {
            case "/" -> send(response, HTML, PhoneScripts.PAGE);
            case "/__sampan__/page.html" ->
                send(response, HTML, "<!doctype html><html><head></head><body></body></html>");
            case "/__sampan__/base.css" -> send(response, "text/css", scripts.text("view/base.css"));
            case "/__sampan__/screen.css" -> send(response, "text/css", scripts.text("view/screen.css"));
            case "/__sampan__/phone.js" -> send(response, JAVASCRIPT, scripts.page());
            case "/__sampan__/worker.js" -> send(response, JAVASCRIPT, scripts.worker());
            default -> project(session.get(), response, path);
        }
    }

    /// Code and files of the project: only for a phone that was allowed in.
    private void project(PhoneSession session, ServerResponse response, String path) {
        if (!session.allowed()) {
            notFound(response);
        } else if (path.startsWith(CODE)) {
            String[] parts = path.substring(CODE.length()).split("/", 3);
            Optional<String> code = parts.length == 3 ? preview.content().code(parts[1], parts[2]) : Optional.empty();
            code.ifPresentOrElse(text -> send(response, JAVASCRIPT, text), () -> notFound(response));
        } else {
            preview.content()
                    .resource(path.substring(1))
                    .ifPresentOrElse(
                            file -> {
                                response.header(HeaderNames.CONTENT_TYPE, file.contentType());
                                response.send(file.bytes());
                            },
                            () -> notFound(response));
        }
    }

    private void post(ServerRequest request, ServerResponse response, String host, String path) {
        if (!request.headers().first(HeaderNames.ORIGIN).orElse("").equals("http://" + host)) {
            response.status(403).send();
            return;
        }
        Optional<PhoneSession> session = session(request).filter(PhoneSession::allowed);
        if (session.isEmpty() || !path.equals("/x/native")) {
            notFound(response);
            return;
        }
        JsonNode call;
        try {
            call = JSON.readTree(request.content().as(byte[].class));
        } catch (JsonProcessingException e) {
            response.status(400).send();
            return;
        } catch (java.io.IOException e) {
            response.status(400).send();
            return;
        }
        String answer = preview.nativeCalls()
                .call(
                        session.get().device,
                        call.path("name").asText(),
                        call.path("args").toString());
        send(response, "application/json", answer);
    }

    private void enter(ServerRequest request, ServerResponse response, String token) {
        String address = request.remotePeer().host();
        PreviewTokens.Verdict verdict = preview.tokens().consume(token, address);
        if (verdict != PreviewTokens.Verdict.ACCEPTED) {
            preview.listener()
                    .log("A code that is " + verdict.name().toLowerCase(java.util.Locale.ROOT) + " was shown by "
                            + address + ".");
            preview.guardAgainstGuessing();
            if (verdict == PreviewTokens.Verdict.BLOCKED || verdict == PreviewTokens.Verdict.UNKNOWN) {
                notFound(response);
            } else {
                response.status(410);
                send(response, HTML, PhoneScripts.EXPIRED);
            }
            return;
        }
        String agent = request.headers().first(HeaderNames.USER_AGENT).orElse("");
        Optional<PhoneSession> session =
                preview.sessions().open(agent, address, preview.options().confirmDevices());
        if (session.isEmpty()) {
            response.status(503);
            send(response, HTML, PhoneScripts.FULL);
            return;
        }
        response.header(
                HeaderNames.SET_COOKIE,
                PreviewGate.COOKIE_NAME + "=" + session.get().cookie + "; HttpOnly; SameSite=Strict; Path=/");
        send(response, HTML, PhoneScripts.ENTERING);
    }

    private Optional<PhoneSession> session(ServerRequest request) {
        String cookie =
                PreviewGate.cookie(request.headers().first(HeaderNames.COOKIE).orElse(""));
        return preview.sessions().find(cookie, request.remotePeer().host());
    }

    private static void secure(ServerResponse response, String host) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("X-Frame-Options", "DENY");
        response.header(
                "Content-Security-Policy",
                "default-src 'self'; connect-src 'self' ws://" + host
                        + "; img-src 'self' data: blob: http: https:; media-src 'self' data: blob: http: https:"
                        + "; font-src 'self' data: blob: http: https:; style-src 'self' 'unsafe-inline'"
                        + "; script-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'");
    }

    private static void send(ServerResponse response, String type, String text) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.send(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void notFound(ServerResponse response) {
        response.status(404).send();
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
