package dev.sampan.packaging.qr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Draws a QR code as a PNG: dark on light, whole pixels, a quiet zone of four modules (preview.md 6).
public final class QrImage {
    /// Light modules on each side, as the standard asks.
    public static final int QUIET_ZONE = 4;

    /// The smallest module that is shown on a screen, px.
    public static final int SMALL_MODULE_PX = 6;

    /// The module of the default size, px.
    public static final int DEFAULT_MODULE_PX = 10;

    private QrImage() {}

    /// PNG bytes; the side is `(size + 8) * modulePx` pixels.
    public static byte[] png(QrCode code, int modulePx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            // No temporary file: this also works where the disk is full or read-only.
            ImageIO.setUseCache(false);
            if (!ImageIO.write(draw(code, modulePx), "png", out)) {
                throw new IllegalStateException("this Java has no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The PNG as `data:image/png;base64,…`.
    public static String dataUrl(QrCode code, int modulePx) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(code, modulePx));
    }

    private static BufferedImage draw(QrCode code, int modulePx) {
        int modules = code.size() + 2 * QUIET_ZONE;
        int side = modules * modulePx;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.dark(column, row)) {
                    pen.fillRect((column + QUIET_ZONE) * modulePx, (row + QUIET_ZONE) * modulePx, modulePx, modulePx);
                }
            }
        }
        pen.dispose();
        return image;
    }
}
