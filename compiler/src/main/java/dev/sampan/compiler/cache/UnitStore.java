package dev.sampan.compiler.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The results of one project's last whole compile in one file. A file that is damaged, of another build or of no
/// use counts as empty; a new one takes its place in one move, so that no reader ever sees half of it, whatever
/// other processes do. Loading and saving on one thread, [#find] on any.
public final class UnitStore {

    private static final int MAGIC = 0x53504331;

    /// Larger files are neither read nor written: loading them would cost more than compiling.
    private static final long MOST_BYTES = 256L << 20;

    /// @param type of the value, a record
    public record Name(Class<?> type, String id, String variant) {}

    /// @param text that the value was made from
    public record Unit(Name name, String text, Object value) {}

    private record Key(String type, String id, String variant) {}

    private record Slot(String hash, int start, int length) {}

    private final Path file;
    private final String build;
    private final RecordCodec codec = new RecordCodec();
    private byte[] bytes = new byte[0];
    private Map<Key, Slot> slots = Map.of();

    private UnitStore(Path file, String build) {
        this.file = file;
        this.build = build;
    }

    /// @param file need not exist yet
    public static UnitStore open(Path file) {
        return open(file, BuildIdentity.ofThisProgram());
    }

    static UnitStore open(Path file, String build) {
        UnitStore store = new UnitStore(file, build);
        store.load();
        return store;
    }

    private void load() {
        try {
            if (build.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return;
            }
            byte[] all = Files.readAllBytes(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
            if (in.readInt() != MAGIC || !in.readUTF().equals(build)) {
                return;
            }
            long sum = in.readLong();
            int start = all.length - in.available();
            if (sum != sumOf(all, start)) {
                return;
            }
            slots = index(in, all.length);
            bytes = all;
        } catch (IOException | RuntimeException damaged) {
            slots = Map.of();
        }
    }

    private static Map<Key, Slot> index(DataInputStream in, int end) throws IOException {
        Map<Key, Slot> found = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Key key = new Key(in.readUTF(), in.readUTF(), in.readUTF());
            String hash = in.readUTF();
            int length = in.readInt();
            int at = end - in.available();
            if (length < 0 || in.skipBytes(length) != length) {
                throw new IOException("damaged");
            }
            found.put(key, new Slot(hash, at, length));
        }
        return found;
    }

    /// The value that was stored for this text; its diagnostics are part of it.
    public <V> Optional<V> find(Class<V> type, String id, String variant, String text) {
        Slot slot = slots.get(new Key(type.getName(), id, variant));
        if (slot == null || !slot.hash().equals(TextHash.of(text))) {
            return Optional.empty();
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, slot.start(), slot.length()));
            return Optional.of(type.cast(codec.read(in, (Type) type)));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// Stores the values in place of all that was stored before.
    ///
    /// @throws IOException when the folder cannot be written; nothing has changed then
    public void save(Collection<Unit> units) throws IOException {
        if (build.isEmpty()) {
            return;
        }
        List<Unit> all = new ArrayList<>(units);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(all.size());
        for (Unit unit : all) {
            out.writeUTF(unit.name().type().getName());
            out.writeUTF(unit.name().id());
            out.writeUTF(unit.name().variant());
            out.writeUTF(TextHash.of(unit.text()));
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            codec.write(new DataOutputStream(value), unit.name().type(), unit.value());
            out.writeInt(value.size());
            value.writeTo(out);
            if (body.size() > MOST_BYTES) {
                return;
            }
        }
        byte[] made = body.toByteArray();
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "compile", ".half");
        try {
            try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(half))) {
                to.writeInt(MAGIC);
                to.writeUTF(build);
                to.writeLong(sumOf(made, 0));
                to.write(made);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static long sumOf(byte[] data, int start) {
        CRC32C sum = new CRC32C();
        sum.update(data, start, data.length - start);
        return sum.getValue();
    }
}
