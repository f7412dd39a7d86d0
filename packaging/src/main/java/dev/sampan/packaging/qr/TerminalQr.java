package dev.sampan.packaging.qr;

/// Draws a QR code with characters, in two sizes.
///
/// Every cell gets an explicit black on white: without it a light terminal shows the code inverted, and then neither
/// jsQR nor zbar reads it (measured, preview.md 6).
public final class TerminalQr {
    private static final int SMALL_QUIET_ZONE = 2;
    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String WHITE = "\u001b[107m";
    private static final String BLACK = "\u001b[40m";
    private static final String RESET = "\u001b[0m";

    private TerminalQr() {}

    /// Columns that [#small] needs.
    public static int smallColumns(QrCode code) {
        return code.size() + 2 * SMALL_QUIET_ZONE;
    }

    /// Columns that [#large] needs.
    public static int largeColumns(QrCode code) {
        return 2 * (code.size() + 2 * SMALL_QUIET_ZONE);
    }

    /// Half blocks: two rows of modules per line of text. Every line ends with a reset and LF.
    public static String small(QrCode code) {
        int last = code.size() + SMALL_QUIET_ZONE;
        StringBuilder out = new StringBuilder();
        for (int row = -SMALL_QUIET_ZONE; row < last; row += 2) {
            out.append(BLACK_ON_WHITE);
            for (int column = -SMALL_QUIET_ZONE; column < last; column++) {
                out.append(halfBlock(code.dark(column, row), code.dark(column, row + 1)));
            }
            out.append(RESET).append('\n');
        }
        return out.toString();
    }

    /// Two spaces per module, one row of modules per line of text.
    public static String large(QrCode code) {
        int last = code.size() + SMALL_QUIET_ZONE;
        StringBuilder out = new StringBuilder();
        for (int row = -SMALL_QUIET_ZONE; row < last; row++) {
            for (int column = -SMALL_QUIET_ZONE; column < last; column++) {
                out.append(code.dark(column, row) ? BLACK : WHITE).append("  ");
            }
            out.append(RESET).append('\n');
        }
        return out.toString();
    }

    private static char halfBlock(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
