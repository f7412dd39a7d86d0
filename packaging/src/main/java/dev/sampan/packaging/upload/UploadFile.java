package dev.sampan.packaging.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// One file of the upload form.
///
/// @param path relative to `miniprogramRoot`, without leading slash
/// @param source project path of the file it was made from
/// @param content final bytes; not copied, treat as read-only
public record UploadFile(String path, String source, byte[] content) {

    /// Order of the UTF-8 bytes of the paths (package.md 6).
    static final Comparator<UploadFile> BY_PATH =
            Comparator.comparing(file -> file.path().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /// Whether the file is a source map, which is never counted and kept apart from a container.
    public boolean isSourceMap() {
        return path.endsWith(".js.map");
    }
}
