package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// Bytes on the wire: text, or `{"base64": …}` (contracts/host.md); and the encodings of `FileSystemManager`.
final class Bytes {
    private static final JsonMapper JSON = new JsonMapper();

    private Bytes() {}

    static ObjectNode wire(byte[] bytes) {
        return JSON.createObjectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
    }

    /// @param value text (then in UTF-8) or `{base64}`
    static byte[] of(JsonNode value) throws NativeFailure {
        return of(value, "");
    }

    static byte[] of(JsonNode value, String encoding) throws NativeFailure {
        try {
            if (value.has("base64")) {
                return Base64.getDecoder().decode(value.path("base64").asText());
            }
            String text = value.asText();
            return switch (encoding.toLowerCase(Locale.ROOT)) {
                case "base64" -> Base64.getDecoder().decode(text);
                case "hex" -> HexFormat.of().parseHex(text);
                default -> text.getBytes(charset(encoding));
            };
        } catch (IllegalArgumentException e) {
            throw new NativeFailure("invalid data");
        }
    }

    /// @param encoding empty for raw bytes
    static JsonNode encode(byte[] bytes, String encoding) throws NativeFailure {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "" -> wire(bytes);
            case "base64" -> TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
            case "hex" -> TextNode.valueOf(HexFormat.of().formatHex(bytes));
            default -> TextNode.valueOf(new String(bytes, charset(encoding)));
        };
    }

    private static Charset charset(String encoding) throws NativeFailure {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "utf8", "utf-8" -> StandardCharsets.UTF_8;
            case "ascii" -> StandardCharsets.US_ASCII;
            case "latin1", "binary" -> StandardCharsets.ISO_8859_1;
            case "utf16le", "utf-16le", "ucs2", "ucs-2" -> StandardCharsets.UTF_16LE;
            default -> throw new NativeFailure("invalid encoding \"" + encoding + "\"");
        };
    }
}
