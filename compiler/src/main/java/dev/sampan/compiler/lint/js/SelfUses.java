package dev.sampan.compiler.lint.js;

import dev.sampan.compiler.lint.js.ScriptFacts.Doubt;
import dev.sampan.compiler.lint.js.ScriptFacts.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows `this` and the names that stand for it: what they are given, and to whom they are handed.
final class SelfUses {

    private static final Set<String> DECLARES = Set.of("const", "let", "var");
    private static final Set<String> COPIES = Set.of("assign", "extend", "merge", "defaults", "set");
    private static final Set<String> HARMLESS_CALLS = Set.of("in", "log", "info", "warn", "error");
    /// Other ways into the data, whose keys are given as paths.
    private static final Set<String> OTHER_SETTERS = Set.of(
            "updateData", "replaceDataOnPath", "spliceArrayDataOnPath", "$set", "$spliceData", "applyDataUpdates");
    private static final Set<String> BLOCK_WORDS = Set.of("if", "for", "while", "switch", "with");

    private final JsTokens tokens;
    private final ShapeReader shapes;
    private final Set<Doubt> doubts;
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> functions = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Map<String, List<Shape>> locals = new HashMap<>();
    private final Map<String, List<Shape.Entry>> added = new HashMap<>();
    private final Set<String> indexed = new HashSet<>();
    private final List<Write> writes = new ArrayList<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final Set<String> assigned = new LinkedHashSet<>();

    SelfUses(JsTokens tokens, ShapeReader shapes, Set<Doubt> doubts) {
        this.tokens = tokens;
        this.shapes = shapes;
        this.doubts = doubts;
        prepare();
    }

    List<Write> writes() {
        return writes;
    }

    Set<String> foreignWrites() {
        return foreign;
    }

    Set<String> assigned() {
        return assigned;
    }

    /// Names have to be known before their first use: functions may stand below the code that calls them.
    private void prepare() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "(") && isParameterList(i)) {
                for (int j = i + 1; j < tokens.partner(i); j++) {
                    if (tokens.isName(j)) {
                        parameters.add(tokens.text(j));
                    }
                }
            } else if (tokens.isName(i) && tokens.is(i + 1, "=>")) {
                parameters.add(tokens.text(i));
            } else if (tokens.isName(i) && tokens.is(i + 1, "=") && !tokens.is(i - 1, ".")) {
                if (tokens.is(i + 2, "this") && !tokens.is(i + 3, ".") && !tokens.is(i + 3, "[")) {
                    aliases.add(tokens.text(i));
                }
                boolean function = tokens.is(i + 2, "function") || tokens.is(i + 2, "async") || tokens.is(i + 2, "(");
                if (function) {
                    functions.add(tokens.text(i));
                }
                locals.computeIfAbsent(tokens.text(i), name -> new ArrayList<>())
                        .add(shapes.value(i + 2));
            } else if (tokens.is(i, "function") && tokens.isName(i + 1)) {
                functions.add(tokens.text(i + 1));
            } else if (tokens.isName(i) && !tokens.is(i - 1, ".") && tokens.is(i + 1, ".") && tokens.is(i + 3, "=")) {
                added.computeIfAbsent(tokens.text(i), name -> new ArrayList<>())
                        .add(new Shape.Entry(
                                tokens.text(i + 2),
                                false,
                                new Shape.Unknown(),
                                tokens.start(i + 2),
                                tokens.end(i + 2)));
            } else if (tokens.is(i, "[") && tokens.isName(i - 1) && tokens.is(tokens.partner(i) + 1, "=")) {
                indexed.add(tokens.text(i - 1));
            }
        }
    }

    private boolean isParameterList(int i) {
        int close = tokens.partner(i);
        if (close <= i || BLOCK_WORDS.contains(tokens.text(i - 1))) {
            return false;
        }
        return tokens.is(close + 1, "{") || tokens.is(close + 1, "=>") || tokens.is(close + 1, ":");
    }

    /// @param member whether a dot stands before it
    /// @param enclosing index of the innermost open bracket, or -1
    void name(int i, boolean member, int enclosing) {
        String text = tokens.text(i);
        if (text.equals("setData")) {
            setData(i, member);
        } else if (member && OTHER_SETTERS.contains(text) && tokens.is(i + 1, "(")) {
            doubts.add(Doubt.DATA);
        } else if (!member && isSelf(text)) {
            self(i, enclosing);
        }
    }

    private boolean isSelf(String name) {
        return name.equals("this") || aliases.contains(name);
    }

    private void setData(int i, boolean member) {
        boolean own = member && isSelf(tokens.text(i - 2)) && !tokens.is(i - 3, ".");
        boolean called = tokens.is(i + 1, "(");
        if (!member || !called) {
            // a method of that name, `const {setData} = this`, setData.call(…)
            doubts.add(Doubt.DATA);
            return;
        }
        write(shapes.value(i + 2), own, 0);
    }

    private void write(Shape value, boolean own, int depth) {
        switch (value) {
            case Shape.Obj object
            when depth < 4 -> {
                object.entries().forEach(entry -> key(entry, own));
                object.spreads().forEach(spread -> write(spread, own, depth + 1));
                if (object.open()) {
                    unknownKey(own);
                }
            }
            case Shape.Path path
            when path.names().size() == 1 -> local(path.names().getFirst(), own, depth);
            case Shape.Path path when own && isOwnData(path) -> {}
            case Shape.Call call
            when isAssign(call) -> {
                call.arguments().forEach(argument -> write(argument, own, depth + 1));
            }
            default -> unknownKey(own);
        }
    }

    private boolean isOwnData(Shape.Path path) {
        return path.names().size() == 2
                && isSelf(path.names().getFirst())
                && path.names().get(1).equals("data");
    }

    private static boolean isAssign(Shape.Call call) {
        return call.callee() instanceof Shape.Path callee && callee.names().equals(List.of("Object", "assign"));
    }

    private void local(String name, boolean own, int depth) {
        List<Shape> values = locals.get(name);
        if (values == null || parameters.contains(name) || indexed.contains(name) || depth > 3) {
            unknownKey(own);
            return;
        }
        values.forEach(value -> write(value, own, depth + 1));
        added.getOrDefault(name, List.of()).forEach(entry -> key(entry, own));
    }

    private void key(Shape.Entry entry, boolean own) {
        String name = entry.name();
        int cut = 0;
        while (cut < name.length() && name.charAt(cut) != '.' && name.charAt(cut) != '[') {
            cut++;
        }
        if (cut == 0 || entry.prefix() && cut == name.length()) {
            unknownKey(own);
            return;
        }
        String field = name.substring(0, cut).strip();
        if (own) {
            writes.add(new Write(field, true, cut < name.length(), entry.start(), entry.end()));
        } else {
            foreign.add(field);
        }
    }

    private void unknownKey(boolean own) {
        doubts.add(own ? Doubt.DATA : Doubt.FOREIGN_DATA);
    }

    private void self(int i, int enclosing) {
        if (tokens.is(i + 1, ".") || tokens.is(i + 1, "?.")) {
            member(i, enclosing);
        } else if (tokens.is(i + 1, "[")) {
            if (tokens.is(tokens.partner(i + 1) + 1, "=")) {
                doubts.add(Doubt.MEMBERS);
            }
        } else if (!isHarmless(i, enclosing)) {
            doubts.add(Doubt.ESCAPE);
        }
    }

    private void member(int i, int enclosing) {
        String name = tokens.text(i + 2);
        boolean isData = name.equals("data") || name.equals("properties");
        if (!isData) {
            if (tokens.is(i + 3, "=")) {
                assigned.add(name);
            }
            return;
        }
        if (tokens.is(i + 3, "=")) {
            doubts.add(Doubt.DATA);
        } else if (tokens.is(i + 3, "[") && tokens.is(tokens.partner(i + 3) + 1, "=")) {
            doubts.add(Doubt.DATA);
        } else if (tokens.is(i + 3, ".") && tokens.isName(i + 4)) {
            if (tokens.is(i + 5, "=")) {
                writes.add(new Write(tokens.text(i + 4), false, false, tokens.start(i + 4), tokens.end(i + 4)));
            }
        } else if (tokens.is(enclosing, "(") && tokens.is(i - 1, "(") && COPIES.contains(tokens.text(enclosing - 1))) {
            doubts.add(Doubt.DATA);
        }
    }

    /// Whether this use of `this` itself gives nobody a way to change it.
    private boolean isHarmless(int i, int enclosing) {
        String before = tokens.text(i - 1);
        String after = tokens.text(i + 1);
        boolean target = after.equals("=") || after.equals(":") || DECLARES.contains(before);
        boolean compared = Set.of("===", "!==", "==", "!=", "instanceof", "in").contains(before)
                || Set.of("===", "!==", "==", "!=", "&&", "instanceof").contains(after)
                || before.equals("!")
                || before.equals("typeof");
        boolean taken = before.equals("=") && (aliases.contains(tokens.text(i - 2)) || tokens.is(i - 2, "}"));
        boolean parameter = parameters.contains(tokens.text(i)) && !tokens.is(i, "this") && isInParameters(enclosing);
        if (target || compared || taken || parameter) {
            return true;
        }
        return enclosing > 0
                && tokens.is(enclosing, "(")
                && (before.equals("(") || before.equals(","))
                && (after.equals(")") || after.equals(","))
                && isHarmlessCall(enclosing - 1);
    }

    private boolean isInParameters(int enclosing) {
        return enclosing >= 0 && tokens.is(enclosing, "(") && isParameterList(enclosing);
    }

    /// @param callee index of the name before the bracket
    private boolean isHarmlessCall(int callee) {
        String name = tokens.text(callee);
        int root = callee;
        while (tokens.is(root - 1, ".") || tokens.is(root - 1, "?.")) {
            root -= 2;
            while (root > 0 && (tokens.is(root, ")") || tokens.is(root, "]"))) {
                root = tokens.partner(root) - 1;
            }
        }
        String rootName = tokens.text(root);
        if (rootName.equals("wx") || HARMLESS_CALLS.contains(name)) {
            return true;
        }
        boolean rebinds = name.equals("bind") || name.equals("call") || name.equals("apply");
        boolean ownFunction = isSelf(rootName) || functions.contains(rootName) || tokens.is(callee - 2, "}");
        // a function of this file sees it as a parameter, whose setData counts as writing to something foreign
        return rebinds && ownFunction || functions.contains(name) && root == callee;
    }
}
