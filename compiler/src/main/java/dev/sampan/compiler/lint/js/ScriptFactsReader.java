package dev.sampan.compiler.lint.js;

import dev.sampan.compiler.lint.js.ScriptFacts.Definition;
import dev.sampan.compiler.lint.js.ScriptFacts.Doubt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the facts of one script in one pass over its tokens. One use, one thread.
public final class ScriptFactsReader {

    private static final Set<String> FACTORIES = Set.of("Page", "Component", "Behavior");
    private static final Set<String> PURE =
            Set.of("log", "info", "warn", "error", "stringify", "keys", "values", "entries", "isArray", "freeze");

    private final JsTokens tokens;
    private final ShapeReader shapes;
    private final SelfUses self;
    private final Modules modules;
    private final List<Definition> definitions = new ArrayList<>();
    private final Map<String, List<Shape.Entry>> added = new HashMap<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<ScriptFacts.Use> apis = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean ownWx;

    private ScriptFactsReader(String text) {
        this.tokens = JsTokens.of(text);
        this.shapes = new ShapeReader(tokens);
        this.modules = new Modules(tokens, shapes);
        this.self = new SelfUses(tokens, shapes, doubts);
    }

    public static ScriptFacts read(String text) {
        return new ScriptFactsReader(text).facts(GeneratedText.isGenerated(text));
    }

    private ScriptFacts facts(boolean generated) {
        if (generated) {
            doubts.add(Doubt.GENERATED);
        }
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case NAME -> {
                    count(tokens.text(i));
                    name(i);
                }
                case TEXT, TEMPLATE, TEMPLATE_PART -> countIn(tokens.text(i));
                default -> {}
            }
            track(i);
        }
        if (ownWx) {
            apis.clear();
        }
        return new ScriptFacts(
                definitions,
                modules.bindings(),
                added,
                unsure,
                modules.exports(),
                modules.starExports(),
                self.writes(),
                self.foreignWrites(),
                self.assigned(),
                doubts,
                apis,
                words,
                modules.requires());
    }

    private void track(int i) {
        if (tokens.partner(i) > i) {
            open.push(i);
        } else if (tokens.partner(i) < i && !open.isEmpty()) {
            open.pop();
        }
    }

    private void name(int i) {
        boolean member = tokens.is(i - 1, ".") || tokens.is(i - 1, "?.");
        String text = tokens.text(i);
        int enclosing = open.isEmpty() ? -1 : open.peek();
        self.name(i, member, enclosing);
        if (member) {
            return;
        }
        modules.name(i);
        if (FACTORIES.contains(text)) {
            factory(i, text);
        } else if (text.equals("wx")) {
            wx(i);
        } else {
            change(i, text, enclosing);
        }
    }

    private void factory(int i, String text) {
        boolean key = tokens.is(i + 1, ":") || tokens.is(i - 1, "function") || tokens.is(i - 1, "class");
        int bracket = i + 1;
        if (tokens.is(bracket, "<")) {
            while (bracket < tokens.size() && !tokens.is(bracket, "(") && !tokens.is(bracket, ";")) {
                bracket++;
            }
        }
        if (tokens.is(bracket, "(") && !key) {
            Shape argument = shapes.value(bracket + 1);
            definitions.add(new Definition(text, argument));
        } else if (!key && !tokens.is(i + 1, ".") && !tokens.is(i - 1, "typeof")) {
            doubts.add(Doubt.FRAMEWORK);
        }
    }

    private void wx(int i) {
        boolean declared = tokens.is(i - 1, "const") || tokens.is(i - 1, "let") || tokens.is(i - 1, "var");
        boolean parameter =
                (tokens.is(i - 1, "(") || tokens.is(i - 1, ",")) && (tokens.is(i + 1, ")") || tokens.is(i + 1, ","));
        if (declared || parameter || tokens.is(i + 1, "=")) {
            ownWx = true;
        } else if (tokens.is(i + 1, ".") && tokens.isName(i + 2)) {
            apis.add(new ScriptFacts.Use(tokens.text(i + 2), tokens.start(i), tokens.end(i + 2)));
        }
    }

    /// Notes what happens to a name after it got its value.
    private void change(int i, String text, int enclosing) {
        boolean declared = tokens.is(i - 1, "const") || tokens.is(i - 1, "let") || tokens.is(i - 1, "var");
        if (declared) {
            return;
        }
        if (tokens.is(i + 1, "=") && tokens.kind(i - 1) != JsTokens.Kind.NAME) {
            unsure.add(text);
        } else if (tokens.is(i + 1, ".") && tokens.isName(i + 2) && tokens.is(i + 3, "=")) {
            if (!text.equals("this") && !text.equals("exports") && !text.equals("module")) {
                Shape value = shapes.value(i + 4);
                added.computeIfAbsent(text, name -> new ArrayList<>())
                        .add(new Shape.Entry(tokens.text(i + 2), false, value, tokens.start(i + 2), tokens.end(i + 2)));
            }
        } else if (tokens.is(i + 1, "[") && tokens.is(tokens.partner(i + 1) + 1, "=")) {
            unsure.add(text);
        } else if (isArgument(i, enclosing)) {
            String callee = tokens.text(enclosing - 1);
            boolean harmless = FACTORIES.contains(callee)
                    || PURE.contains(callee)
                    || callee.equals("assign") && !tokens.is(i - 1, "(");
            if (!harmless) {
                unsure.add(text);
            }
        }
    }

    private boolean isArgument(int i, int enclosing) {
        return enclosing > 0
                && tokens.is(enclosing, "(")
                && tokens.isName(enclosing - 1)
                && (tokens.is(i - 1, "(") || tokens.is(i - 1, ",") || tokens.is(i - 1, "..."))
                && (tokens.is(i + 1, ")") || tokens.is(i + 1, ","));
    }

    private void count(String word) {
        words.merge(word, 1, Integer::sum);
    }

    private void countIn(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside =
                    i < text.length() && (Character.isJavaIdentifierPart(text.charAt(i)) || text.charAt(i) == '-');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start < 64) {
                    count(text.substring(start, i));
                }
                start = -1;
            }
        }
    }
}
