package dev.sampan.devtools.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file on disk is to the editor.
public sealed interface FileContent {
    /// From this size on a file is shown without highlighting (plain mode), in bytes.
    long PLAIN_FROM = 5L * 1024 * 1024;

    /// From this size on a file is not shown at all, in bytes: the text control keeps several copies of it.
    long REFUSED_FROM = 64L * 1024 * 1024;

    /// @param text with `\n` line ends only
    /// @param plain too big for highlighting
    record Text(String text, LineEnd lineEnd, boolean byteOrderMark, boolean plain) implements FileContent {
        byte[] bytes(String current) {
            var body = lineEnd == LineEnd.CRLF ? current.replace("\n", "\r\n") : current;
            return (byteOrderMark ? "\uFEFF" + body : body).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Not text, not UTF-8, or bigger than [#REFUSED_FROM].
    record Unshown(Why why, long bytes) implements FileContent {}

    enum LineEnd {
        LF,
        CRLF
    }

    enum Why {
        BINARY,
        NOT_UTF8,
        TOO_BIG
    }

    static FileContent read(Path file) throws IOException {
        var size = Files.size(file);
        return size >= REFUSED_FROM ? new Unshown(Why.TOO_BIG, size) : of(Files.readAllBytes(file));
    }

    static FileContent of(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                return new Unshown(Why.BINARY, bytes.length);
            }
        }
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Unshown(Why.NOT_UTF8, bytes.length);
        }
        var marked = decoded.startsWith("\uFEFF");
        var body = marked ? decoded.substring(1) : decoded;
        var lineEnd = body.contains("\r\n") ? LineEnd.CRLF : LineEnd.LF;
        var text = body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
        return new Text(text, lineEnd, marked, bytes.length > PLAIN_FROM);
    }
}
