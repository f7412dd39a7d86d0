package dev.sampan.simulator.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes tables as an OpenType file: directory, tables on four-byte borders, check sums.
final class OpenTypeFile {
    private static final int WHOLE_FILE_SUM = 0xB1B0AFBA;
    private static final int ADJUSTMENT_AT = 8;

    private OpenTypeFile() {}

    /// @param tables by tag, in the order of their tags
    static byte[] write(int flavor, Map<String, byte[]> tables) {
        int at = 12 + 16 * tables.size();
        int bytes = at;
        for (byte[] table : tables.values()) {
            bytes += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(bytes);
        int range = Integer.highestOneBit(Math.max(1, tables.size()));
        out.putInt(flavor).putShort((short) tables.size()).putShort((short) (range * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(range)).putShort((short) (tables.size() * 16 - range * 16));
        int head = -1;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            out.put(at, content);
            if (table.getKey().equals("head") && content.length >= ADJUSTMENT_AT + 4) {
                head = at;
                out.putInt(at + ADJUSTMENT_AT, 0);
            }
            out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(sum(out, at, padded(content.length))).putInt(at).putInt(content.length);
            at += padded(content.length);
        }
        if (head >= 0) {
            out.putInt(head + ADJUSTMENT_AT, WHOLE_FILE_SUM - sum(out, 0, bytes));
        }
        return out.array();
    }

    private static int padded(int bytes) {
        return bytes + 3 & ~3;
    }

    private static int sum(ByteBuffer from, int at, int bytes) {
        int sum = 0;
        for (int i = at; i < at + bytes; i += 4) {
            sum += from.getInt(i);
        }
        return sum;
    }
}
