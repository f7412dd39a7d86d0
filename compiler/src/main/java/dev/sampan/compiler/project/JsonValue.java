package dev.sampan.compiler.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON value that knows where it stands in its file, so that a wrong key can be pointed at.
public sealed interface JsonValue {

    /// Offset of the first character.
    int start();

    /// Offset behind the last character.
    int end();

    /// The value as plain Java: `Map`, `List`, `String`, `Long`, `Double`, `Boolean` or `null`.
    @Nullable
    Object plain();

    /// How a message names this kind of value.
    default String kind() {
        return switch (this) {
            case Obj _ -> "object";
            case Arr _ -> "array";
            case Str _ -> "string";
            case Num _ -> "number";
            case Bool _ -> "boolean";
            case Null _ -> "null";
        };
    }

    record Member(String key, int keyStart, int keyEnd, JsonValue value) {}

    record Obj(int start, int end, List<Member> members) implements JsonValue {
        /// The last member of that name: as with `JSON.parse`, the last one wins.
        public Optional<Member> member(String key) {
            return members.stream().filter(member -> member.key().equals(key)).reduce((first, second) -> second);
        }

        public Optional<JsonValue> get(String key) {
            return member(key).map(Member::value);
        }

        @Override
        public Map<String, @Nullable Object> plain() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Member member : members) {
                map.put(member.key(), member.value().plain());
            }
            return map;
        }
    }

    record Arr(int start, int end, List<JsonValue> items) implements JsonValue {
        @Override
        public List<@Nullable Object> plain() {
            List<@Nullable Object> list = new ArrayList<>();
            for (JsonValue item : items) {
                list.add(item.plain());
            }
            return list;
        }
    }

    record Str(int start, int end, String text) implements JsonValue {
        @Override
        public String plain() {
            return text;
        }
    }

    record Num(int start, int end, double number) implements JsonValue {
        @Override
        public Object plain() {
            long whole = (long) number;
            return whole == number && Math.abs(number) < 1L << 53 ? (Object) whole : (Object) number;
        }
    }

    record Bool(int start, int end, boolean value) implements JsonValue {
        @Override
        public Boolean plain() {
            return value;
        }
    }

    record Null(int start, int end) implements JsonValue {
        @Override
        public @Nullable Object plain() {
            return null;
        }
    }
}
