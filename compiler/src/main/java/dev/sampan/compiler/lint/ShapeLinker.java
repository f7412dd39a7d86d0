package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what names mean across scripts: declarations, imports and exports. One thread.
final class ShapeLinker {

    private static final Shape UNKNOWN = new Shape.Unknown();
    private static final int DEEPEST = 12;

    private final LintFiles files;

    ShapeLinker(LintFiles files) {
        this.files = files;
    }

    /// A value and the script it was written in.
    record Located(String script, Shape shape) {}

    /// The members of an object.
    ///
    /// @param open it may have more of them
    record Members(Map<String, Member> known, boolean open) {}

    record Member(String script, Shape.Entry entry) {}

    Members members(Located value) {
        return members(value, 0);
    }

    private Members members(Located value, int depth) {
        if (depth > DEEPEST) {
            return new Members(Map.of(), true);
        }
        Located found = resolve(value, depth);
        List<Shape.Entry> more = addedTo(value);
        Members members = own(found, depth);
        if (more.isEmpty()) {
            return members;
        }
        Map<String, Member> all = new LinkedHashMap<>(members.known());
        more.forEach(entry -> all.put(entry.name(), new Member(value.script(), entry)));
        return new Members(all, members.open());
    }

    private List<Shape.Entry> addedTo(Located value) {
        return value.shape() instanceof Shape.Path path && path.names().size() == 1
                ? files.script(value.script())
                        .map(facts -> facts.added().getOrDefault(path.names().getFirst(), List.of()))
                        .orElse(List.of())
                : List.of();
    }

    private Members own(Located found, int depth) {
        return switch (found.shape()) {
            case Shape.Obj object -> {
                Map<String, Member> all = new LinkedHashMap<>();
                boolean open = object.open();
                for (Shape spread : object.spreads()) {
                    Members more = members(new Located(found.script(), spread), depth + 1);
                    all.putAll(more.known());
                    open |= more.open();
                }
                for (Shape.Entry entry : object.entries()) {
                    open |= entry.prefix();
                    all.put(entry.name(), new Member(found.script(), entry));
                }
                yield new Members(all, open);
            }
            case Shape.Call call
            when isAssign(call) -> {
                Map<String, Member> all = new LinkedHashMap<>();
                boolean open = false;
                for (Shape argument : call.arguments()) {
                    Members more = members(new Located(found.script(), argument), depth + 1);
                    all.putAll(more.known());
                    open |= more.open();
                }
                yield new Members(all, open);
            }
            default -> new Members(Map.of(), true);
        };
    }

    private static boolean isAssign(Shape.Call call) {
        return call.callee() instanceof Shape.Path callee && callee.names().equals(List.of("Object", "assign"));
    }

    /// Follows names and imports to a value; unknown when they lead nowhere.
    Located resolve(Located value) {
        return resolve(value, 0);
    }

    private Located resolve(Located value, int depth) {
        if (depth > DEEPEST) {
            return new Located(value.script(), UNKNOWN);
        }
        return switch (value.shape()) {
            case Shape.Path path -> {
                Optional<ScriptFacts> facts = files.script(value.script());
                String name = path.names().getFirst();
                Shape bound = facts.map(f -> f.unsure().contains(name)
                                ? UNKNOWN
                                : f.bindings().get(name))
                        .orElse(UNKNOWN);
                Located first = resolve(new Located(value.script(), bound == null ? UNKNOWN : bound), depth + 1);
                yield into(first, path.names().subList(1, path.names().size()), depth);
            }
            case Shape.Required required -> exported(value.script(), required, depth);
            default -> value;
        };
    }

    private Located into(Located from, List<String> names, int depth) {
        Located at = from;
        for (String name : names) {
            Member member = members(at, depth + 1).known().get(name);
            if (member == null) {
                return new Located(at.script(), UNKNOWN);
            }
            at = resolve(new Located(member.script(), member.entry().value()), depth + 1);
        }
        return at;
    }

    private Located exported(String from, Shape.Required required, int depth) {
        Optional<String> target = files.required(from, required.module());
        Optional<ScriptFacts> facts = target.flatMap(files::script);
        if (target.isEmpty() || facts.isEmpty()) {
            return new Located(from, UNKNOWN);
        }
        String script = target.get();
        Map<String, Shape> exports = facts.get().exports();
        List<String> names = required.names();
        Shape whole = exports.get("");
        if (names.isEmpty()) {
            Shape all = whole != null ? whole : namespace(facts.get());
            return resolve(new Located(script, all), depth + 1);
        }
        String first = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        Shape named = exports.get(first);
        if (named != null) {
            return into(resolve(new Located(script, named), depth + 1), rest, depth + 1);
        }
        if (whole != null) {
            boolean interop = first.equals("default");
            return into(resolve(new Located(script, whole), depth + 1), interop ? rest : names, depth + 1);
        }
        for (String star : facts.get().starExports()) {
            Located found = exported(script, new Shape.Required(star, names), depth + 1);
            if (!(found.shape() instanceof Shape.Unknown)) {
                return found;
            }
        }
        return new Located(script, UNKNOWN);
    }

    private static Shape namespace(ScriptFacts facts) {
        List<Shape.Entry> entries = new ArrayList<>();
        new HashMap<>(facts.exports()).forEach((name, value) -> entries.add(new Shape.Entry(name, false, value, 0, 0)));
        return new Shape.Obj(entries, List.of(), !facts.starExports().isEmpty());
    }
}
