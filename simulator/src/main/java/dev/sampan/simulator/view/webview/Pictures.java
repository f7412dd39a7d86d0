package dev.sampan.simulator.view.webview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/// Makes pictures showable: the WebView knows no WebP, so it gets a PNG (spec view-layer 1). Any thread.
final class Pictures {
    private static final long MOST_BYTES = 32 << 20;

    private Pictures() {}

    /// The same answer, with a WebP body turned into PNG. Found by its first bytes, since names and types lie.
    static Reply shown(Reply reply) throws IOException {
        if (reply.status() != 200 || reply.length() < 16 || reply.length() > MOST_BYTES) {
            return reply;
        }
        byte[] head;
        try (InputStream in = reply.body().open()) {
            head = in.readNBytes(12);
        }
        if (!isWebp(head)) {
            return reply;
        }
        try (InputStream in = reply.body().open()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(in.readAllBytes()));
            if (image == null) {
                return reply;
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Reply.of(200, "image/png", png.toByteArray());
        }
    }

    static boolean isWebp(byte[] head) {
        return head.length >= 12
                && head[0] == 'R'
                && head[1] == 'I'
                && head[2] == 'F'
                && head[3] == 'F'
                && head[8] == 'W'
                && head[9] == 'E'
                && head[10] == 'B'
                && head[11] == 'P';
    }
}
