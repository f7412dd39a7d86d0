package dev.sampan.simulator.view.webview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.simulator.base.BaseLibrary;
import dev.sampan.simulator.view.ScreenContent;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers the requests of one screen: the screen document, the view layer, WXS modules, files (contracts/host.md,
/// "Resources of the view document"). Loader threads.
final class ScreenSite implements Origins.Origin {
    static final String SCREEN = "/__sampan__/screen.html";
    private static final JsonMapper JSON = new JsonMapper();

    private final ScreenContent content;
    private final Supplier<String> secrets;
    private final BaseLibrary library;
    private final ConfinedFiles project;

    ScreenSite(ScreenContent content, Supplier<String> secrets, BaseLibrary library) {
        this.content = content;
        this.secrets = secrets;
        this.library = library;
        this.project = new ConfinedFiles(content.projectRoot());
    }

    @Override
    public Reply reply(String path, String query) throws IOException {
        if (!path.startsWith("/__sampan__/")) {
            return project.reply(path.replaceFirst("^/+", ""));
        }
        return switch (path) {
            case SCREEN -> document();
            case "/__sampan__/view.js" ->
                Reply.text("text/javascript", library.view().code());
            case "/__sampan__/wxs" -> wxs(parameter(query, "id"));
            case "/__sampan__/file" -> file(parameter(query, "path"));
            default -> Reply.failure(404, "nothing here");
        };
    }

    /// Scripts of the screen carry a nonce, so that no markup of a project can bring one of its own.
    private Reply document() {
        String secret = secrets.get();
        String boot = library.text("view/host-webview.js").strip();
        String base = library.text("view/desktop-fonts.css") + library.text("view/base.css");
        String call = boot + "(" + literal(secret) + ", " + literal(base) + ", "
                + literal(library.text("view/screen.css")) + ");";
        String html = "<!doctype html><html><head><meta charset=\"utf-8\"><title>"
                + content.appid().replaceAll("\\W", "")
                + "</title></head><body>"
                + "<script nonce=\"" + secret + "\" src=\"/__sampan__/view.js\"></script>"
                + "<script nonce=\"" + secret + "\">" + call + "</script></body></html>";
        return Reply.text("text/html", html)
                .with(
                        "Content-Security-Policy",
                        "script-src 'nonce-" + secret + "' 'strict-dynamic'; object-src 'none'; base-uri 'none'");
    }

    private Reply wxs(String id) {
        return content.wxs()
                .apply(id)
                .map(code -> Reply.text("text/javascript", code))
                .orElseGet(() -> Reply.failure(404, "no such WXS module: " + id));
    }

    private Reply file(String path) throws IOException {
        Optional<Path> file = content.userFiles().apply(path);
        return file.isEmpty() ? Reply.failure(404, "no such file: " + path) : ConfinedFiles.serve(file.get());
    }

    private static String parameter(String query, String name) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /// A string literal that may stand inside a `<script>` element.
    private static String literal(String text) {
        try {
            return JSON.writeValueAsString(text)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
