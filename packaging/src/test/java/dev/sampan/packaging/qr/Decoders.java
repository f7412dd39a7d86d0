package dev.sampan.packaging.qr;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// The QR decoders of this machine: ZXing always, zbar when it is installed, jsQR when `./check` gave Node
/// (preview.md 7).
final class Decoders {
    interface Decoder {
        String name();

        /// The text of the one code in the PNG.
        String decode(Path png) throws Exception;
    }

    private record Zxing(String name) implements Decoder {
        @Override
        public String decode(Path png) throws IOException {
            return QrReader.read(Files.readAllBytes(png))
                    .orElseThrow(() -> new IOException("ZXing finds no code in " + png))
                    .text();
        }
    }

    private record Command(String name, List<String> command) implements Decoder {
        @Override
        public String decode(Path png) throws Exception {
            return run(
                    Stream.concat(command.stream(), Stream.of(png.toString())).toList());
        }
    }

    private record Jsqr(String name, String node, String modules) implements Decoder {
        private static final String SCRIPT = """
                const decode = require(process.argv[1] + "/jsqr");
                const raw = require("fs").readFileSync(process.argv[2]);
                const width = raw.readInt32BE(0), height = raw.readInt32BE(4);
                const found = decode(new Uint8ClampedArray(raw.subarray(8)), width, height, {inversionAttempts: "dontInvert"});
                if (!found) { console.error("jsQR finds no code"); process.exit(1); }
                process.stdout.write(found.data);
                """;

        @Override
        public String decode(Path png) throws Exception {
            Path pixels = png.resolveSibling(png.getFileName() + ".rgba");
            Files.write(pixels, rgba(ImageIO.read(png.toFile())));
            return run(List.of(node, "-e", SCRIPT, modules, pixels.toString()));
        }

        private static byte[] rgba(BufferedImage image) {
            ByteBuffer out = ByteBuffer.allocate(8 + 4 * image.getWidth() * image.getHeight());
            out.putInt(image.getWidth()).putInt(image.getHeight());
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int argb = image.getRGB(x, y);
                    out.put((byte) (argb >> 16))
                            .put((byte) (argb >> 8))
                            .put((byte) argb)
                            .put((byte) 0xFF);
                }
            }
            return out.array();
        }
    }

    private Decoders() {}

    static List<Decoder> available() {
        List<Decoder> decoders = new ArrayList<>();
        decoders.add(new Zxing("ZXing"));
        onPath("zbarimg")
                .ifPresent(zbar -> decoders.add(new Command(
                        "zbar", List.of(zbar, "--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable"))));
        String node = System.getenv("SAMPAN_NODE");
        if (node != null) {
            decoders.add(new Jsqr("jsQR", node, System.getenv("SAMPAN_NODE_MODULES")));
        }
        return decoders;
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " decodes nothing");
        }
        return output.strip();
    }
}
