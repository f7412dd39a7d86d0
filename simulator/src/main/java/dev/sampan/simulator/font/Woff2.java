package dev.sampan.simulator.font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.brotli.dec.BrotliInputStream;

/// Reads WOFF2 (W3C recommendation "WOFF File Format 2.0") and gives the OpenType font inside.
final class Woff2 {
    private static final int SIGNATURE = 0x774F4632;
    private static final int COLLECTION = 0x74746366;
    private static final int HEADER_BYTES = 48;
    private static final int MAX_FONT_BYTES = 32 * 1024 * 1024;

    /// Section 4.1, table of known tags.
    private static final String TAGS =
            "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT "
                    + "EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL "
                    + "SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop "
                    + "trak Zapf Silf Glat Gloc Feat Sill";

    private record Entry(String tag, boolean transformed, int bytes) {}

    private Woff2() {}

    /// @throws IllegalArgumentException when the bytes are no WOFF2 font, are damaged, or hold a font collection
    static byte[] decode(byte[] woff2) {
        try {
            return read(ByteBuffer.wrap(woff2));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IOException damaged) {
            throw new IllegalArgumentException("damaged WOFF2 font", damaged);
        }
    }

    private static byte[] read(ByteBuffer in) throws IOException {
        int signature = in.getInt();
        int flavor = in.getInt();
        if (signature != SIGNATURE || flavor == COLLECTION) {
            throw new IllegalArgumentException("not a WOFF2 font");
        }
        Entry[] entries = new Entry[Short.toUnsignedInt(in.getShort(12))];
        int compressedBytes = in.getInt(20);
        in.position(HEADER_BYTES);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(in);
        }
        byte[] compressed = new byte[Math.min(compressedBytes, in.remaining())];
        in.get(compressed);
        return OpenTypeFile.write(flavor, tables(entries, ByteBuffer.wrap(decompress(compressed))));
    }

    private static Entry entry(ByteBuffer in) {
        int flags = Byte.toUnsignedInt(in.get());
        String tag;
        if ((flags & 63) == 63) {
            byte[] own = new byte[4];
            in.get(own);
            tag = new String(own, StandardCharsets.ISO_8859_1);
        } else {
            int at = (flags & 63) * 5;
            tag = TAGS.substring(at, at + 4);
        }
        boolean outline = tag.equals("glyf") || tag.equals("loca");
        boolean transformed = outline ? flags >> 6 == 0 : flags >> 6 != 0;
        int bytes = base128(in);
        return new Entry(tag, transformed, transformed ? base128(in) : bytes);
    }

    private static byte[] decompress(byte[] compressed) throws IOException {
        try (BrotliInputStream stream = new BrotliInputStream(new ByteArrayInputStream(compressed))) {
            return stream.readNBytes(MAX_FONT_BYTES);
        }
    }

    private static Map<String, byte[]> tables(Entry[] entries, ByteBuffer in) {
        Map<String, byte[]> tables = new TreeMap<>();
        boolean outlines = false;
        boolean metrics = false;
        for (Entry entry : entries) {
            byte[] table = new byte[entry.bytes()];
            in.get(table);
            tables.put(entry.tag(), table);
            outlines |= entry.transformed() && entry.tag().equals("glyf");
            metrics |= entry.transformed() && entry.tag().equals("hmtx");
        }
        if (outlines) {
            Woff2Outlines glyphs = Woff2Outlines.read(ByteBuffer.wrap(tables.getOrDefault("glyf", new byte[0])));
            tables.put("glyf", glyphs.glyf());
            tables.put("loca", glyphs.loca());
            if (metrics) {
                tables.put("hmtx", hmtx(tables, glyphs));
            }
        } else if (metrics) {
            throw new IllegalArgumentException("transformed metrics need transformed outlines");
        }
        return tables;
    }

    /// Section 5.4: side bearings that equal the left edge of the outline are left out.
    private static byte[] hmtx(Map<String, byte[]> tables, Woff2Outlines glyphs) {
        ByteBuffer in = ByteBuffer.wrap(tables.getOrDefault("hmtx", new byte[0]));
        int count = glyphs.leftEdges().length;
        int full = Short.toUnsignedInt(
                ByteBuffer.wrap(tables.getOrDefault("hhea", new byte[0])).getShort(34));
        int flags = in.get();
        short[] widths = new short[full];
        for (int i = 0; i < full; i++) {
            widths[i] = in.getShort();
        }
        short[] bearings = Arrays.copyOf(glyphs.leftEdges(), count);
        for (int i = 0; i < count; i++) {
            if ((flags & (i < full ? 1 : 2)) == 0) {
                bearings[i] = in.getShort();
            }
        }
        ByteBuffer out = ByteBuffer.allocate(2 * full + 2 * count);
        for (int i = 0; i < count; i++) {
            if (i < full) {
                out.putShort(widths[i]);
            }
            out.putShort(bearings[i]);
        }
        return out.array();
    }

    /// UIntBase128, section 4.2.
    private static int base128(ByteBuffer in) {
        int value = 0;
        for (int i = 0; i < 5; i++) {
            int next = in.get();
            value = value << 7 | next & 0x7F;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("too long a number");
    }
}
