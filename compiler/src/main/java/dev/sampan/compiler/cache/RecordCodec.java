package dev.sampan.compiler.cache;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writes and reads trees of records: strings, numbers, booleans, enums, lists, sets, maps, optional values, and
/// sealed interfaces of records. What to read is told by the type alone, never by the data, so that a file can
/// make nothing but these records. Any thread.
final class RecordCodec {

    private record Shape(Constructor<?> maker, Type[] types, Method[] getters) {}

    /// Longer strings and lists than any compiler makes; a damaged file must not ask for gigabytes.
    private static final int MOST = 64 << 20;

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    void write(DataOutput out, Type type, Object value) throws IOException {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (raw == int.class || raw == Integer.class) {
            out.writeInt((Integer) value);
        } else if (raw == boolean.class || raw == Boolean.class) {
            out.writeBoolean((Boolean) value);
        } else if (raw.isEnum()) {
            out.writeInt(((Enum<?>) value).ordinal());
        } else if (raw == Optional.class) {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(out, argument(type, 0), optional.get());
            }
        } else if (raw == List.class || raw == Set.class) {
            writeAll(out, argument(type, 0), (Iterable<?>) value);
        } else if (raw == Map.class) {
            Map<?, ?> map = (Map<?, ?>) value;
            writeAll(out, argument(type, 0), map.keySet());
            writeAll(out, argument(type, 1), map.values());
        } else if (raw.isSealed()) {
            int which = Arrays.asList(raw.getPermittedSubclasses()).indexOf(value.getClass());
            out.writeByte(which);
            write(out, value.getClass(), value);
        } else {
            Shape shape = shape(raw);
            for (int i = 0; i < shape.types.length; i++) {
                write(out, shape.types[i], get(shape.getters[i], value));
            }
        }
    }

    private void writeAll(DataOutput out, Type type, Iterable<?> values) throws IOException {
        List<Object> items = new ArrayList<>();
        values.forEach(items::add);
        out.writeInt(items.size());
        for (Object item : items) {
            write(out, type, item);
        }
    }

    /// @throws IOException also when the data do not make such a value
    Object read(DataInput in, Type type) throws IOException {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            byte[] bytes = new byte[length(in)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } else if (raw == int.class || raw == Integer.class) {
            return in.readInt();
        } else if (raw == boolean.class || raw == Boolean.class) {
            return in.readBoolean();
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[within(in.readInt(), raw.getEnumConstants().length)];
        } else if (raw == Optional.class) {
            return in.readBoolean() ? Optional.of(read(in, argument(type, 0))) : Optional.empty();
        } else if (raw == List.class) {
            return List.copyOf(readAll(in, argument(type, 0)));
        } else if (raw == Set.class) {
            return new LinkedHashSet<>(readAll(in, argument(type, 0)));
        } else if (raw == Map.class) {
            List<Object> keys = readAll(in, argument(type, 0));
            List<Object> values = readAll(in, argument(type, 1));
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), values.get(within(i, values.size())));
            }
            return map;
        } else if (raw.isSealed()) {
            Class<?>[] permitted = raw.getPermittedSubclasses();
            return read(in, permitted[within(in.readByte(), permitted.length)]);
        }
        Shape shape = shape(raw);
        @Nullable Object[] parts = new Object[shape.types.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read(in, shape.types[i]);
        }
        return make(shape.maker, parts);
    }

    private List<Object> readAll(DataInput in, Type type) throws IOException {
        int count = length(in);
        List<Object> items = new ArrayList<>(Math.min(count, 1_000));
        for (int i = 0; i < count; i++) {
            items.add(read(in, type));
        }
        return items;
    }

    private static int length(DataInput in) throws IOException {
        return within(in.readInt(), MOST);
    }

    private static int within(int index, int end) throws IOException {
        if (index < 0 || index >= end) {
            throw new IOException("damaged: " + index + " of " + end);
        }
        return index;
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordCodec::shapeOf);
    }

    private static Shape shapeOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            Constructor<?> maker = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            Method[] getters = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                getters[i] = components[i].getAccessor();
                getters[i].setAccessible(true);
            }
            Type[] types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            return new Shape(maker, types, getters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Object get(Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component cannot be read: " + getter, e);
        }
    }

    private static Object make(Constructor<?> maker, @Nullable Object[] parts) throws IOException {
        try {
            return maker.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IOException(
                    "damaged: no such " + maker.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
