package dev.sampan.compiler.preprocess;

import com.google.protobuf.ByteString;
import com.sass_lang.embedded_protocol.InboundMessage.ImportResponse.ImportSuccess;
import de.larsgrefer.sass.embedded.importer.CustomImporter;
import dev.sampan.compiler.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The only way from Dart Sass to files: names them `sampan:/<project path>` and asks the translation that is
/// going on. Guarded by the lock of [SassProcess].
final class SassImporter extends CustomImporter {

    /// The translation that is going on.
    record Request(String path, StylePreprocessor.Imports imports) {}

    private static final String SCHEME = "sampan:/";
    private static final String PLAIN = "/._-~";

    private final Map<String, SourceText> found = new HashMap<>();
    private @Nullable Request request;

    void start(Request next) {
        request = next;
        found.clear();
    }

    void end() {
        request = null;
        found.clear();
    }

    /// Dart Sass asks first with the reference joined to the importing file, then with the reference as written.
    @Override
    public @Nullable String canonicalize(String url, boolean fromImport) {
        Request now = request;
        if (now == null) {
            return null;
        }
        Optional<SourceText> text;
        if (url.startsWith(SCHEME)) {
            String path = path(url);
            text = now.imports().find(folder(path), "./" + path.substring(path.lastIndexOf('/') + 1));
            if (text.isEmpty()) {
                text = now.imports().find("", "/" + path);
            }
        } else {
            text = now.imports().find(folder(now.path()), decode(url));
        }
        if (text.isEmpty()) {
            return null;
        }
        String canonical = url(text.get().path());
        found.put(canonical, text.get());
        return canonical;
    }

    @Override
    public ImportSuccess handleImport(String url) {
        SourceText text = found.get(url);
        if (text == null) {
            throw new IllegalArgumentException(path(url) + " is not in the project");
        }
        return ImportSuccess.newBuilder()
                .setContentsBytes(ByteString.copyFromUtf8(text.text()))
                .setSyntax(SassPreprocessor.syntax(text.path()))
                .setSourceMapUrl(url)
                .build();
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String url(String path) {
        StringBuilder url = new StringBuilder(SCHEME);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || PLAIN.indexOf(b) >= 0;
            if (plain) {
                url.append((char) b);
            } else {
                url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return url.toString();
    }

    static String path(String url) {
        return decode(url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url);
    }

    private static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < from.length; i++) {
            boolean coded = from[i] == '%'
                    && i + 2 < from.length
                    && HexFormat.isHexDigit(from[i + 1])
                    && HexFormat.isHexDigit(from[i + 2]);
            if (coded) {
                bytes.write(HexFormat.fromHexDigit(from[i + 1]) << 4 | HexFormat.fromHexDigit(from[i + 2]));
                i += 2;
            } else {
                bytes.write(from[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
