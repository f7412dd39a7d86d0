package dev.sampan.compiler.config.check;

import dev.sampan.compiler.config.FileKind;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.source.SourceText;
import java.util.List;
import java.util.Optional;

/// A configuration file that could be read without an error.
///
/// @param json what `source` holds
public record ConfigFile(FileKind kind, SourceText source, JsonValue.Obj json) {

    Place place(JsonValue value) {
        return source.place(value.start(), value.end());
    }

    Place key(JsonValue.Member member) {
        return source.place(member.keyStart(), member.keyEnd());
    }

    /// The brace that opens an object: where a missing key is missed.
    Place brace(JsonValue.Obj object) {
        return source.place(object.start(), object.start() + 1);
    }

    Diagnostic error(String code, JsonValue at, String message, String hint) {
        return Diagnostic.error(code, place(at), message, hint);
    }

    Diagnostic warning(String code, JsonValue at, String message, String hint) {
        return Diagnostic.warning(code, place(at), message, hint);
    }

    /// The members of an object at a path of keys; none when it is not there.
    List<JsonValue.Member> members(String... path) {
        return object(path).map(JsonValue.Obj::members).orElse(List.of());
    }

    Optional<JsonValue.Obj> object(String... path) {
        return value(path).filter(JsonValue.Obj.class::isInstance).map(JsonValue.Obj.class::cast);
    }

    List<JsonValue> items(String... path) {
        return value(path).orElse(null) instanceof JsonValue.Arr list ? list.items() : List.of();
    }

    boolean isOn(String... path) {
        return value(path).orElse(null) instanceof JsonValue.Bool flag && flag.value();
    }

    private Optional<JsonValue> value(String... path) {
        Optional<JsonValue> found = Optional.of(json);
        for (String name : path) {
            found = found.flatMap(value -> value instanceof JsonValue.Obj object ? object.get(name) : Optional.empty());
        }
        return found;
    }

    static Optional<JsonValue.Str> text(JsonValue object, String key) {
        return object instanceof JsonValue.Obj fields && fields.get(key).orElse(null) instanceof JsonValue.Str text
                ? Optional.of(text)
                : Optional.empty();
    }
}
