package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/// Pictures: their size, and making them smaller. Any thread.
final class ImageCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final AppFolders folders;

    ImageCalls(AppFolders folders) {
        this.folders = folders;
    }

    Map<String, NativeCall.Direct> calls() {
        return Map.of("image.info", this::info, "image.compress", this::compress, "album.save", this::save);
    }

    private Path file(String src) throws NativeFailure {
        return folders.find(src).orElseThrow(() -> new NativeFailure("file not found"));
    }

    /// Addresses of the network have been downloaded to a temporary file by the logic layer.
    private JsonNode info(JsonNode args) throws NativeFailure {
        String src = args.path("src").asText();
        try (ImageInputStream in = ImageIO.createImageInputStream(file(src).toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NativeFailure("image format not supported");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return JSON.createObjectNode()
                        .put("width", reader.getWidth(0))
                        .put("height", reader.getHeight(0))
                        .put("path", src)
                        .put("type", reader.getFormatName().toLowerCase(Locale.ROOT))
                        .put("orientation", "up");
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new NativeFailure("image cannot be read");
        }
    }

    private JsonNode compress(JsonNode args) throws NativeFailure {
        float quality = Math.clamp(args.path("quality").asInt(80), 0, 100) / 100f;
        try {
            BufferedImage image = ImageIO.read(file(args.path("src").asText()).toFile());
            if (image == null) {
                throw new NativeFailure("image format not supported");
            }
            int width = args.path("compressedWidth").asInt(0);
            int height = args.path("compressedHeight").asInt(0);
            BufferedImage scaled = scale(image, width, height);
            String name = folders.newTemporary(".jpg");
            write(scaled, quality, target(name));
            return JSON.createObjectNode().put("tempFilePath", name);
        } catch (IOException e) {
            throw new NativeFailure("image cannot be read");
        }
    }

    private Path target(String name) throws NativeFailure {
        return folders.resolve(name)
                .map(AppFolders.Resolved::path)
                .orElseThrow(() -> new NativeFailure("no room for temporary files"));
    }

    /// One missing side follows from the other. JPEG knows no transparency, so the ground is white.
    private static BufferedImage scale(BufferedImage image, int width, int height) {
        int w = width > 0 ? width : height > 0 ? image.getWidth() * height / image.getHeight() : image.getWidth();
        int h = height > 0 ? height : width > 0 ? image.getHeight() * width / image.getWidth() : image.getHeight();
        BufferedImage scaled = new BufferedImage(Math.max(1, w), Math.max(1, h), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        graphics.drawImage(image, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        graphics.dispose();
        return scaled;
    }

    private static void write(BufferedImage image, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /// The album of the simulator is a folder beside the app's files.
    private JsonNode save(JsonNode args) throws NativeFailure {
        Path from = file(args.path("filePath").asText());
        try {
            Path album = Files.createDirectories(folders.home().resolve("album"));
            Path to = album.resolve(String.valueOf(from.getFileName()));
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return JSON.createObjectNode().put("path", to.toString());
        } catch (IOException e) {
            throw new NativeFailure("system error");
        }
    }
}
