package dev.sampan.packaging.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a version 0 container (package.md 1). The bytes depend on the entries and their order only.
public final class WxapkgWriter {
    private static final int HEADER_BYTES = 14;
    private static final int ENTRY_FIXED_BYTES = 12;

    private WxapkgWriter() {}

    /// The container that holds the entries in the given order.
    ///
    /// @throws PackageFormatException for a name that a reader would refuse, a name given twice, or more than 2 GiB
    public static byte[] write(List<PackageEntry> entries) {
        List<byte[]> names = entries.stream()
                .map(entry -> entry.name().getBytes(StandardCharsets.UTF_8))
                .toList();
        checkNames(entries, names);
        long indexBytes = 4
                + names.stream()
                        .mapToLong(name -> ENTRY_FIXED_BYTES + name.length)
                        .sum();
        long dataBytes =
                entries.stream().mapToLong(entry -> entry.content().length).sum();
        if (HEADER_BYTES + indexBytes + dataBytes > Integer.MAX_VALUE - 8) {
            throw new PackageFormatException("the package would be larger than 2 GiB");
        }
        ByteBuffer out = ByteBuffer.allocate((int) (HEADER_BYTES + indexBytes + dataBytes));
        out.put((byte) 0xBE).putInt(0).putInt((int) indexBytes).putInt((int) dataBytes);
        out.put((byte) 0xED).putInt(entries.size());
        int offset = (int) (HEADER_BYTES + indexBytes);
        for (int i = 0; i < entries.size(); i++) {
            int size = entries.get(i).content().length;
            out.putInt(names.get(i).length).put(names.get(i)).putInt(offset).putInt(size);
            offset += size;
        }
        entries.forEach(entry -> out.put(entry.content()));
        return out.array();
    }

    private static void checkNames(List<PackageEntry> entries, List<byte[]> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).name();
            EntryName.check(name);
            if (names.get(i).length > EntryName.MAX_BYTES) {
                throw new PackageFormatException(
                        "entry name is longer than " + EntryName.MAX_BYTES + " bytes: " + name);
            }
            if (!seen.add(name)) {
                throw new PackageFormatException("entry name is used twice: " + name);
            }
        }
    }
}
