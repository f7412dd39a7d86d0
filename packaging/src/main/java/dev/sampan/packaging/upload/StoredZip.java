package dev.sampan.packaging.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Writes a zip whose bytes depend on the files alone: stored, 1980-01-01 00:00:00, mode 0644, no extra fields
/// (package.md 6). `ZipOutputStream` cannot: it adds a time stamp of the machine's zone for exactly that date, and its
/// deflate output differs between builds of zlib.
final class StoredZip {
    private static final int UTF8_NAMES = 1 << 11;
    private static final int DATE_1980_01_01 = 1 << 5 | 1;
    private static final int VERSION = 20;
    private static final int MADE_BY_UNIX = 3 << 8 | VERSION;
    private static final int MODE_0644 = 0100644 << 16;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    private StoredZip() {}

    static byte[] write(List<UploadFile> entries) {
        StoredZip zip = new StoredZip();
        entries.forEach(file -> zip.add(file.path(), file.content()));
        return zip.finish();
    }

    private void add(String path, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = files.size();
        files.writeBytes(little(30)
                .putInt(0x04034b50)
                .putShort((short) VERSION)
                .put(common((int) crc.getValue(), content.length, name.length))
                .array());
        files.writeBytes(name);
        files.writeBytes(content);
        directory.writeBytes(little(46)
                .putInt(0x02014b50)
                .putShort((short) MADE_BY_UNIX)
                .putShort((short) VERSION)
                .put(common((int) crc.getValue(), content.length, name.length))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(MODE_0644)
                .putInt(offset)
                .array());
        directory.writeBytes(name);
        count++;
    }

    /// The fields that the local header and the directory share, from the flags to the length of the extra field.
    private static byte[] common(int crc, int size, int nameBytes) {
        return little(24)
                .putShort((short) UTF8_NAMES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DATE_1980_01_01)
                .putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) nameBytes)
                .putShort((short) 0)
                .array();
    }

    private byte[] finish() {
        if (count > 0xFFFF) {
            throw new IllegalArgumentException("a zip holds 65,535 files, not " + count);
        }
        int start = files.size();
        files.writeBytes(directory.toByteArray());
        files.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return files.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
