package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What needs a person or the desktop, and the mock account and sensors. Any thread.
final class DesktopCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "bmp");
    private static final Set<String> VIDEOS = Set.of("mp4", "mov", "m4v", "webm");

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "qrCode",
            Set.of("QR_CODE"),
            "datamatrix",
            Set.of("DATA_MATRIX"),
            "pdf417",
            Set.of("PDF_417"),
            "barCode",
            Set.of(
                    "CODABAR",
                    "CODE_39",
                    "CODE_93",
                    "CODE_128",
                    "EAN_8",
                    "EAN_13",
                    "ITF",
                    "RSS_14",
                    "RSS_EXPANDED",
                    "UPC_A",
                    "UPC_E"));
    private static final Set<String> ALL_FORMATS =
            FORMATS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final AppFolders folders;
    private final Desktop desktop;

    DesktopCalls(AppFolders folders, Desktop desktop) {
        this.folders = folders;
        this.desktop = desktop;
    }

    Map<String, NativeCall.Direct> calls() {
        return Map.of(
                "clipboard.get", a -> JSON.createObjectNode().put("data", desktop.clipboard()),
                "clipboard.set", this::setClipboard,
                "file.choose", this::choose,
                "file.open", this::open,
                "scan", this::scan,
                "login", a -> JSON.createObjectNode().put("code", mockCode()),
                "account.user", this::user,
                "location.get", this::location,
                "network.type", a -> JSON.createObjectNode().put("networkType", "wifi"));
    }

    private JsonNode setClipboard(JsonNode args) {
        desktop.clipboard(args.path("data").asText());
        return JSON.createObjectNode();
    }

    private static String mockCode() {
        return "0" + UUID.randomUUID().toString().replace("-", "").substring(0, 31);
    }

    /// Chosen files are copied, so that the mini-program never sees the person's own folders.
    private JsonNode choose(JsonNode args) throws NativeFailure {
        Set<String> extensions = wanted(args);
        List<Path> chosen = desktop.chooseFiles(args.path("count").asInt(1), extensions);
        if (chosen.isEmpty()) {
            throw new NativeFailure("cancel");
        }
        ObjectNode result = JSON.createObjectNode();
        ArrayNode files = result.putArray("files");
        for (Path file : chosen) {
            String ending = FileCalls.ending(file);
            String name = folders.newTemporary(ending);
            try {
                Path copy = folders.resolve(name)
                        .orElseThrow(() -> new NativeFailure("cancel"))
                        .path();
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                files.addObject()
                        .put("path", name)
                        .put("name", String.valueOf(file.getFileName()))
                        .put("size", Files.size(copy))
                        .put("time", Files.getLastModifiedTime(file).toMillis() / 1000)
                        .put("type", type(ending));
            } catch (IOException e) {
                throw new NativeFailure("file cannot be read");
            }
        }
        return result;
    }

    private static Set<String> wanted(JsonNode args) {
        Set<String> extensions = new HashSet<>();
        args.path("extension")
                .forEach(e -> extensions.add(e.asText().replaceFirst("^\\.", "").toLowerCase(Locale.ROOT)));
        if (extensions.isEmpty()) {
            switch (args.path("kind").asText()) {
                case "image" -> extensions.addAll(IMAGES);
                case "video" -> extensions.addAll(VIDEOS);
                case "media" -> {
                    extensions.addAll(IMAGES);
                    extensions.addAll(VIDEOS);
                }
                default -> {}
            }
        }
        return extensions;
    }

    private static String type(String ending) {
        String extension = ending.replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        return IMAGES.contains(extension) ? "image" : VIDEOS.contains(extension) ? "video" : "file";
    }

    private JsonNode open(JsonNode args) throws NativeFailure {
        Path file =
                folders.find(args.path("filePath").asText()).orElseThrow(() -> new NativeFailure("file doesn't exist"));
        if (!desktop.open(file)) {
            throw new NativeFailure("filetype not supported");
        }
        return JSON.createObjectNode();
    }

    /// The platform's kinds of code are groups of formats; its names of formats are those of ZXing. Codes of the
    /// vendor's own kind (`wxCode`) have no free reader.
    private static Set<String> formats(JsonNode args) {
        Set<String> formats = new HashSet<>();
        for (JsonNode kind : args.path("scanType")) {
            formats.addAll(FORMATS.getOrDefault(kind.asText(), Set.of()));
        }
        return formats.isEmpty() ? ALL_FORMATS : formats;
    }

    private JsonNode scan(JsonNode args) throws NativeFailure {
        Desktop.Scan found;
        try {
            found = desktop.scan(formats(args)).orElseThrow(() -> new NativeFailure("cancel"));
        } catch (IOException e) {
            throw new NativeFailure(String.valueOf(e.getMessage()));
        }
        byte[] raw = found.text().getBytes(StandardCharsets.UTF_8);
        return JSON.createObjectNode()
                .put("result", found.text())
                .put("scanType", found.format())
                .put("charSet", "UTF-8")
                .put("rawData", Base64.getEncoder().encodeToString(raw));
    }

    private JsonNode user(JsonNode args) {
        return JSON.createObjectNode()
                .put("nickName", "微信用户")
                .put("avatarUrl", "")
                .put("gender", 0)
                .put("language", "zh_CN")
                .put("encryptedData", "")
                .put("iv", "")
                .put("signature", "");
    }

    private JsonNode location(JsonNode args) {
        return JSON.createObjectNode()
                .put("latitude", 39.90469)
                .put("longitude", 116.40717)
                .put("speed", -1)
                .put("accuracy", 65)
                .put("altitude", 0)
                .put("verticalAccuracy", 65)
                .put("horizontalAccuracy", 65);
    }
}
