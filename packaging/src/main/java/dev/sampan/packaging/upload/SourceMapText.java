package dev.sampan.packaging.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A source map as it is delivered: with the text of the source inside, and without a path of the machine (package.md
/// 5, "Content").
final class SourceMapText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SourceMapText() {}

    /// @param encoded source map version 3 with one source, a project path
    static byte[] of(String encoded, String file, String source) {
        try {
            ObjectNode map = (ObjectNode) JSON.readTree(encoded);
            map.put("file", file);
            map.putArray("sourcesContent").add(source);
            return JsonFiles.bytes(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the compiler's source map is JSON", e);
        }
    }
}
