package dev.sampan.packaging.size;

import dev.sampan.packaging.rules.Extensions;
import java.nio.charset.StandardCharsets;

/// One file as the platform's packer counts it.
///
/// @param path relative to `miniprogramRoot`, without leading slash
/// @param content bytes of the file itself
public record CountedFile(String path, long content) {

    /// Counted size: the bytes of the file and of its path with a leading slash; source maps count nothing
    /// (package.md 3.1).
    public long bytes() {
        return path.endsWith(".js.map") ? 0 : content + path.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /// `script`, `template`, `style`, `config`, `image`, `audio` or `other`, for tables.
    public String kind() {
        return switch (Extensions.of(path)) {
            case ".js", ".wxs", ".wasm", ".br" -> "script";
            case ".wxml" -> "template";
            case ".wxss" -> "style";
            case ".json" -> "config";
            case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".cur" -> "image";
            case ".mp3", ".aac", ".m4a", ".wav", ".ogg", ".silk", ".mp4" -> "audio";
            default -> "other";
        };
    }
}
