package dev.sampan.packaging.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a version 0 container (package.md 1) and refuses what is damaged or made to do harm.
public final class WxapkgReader {
    private static final int HEADER_BYTES = 18;
    private static final int MAX_ENTRIES = 100_000;
    private static final byte[] ENCRYPTED_MARK = "V1MMWX".getBytes(StandardCharsets.US_ASCII);

    private record Slot(String name, int offset, int size) {}

    private final ByteBuffer in;

    private WxapkgReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /// The entries in index order.
    ///
    /// @throws PackageFormatException when the bytes are not a readable version 0 container
    public static List<PackageEntry> read(byte[] bytes) {
        if (startsWith(bytes, ENCRYPTED_MARK)) {
            throw new PackageFormatException("encrypted package, not supported");
        }
        if (bytes.length < HEADER_BYTES || (bytes[0] & 0xFF) != 0xBE) {
            throw new PackageFormatException("not a wxapkg file: the first mark 0xBE is missing");
        }
        WxapkgReader reader = new WxapkgReader(bytes);
        int count = reader.readHeader();
        List<Slot> slots = reader.readIndex(count);
        refuseOverlaps(slots);
        return slots.stream()
                .map(slot -> new PackageEntry(slot.name(), reader.content(slot)))
                .toList();
    }

    private int readHeader() {
        int version = in.getInt(1);
        int mark = in.get(13) & 0xFF;
        // Seen in the wild: version 1 in the field, but the layout of version 0 (package.md 1, reader rules).
        boolean versionZero = version == 0 && mark == 0xED || version == 1 && (mark == 0xED || mark == 0x0E);
        if (version == 10) {
            throw new PackageFormatException("wxapkg version 10 is not supported");
        }
        if (!versionZero) {
            throw new PackageFormatException("not a wxapkg file: version " + version + ", second mark 0x"
                    + Integer.toHexString(mark) + " (expected 0xed)");
        }
        in.position(14);
        int count = in.getInt();
        if (count < 0 || count > MAX_ENTRIES) {
            throw new PackageFormatException("file count " + count + " is not between 0 and " + MAX_ENTRIES);
        }
        return count;
    }

    private List<Slot> readIndex(int count) {
        List<Slot> slots = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Slot slot = readSlot(i);
            if (!names.add(slot.name())) {
                throw new PackageFormatException("entry name is used twice: " + slot.name());
            }
            slots.add(slot);
        }
        int indexEnd = in.position();
        for (Slot slot : slots) {
            if (slot.size() > 0 && slot.offset() < indexEnd) {
                throw new PackageFormatException("entry " + slot.name() + " overlaps the index");
            }
        }
        return slots;
    }

    private Slot readSlot(int number) {
        need(4, number);
        int nameBytes = in.getInt();
        if (nameBytes < 0 || nameBytes > EntryName.MAX_BYTES) {
            throw new PackageFormatException(
                    "entry " + number + ": name length " + nameBytes + " is not between 0 and " + EntryName.MAX_BYTES);
        }
        need((long) nameBytes + 8, number);
        String name = decode(nameBytes, number);
        EntryName.check(name);
        int offset = in.getInt();
        int size = in.getInt();
        if (offset < 0 || size < 0 || (long) offset + size > in.capacity()) {
            throw new PackageFormatException("entry " + name + " reaches beyond the end of the file (offset " + offset
                    + ", size " + size + ", file " + in.capacity() + " bytes)");
        }
        return new Slot(name, offset, size);
    }

    private String decode(int nameBytes, int number) {
        ByteBuffer raw = in.slice(in.position(), nameBytes);
        in.position(in.position() + nameBytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException e) {
            throw new PackageFormatException("entry " + number + ": the name is not UTF-8");
        }
    }

    private void need(long bytes, int number) {
        if (in.remaining() < bytes) {
            throw new PackageFormatException("the index ends inside entry " + number);
        }
    }

    private byte[] content(Slot slot) {
        byte[] content = new byte[slot.size()];
        in.get(slot.offset(), content);
        return content;
    }

    private static void refuseOverlaps(List<Slot> slots) {
        List<Slot> byOffset = slots.stream()
                .filter(slot -> slot.size() > 0)
                .sorted(Comparator.comparingInt(Slot::offset))
                .toList();
        for (int i = 1; i < byOffset.size(); i++) {
            Slot before = byOffset.get(i - 1);
            if (before.offset() + before.size() > byOffset.get(i).offset()) {
                throw new PackageFormatException(
                        "entries " + before.name() + " and " + byOffset.get(i).name() + " overlap");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
