package dev.sampan.compiler.config.check;

import dev.sampan.compiler.config.FileKind;
import dev.sampan.compiler.config.Key;
import dev.sampan.compiler.config.Shape;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds one file against its table (config.md general rules 3 to 5 and all tables). Looks at nothing but the file.
public final class ShapeCheck {

    /// @param themeVariables texts such as `@name` in places where a theme variable may stand
    public record Result(List<Diagnostic> diagnostics, List<JsonValue.Str> themeVariables) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
            themeVariables = List.copyOf(themeVariables);
        }
    }

    private final ConfigFile file;
    private final ValueCheck values;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ShapeCheck(ConfigFile file) {
        this.file = file;
        this.values = new ValueCheck(file, diagnostics);
    }

    public static Result check(ConfigFile file) {
        ShapeCheck check = new ShapeCheck(file);
        check.fields("", file.json(), file.kind().root());
        return new Result(check.diagnostics, check.values.themeVariables());
    }

    /// @param label how messages name the value: `tabBar.list[0].text`
    private void value(String label, JsonValue value, Shape shape) {
        if (!fits(value, shape)) {
            diagnostics.add(file.error(
                    "CONFIG_TYPE",
                    value,
                    "\"" + label + "\" must be " + shape.words() + ", found " + words(value),
                    "Write " + shape.words()));
            return;
        }
        switch (shape) {
            case Shape.Fields fields when value instanceof JsonValue.Obj object -> fields(label, object, fields);
            case Shape.Named(Shape inner)
            when value instanceof JsonValue.Obj object -> {
                duplicates(object);
                object.members().forEach(member -> value(join(label, member.key()), member.value(), inner));
            }
            case Shape.ListOf list when value instanceof JsonValue.Arr array -> items(label, array, list);
            case Shape.AnyOf(List<Shape> shapes) ->
                shapes.stream().filter(one -> fits(value, one)).findFirst().ifPresent(one -> value(label, value, one));
            default -> values.check(label, value, shape);
        }
    }

    private void items(String label, JsonValue.Arr array, Shape.ListOf list) {
        if (array.items().size() > list.most()) {
            diagnostics.add(file.warning(
                    "CONFIG_LIMIT",
                    array,
                    "\"" + label + "\" has " + array.items().size() + " items, at most " + list.most() + " count",
                    "Remove some"));
        }
        for (int i = 0; i < array.items().size(); i++) {
            value(label + "[" + i + "]", array.items().get(i), list.item());
        }
    }

    private void fields(String label, JsonValue.Obj object, Shape.Fields fields) {
        duplicates(object);
        for (JsonValue.Member member : object.members()) {
            Optional<Key> key = fields.key(member.key());
            key.ifPresent(known -> known(label, member, known));
            if (key.isEmpty() && !fields.open()) {
                unknown(label, member, fields);
            }
        }
        for (Key key : fields.keys()) {
            if (key.use() == Key.Use.REQUIRED && object.get(key.name()).isEmpty()) {
                diagnostics.add(Diagnostic.warning(
                        "CONFIG_MISSING_KEY",
                        file.brace(object),
                        "\"" + join(label, key.name()) + "\" is missing in "
                                + file.kind().title(),
                        key.usualValue()
                                .map(usual -> "Without it, " + usual + " is used")
                                .orElse("Write \"" + key.name() + "\": …")));
            }
        }
    }

    private void known(String label, JsonValue.Member member, Key key) {
        switch (key.use()) {
            case MISPLACED -> misplaced(label, member, key);
            case DEPRECATED -> {
                diagnostics.add(Diagnostic.warning(
                        "CONFIG_DEPRECATED_KEY",
                        file.key(member),
                        "\"" + join(label, key.name()) + "\" is an old name of \"" + key.advice() + "\"",
                        "Write \"" + key.advice() + "\""));
                value(join(label, key.name()), member.value(), key.shape());
            }
            case OPTIONAL, REQUIRED -> value(join(label, key.name()), member.value(), key.shape());
        }
    }

    private void misplaced(String label, JsonValue.Member member, Key key) {
        boolean ofSharedFile = file.kind() == FileKind.PRIVATE_PROJECT;
        String place = file.kind().title() + (label.isEmpty() ? "" : ", \"" + label + "\"");
        diagnostics.add(Diagnostic.warning(
                ofSharedFile ? "PROJECT_PRIVATE_KEY" : "CONFIG_KEY_PLACE",
                file.key(member),
                "\"" + key.name() + "\" has no effect in " + place,
                key.advice()));
    }

    /// General rule 3. Pure information: hosts and build tools have keys of their own.
    private void unknown(String label, JsonValue.Member member, Shape.Fields fields) {
        List<String> known = fields.keys().stream()
                .filter(key -> key.use() != Key.Use.MISPLACED)
                .map(Key::name)
                .toList();
        diagnostics.add(Diagnostic.info(
                "CONFIG_UNKNOWN_KEY",
                file.key(member),
                "\"" + join(label, member.key()) + "\" is not a key of "
                        + file.kind().title(),
                NearestName.hint(member.key(), known, "")));
    }

    private void duplicates(JsonValue.Obj object) {
        Map<String, JsonValue.Member> seen = new HashMap<>();
        for (JsonValue.Member member : object.members()) {
            JsonValue.Member first = seen.putIfAbsent(member.key(), member);
            if (first != null) {
                diagnostics.add(Diagnostic.warning(
                                "CONFIG_DUPLICATE_KEY",
                                file.key(member),
                                "\"" + member.key() + "\" is given twice; the last one counts",
                                "Remove one")
                        .with(new RelatedPlace("the first one", file.key(first))));
            }
        }
    }

    private static boolean fits(JsonValue value, Shape shape) {
        return switch (shape) {
            case Shape.Anything any -> true;
            case Shape.AnyOf(List<Shape> shapes) -> shapes.stream().anyMatch(one -> fits(value, one));
            case Shape.Numeric number -> value instanceof JsonValue.Num;
            case Shape.Flag flag -> value instanceof JsonValue.Bool;
            case Shape.ListOf list -> value instanceof JsonValue.Arr;
            case Shape.Fields fields -> value instanceof JsonValue.Obj;
            case Shape.Named named -> value instanceof JsonValue.Obj;
            case Shape.Text text -> value instanceof JsonValue.Str;
            case Shape.Formed formed -> value instanceof JsonValue.Str;
            case Shape.Choice choice -> value instanceof JsonValue.Str;
            case Shape.Color color -> value instanceof JsonValue.Str;
            case Shape.FilePath path -> value instanceof JsonValue.Str;
            case Shape.PagePath page -> value instanceof JsonValue.Str;
        };
    }

    private static String join(String label, String key) {
        return label.isEmpty() ? key : label + "." + key;
    }

    static String words(JsonValue value) {
        return switch (value.kind()) {
            case "object", "array" -> "an " + value.kind();
            case "null" -> "null";
            default -> "a " + value.kind();
        };
    }
}
