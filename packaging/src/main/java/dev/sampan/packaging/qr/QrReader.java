package dev.sampan.packaging.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Finds a QR code or bar code in a picture, for `wx.scanCode` and for tests. Any thread.
public final class QrReader {
    /// What was read. `format` is the name that ZXing gives the kind of code, such as `QR_CODE` or `EAN_13`.
    public record Scan(String text, String format) {}

    private QrReader() {}

    /// Reads an encoded picture (PNG, JPEG, GIF or BMP).
    ///
    /// @throws IOException when the bytes are not a picture
    public static Optional<Scan> read(byte[] picture) throws IOException {
        return read(decoded(picture));
    }

    /// Reads an encoded picture and looks for some kinds of code only.
    ///
    /// @param formats names as in [Scan]
    /// @throws IOException when the bytes are not a picture
    public static Optional<Scan> read(byte[] picture, Set<String> formats) throws IOException {
        return read(
                decoded(picture), formats.stream().map(BarcodeFormat::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static BufferedImage decoded(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image == null) {
            throw new IOException("the bytes are not a picture that can be read");
        }
        return image;
    }

    /// Reads a picture. Inverted codes (light on dark) are not looked for.
    public static Optional<Scan> read(BufferedImage image) {
        return read(image, Set.of(BarcodeFormat.values()));
    }

    private static Optional<Scan> read(BufferedImage image, Set<BarcodeFormat> formats) {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            Result result = new MultiFormatReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, formats));
            return Optional.of(
                    new Scan(result.getText(), result.getBarcodeFormat().name()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
