package dev.sampan.simulator.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// The font is made by hand: one triangle, in a Brotli stream that is only stored.
class StyleFontsTest {
    private static final byte[] TRIANGLE = {
        0,
        1,
        0,
        100,
        0,
        100,
        1,
        (byte) 144,
        2,
        0, // one contour; box 100, 100, 400, 512
        0,
        2,
        0,
        0, // ends at point 2; no instructions
        0x37,
        0x21,
        0x11, // on the curve; steps of one byte, two bytes, none
        100,
        1,
        44,
        100,
        1,
        (byte) 156, // x: 100, +300; y: 100, +412
        0
    };

    @Test
    void givesTheOutlinesOfAFontInAStyleSheet() {
        String data = Base64.getEncoder().encodeToString(font());
        String tokens =
                "[\"@font-face{src:url('data:font/woff2;charset=utf-8;base64," + data + "') format('woff2')}\"]";
        String readable = StyleFonts.readable(tokens);
        String start = "[\"@font-face{src:url('data:font/ttf;base64,";
        assertThat(readable).startsWith(start).endsWith("') format('truetype')}\"]");
        byte[] file = Base64.getDecoder().decode(readable.substring(start.length(), readable.indexOf("')")));
        assertThat(table(file, "glyf")).isEqualTo(TRIANGLE);
        assertThat(table(file, "loca")).containsExactly(0, 0, 0, 0, 0, 0, 0, TRIANGLE.length);
    }

    @Test
    void leavesDamagedFontsAlone() {
        String data = Base64.getEncoder().encodeToString(font()).substring(0, 80);
        String tokens = "[\"src:url(data:font/woff2;base64," + data + ") format(\\\"woff2\\\")\"]";
        assertThat(StyleFonts.readable(tokens)).isEqualTo(tokens);
    }

    private static byte[] table(byte[] file, String tag) {
        ByteBuffer in = ByteBuffer.wrap(file);
        for (int at = 12; at < 12 + 16 * in.getShort(4); at += 16) {
            if (new String(file, at, 4, StandardCharsets.ISO_8859_1).equals(tag)) {
                byte[] table = new byte[in.getInt(at + 12)];
                in.get(in.getInt(at + 8), table);
                return table;
            }
        }
        throw new AssertionError("no table " + tag);
    }

    private static byte[] font() {
        byte[] glyf = transformed();
        byte[] stored = stored(glyf);
        ByteBuffer out = ByteBuffer.allocate(48 + 6 + stored.length);
        out.putInt(0x774F4632)
                .putInt(0x00010000)
                .putInt(out.capacity())
                .putShort((short) 2)
                .putShort((short) 0);
        out.putInt(0).putInt(stored.length);
        out.position(48);
        out.put((byte) 10).put((byte) TRIANGLE.length).put((byte) glyf.length); // glyf
        out.put((byte) 11).put((byte) 8).put((byte) 0); // loca: nothing is stored
        return out.put(stored).array();
    }

    private static byte[] transformed() {
        ByteBuffer out = ByteBuffer.allocate(36 + 2 + 1 + 3 + 13 + 4);
        out.putInt(0).putShort((short) 1).putShort((short) 1);
        for (int bytes : new int[] {2, 1, 3, 13, 0, 4, 0}) {
            out.putInt(bytes);
        }
        out.putShort((short) 1).put((byte) 3); // one contour of three points
        out.put(new byte[] {127, 127, 127}); // each a step right and up in four bytes
        out.putShort((short) 100).putShort((short) 100).putShort((short) 300).putShort((short) 0);
        out.putShort((short) 0).putShort((short) 412).put((byte) 0);
        return out.putInt(0).array();
    }

    /// RFC 7932, 9.2: one stored block and an empty last one.
    private static byte[] stored(byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(content.length + 4);
        int head = content.length - 1 << 4 | 1 << 20;
        out.put((byte) head)
                .put((byte) (head >> 8))
                .put((byte) (head >> 16))
                .put(content)
                .put((byte) 3);
        return out.array();
    }
}
