package dev.sampan.packaging.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.EnumMap;
import java.util.Map;

/// The modules of one QR code, without quiet zone. Every way to draw it goes through [#dark]. Immutable.
public final class QrCode {
    /// How much of the code may be damaged; screens have no dirt, so `M` is the usual one (preview.md 6).
    public enum Level {
        L,
        M,
        Q,
        H
    }

    private final String text;
    private final ByteMatrix matrix;

    private QrCode(String text, ByteMatrix matrix) {
        this.text = text;
        this.matrix = matrix;
    }

    /// Encodes the text.
    ///
    /// @throws IllegalArgumentException when the text is empty or too long for a QR code of that level
    public static QrCode of(String text, Level level) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a QR code needs a text");
        }
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        // The hint costs an ECI segment, so it is given only where it is needed (preview.md 6).
        if (text.chars().anyMatch(c -> c > 0x7F)) {
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            QRCode code = Encoder.encode(text, ErrorCorrectionLevel.valueOf(level.name()), hints);
            return new QrCode(text, code.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "the text of " + text.length() + " characters does not fit into a QR code of level " + level, e);
        }
    }

    /// The code at level M, or at level L when modules of level M would be smaller than 4 px in a square of that many
    /// pixels (quiet zone included): larger modules win over redundancy (preview.md 6).
    public static QrCode fitting(String text, int sidePx) {
        QrCode medium = of(text, Level.M);
        return sidePx / (medium.size() + 2 * QrImage.QUIET_ZONE) < 4 ? of(text, Level.L) : medium;
    }

    public String text() {
        return text;
    }

    /// Modules per side, 21 to 177.
    public int size() {
        return matrix.getWidth();
    }

    /// Whether the module is dark; everything outside the code is light (the quiet zone).
    public boolean dark(int column, int row) {
        return column >= 0 && row >= 0 && column < size() && row < size() && matrix.get(column, row) == 1;
    }
}
