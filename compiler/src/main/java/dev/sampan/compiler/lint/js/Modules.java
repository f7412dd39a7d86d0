package dev.sampan.compiler.lint.js;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the declarations, imports and exports at the top level of a script.
final class Modules {

    private static final Set<String> DECLARES = Set.of("const", "let", "var");

    private final JsTokens tokens;
    private final ShapeReader shapes;
    private final Map<String, Shape> bindings = new HashMap<>();
    private final Map<String, Shape> exports = new HashMap<>();
    private final List<String> starExports = new ArrayList<>();
    private final Set<String> requires = new LinkedHashSet<>();

    Modules(JsTokens tokens, ShapeReader shapes) {
        this.tokens = tokens;
        this.shapes = shapes;
    }

    Map<String, Shape> bindings() {
        return bindings;
    }

    Map<String, Shape> exports() {
        return exports;
    }

    List<String> starExports() {
        return starExports;
    }

    Set<String> requires() {
        return requires;
    }

    /// @param i a name without a dot before it
    void name(int i) {
        String text = tokens.text(i);
        boolean top = tokens.depth(i) == 0;
        if (text.equals("require") && tokens.is(i + 1, "(") && tokens.kind(i + 2) == JsTokens.Kind.TEXT) {
            requires.add(tokens.string(i + 2));
        } else if (text.equals("exports") || text.equals("module")) {
            commonJs(i);
        } else if (top && text.equals("import") && !tokens.is(i + 1, "(")) {
            imports(i + 1);
        } else if (top && text.equals("export")) {
            export(i + 1);
        } else if (top && DECLARES.contains(text)) {
            declarations(i + 1);
        } else if (top && text.equals("function") && tokens.isName(i + 1)) {
            bind(tokens.text(i + 1), new Shape.Fn());
        }
    }

    /// A name that is declared twice means nothing sure.
    private void bind(String name, Shape value) {
        if (bindings.put(name, value) != null) {
            bindings.put(name, new Shape.Unknown());
        }
    }

    private void commonJs(int i) {
        int at = i;
        if (tokens.is(i, "module")) {
            if (!tokens.is(i + 1, ".") || !tokens.is(i + 2, "exports")) {
                return;
            }
            at = i + 2;
        }
        if (tokens.is(at + 1, "=")) {
            Shape value = shapes.value(at + 2);
            if (tokens.is(at, "exports") && tokens.is(at + 2, "module")) {
                // exports = module.exports = …
                return;
            }
            exports.put("", value);
        } else if (tokens.is(at + 1, ".") && tokens.isName(at + 2) && tokens.is(at + 3, "=")) {
            exports.put(tokens.text(at + 2), shapes.value(at + 4));
        } else if (tokens.is(at + 1, "[") || tokens.is(at - 1, "(")) {
            exports.put("", new Shape.Unknown());
        }
    }

    private List<String> declarations(int from) {
        List<String> names = new ArrayList<>();
        int i = from;
        while (i < tokens.size()) {
            if (tokens.is(i, "{")) {
                i = pattern(i, names);
            } else if (tokens.isName(i)) {
                names.add(tokens.text(i));
                int equals = i + 1;
                if (tokens.is(equals, ":") || tokens.is(equals, "!")) {
                    while (equals < tokens.size() && !tokens.is(equals, "=") && !tokens.is(equals, ";")) {
                        equals = Math.max(equals, tokens.partner(equals)) + 1;
                    }
                }
                if (tokens.is(equals, "=")) {
                    bind(tokens.text(i), shapes.value(equals + 1));
                    i = shapes.end();
                } else {
                    bind(tokens.text(i), new Shape.Unknown());
                    i = equals;
                }
            } else {
                return names;
            }
            if (!tokens.is(i, ",")) {
                return names;
            }
            i++;
        }
        return names;
    }

    /// `{a, b: c} = value`
    private int pattern(int brace, List<String> names) {
        int close = Math.max(brace, tokens.partner(brace));
        if (!tokens.is(close + 1, "=")) {
            return close + 1;
        }
        Shape value = shapes.value(close + 2);
        int behind = shapes.end();
        for (int i = brace + 1; i < close; i++) {
            if (tokens.isName(i)) {
                boolean renamed = tokens.is(i + 1, ":") && tokens.isName(i + 2);
                String local = tokens.text(renamed ? i + 2 : i);
                bind(local, member(value, tokens.text(i)));
                names.add(local);
            }
            while (i < close && !tokens.is(i, ",")) {
                i = Math.max(i, tokens.partner(i)) + 1;
            }
        }
        return behind;
    }

    private static Shape member(Shape value, String name) {
        return switch (value) {
            case Shape.Required required -> new Shape.Required(required.module(), plus(required.names(), name));
            case Shape.Path path -> new Shape.Path(plus(path.names(), name));
            default -> new Shape.Unknown();
        };
    }

    private static List<String> plus(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    /// Behind the word `import`.
    private void imports(int from) {
        int i = from;
        if (tokens.is(i, "type") && !tokens.is(i + 1, "from")) {
            return;
        }
        Map<String, List<String>> locals = new HashMap<>();
        while (i < tokens.size() && tokens.kind(i) != JsTokens.Kind.TEXT && !tokens.is(i, ";")) {
            if (tokens.is(i, "{")) {
                specifiers(i, locals);
                i = tokens.partner(i) + 1;
            } else if (tokens.is(i, "*") && tokens.is(i + 1, "as")) {
                locals.put(tokens.text(i + 2), List.of());
                i += 3;
            } else {
                if (tokens.isName(i) && !tokens.is(i, "from")) {
                    locals.put(tokens.text(i), List.of("default"));
                }
                i++;
            }
        }
        if (tokens.kind(i) == JsTokens.Kind.TEXT) {
            String module = tokens.string(i);
            requires.add(module);
            locals.forEach((local, path) -> bind(local, new Shape.Required(module, path)));
        }
    }

    /// `{a, b as c}`: local name → exported name.
    private void specifiers(int brace, Map<String, List<String>> into) {
        for (int i = brace + 1; i < tokens.partner(brace); i++) {
            if (tokens.isName(i)) {
                boolean renamed = tokens.is(i + 1, "as") && tokens.isName(i + 2);
                into.put(tokens.text(renamed ? i + 2 : i), List.of(tokens.text(i)));
                i += renamed ? 2 : 0;
            }
        }
    }

    /// Behind the word `export`.
    private void export(int i) {
        if (tokens.is(i, "default")) {
            Shape value = tokens.is(i + 1, "class") ? new Shape.Unknown() : shapes.value(i + 1);
            exports.put("default", value);
        } else if (DECLARES.contains(tokens.text(i))) {
            for (String name : names(i + 1)) {
                exports.put(name, new Shape.Path(List.of(name)));
            }
        } else if (tokens.is(i, "function") || tokens.is(i, "async")) {
            int name = tokens.is(i, "async") ? i + 2 : i + 1;
            exports.put(tokens.text(name), new Shape.Fn());
        } else if (tokens.is(i, "class")) {
            exports.put(tokens.text(i + 1), new Shape.Unknown());
        } else if (tokens.is(i, "*")) {
            int from = i + 1;
            while (from < tokens.size() && tokens.kind(from) != JsTokens.Kind.TEXT) {
                from++;
            }
            if (tokens.kind(from) == JsTokens.Kind.TEXT) {
                requires.add(tokens.string(from));
                starExports.add(tokens.string(from));
            }
        } else if (tokens.is(i, "{")) {
            exportList(i);
        }
    }

    private void exportList(int brace) {
        int close = Math.max(brace, tokens.partner(brace));
        boolean from = tokens.is(close + 1, "from") && tokens.kind(close + 2) == JsTokens.Kind.TEXT;
        String module = from ? tokens.string(close + 2) : "";
        if (from) {
            requires.add(module);
        }
        Map<String, List<String>> names = new HashMap<>();
        specifiers(brace, names);
        names.forEach((exported, local) ->
                exports.put(exported, from ? new Shape.Required(module, local) : new Shape.Path(local)));
    }

    /// Names that declarations make; they are bound when the pass comes to the word that declares them.
    private List<String> names(int from) {
        Modules look = new Modules(tokens, shapes);
        return look.declarations(from);
    }
}
