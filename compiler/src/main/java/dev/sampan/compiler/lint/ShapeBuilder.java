package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.ShapeLinker.Located;
import dev.sampan.compiler.lint.ShapeLinker.Member;
import dev.sampan.compiler.lint.ShapeLinker.Members;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.ScriptFacts.Doubt;
import dev.sampan.compiler.lint.js.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the shape of one component from its definition and its behaviors. One use, one thread.
final class ShapeBuilder {

    /// Keys of a definition that libraries read: they may add anything.
    private static final Set<String> LIBRARY_KEYS =
            Set.of("mixins", "storeBindings", "store", "mapState", "mapActions", "use", "setup", "hooks", "connect");
    private static final Set<String> SILENT_BEHAVIORS =
            Set.of("wx://component-export", "wx://form-field-group", "wx://form-field-button");
    private static final int DEEPEST = 6;

    private final ShapeLinker linker;
    private final LintFiles files;
    private final boolean page;
    private final Map<String, Member> data = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, Member> properties = new LinkedHashMap<>();
    private final Map<String, Member> methods = new LinkedHashMap<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> externalClasses = new LinkedHashSet<>();
    private final Set<String> watched = new LinkedHashSet<>();
    private final Set<String> scripts = new LinkedHashSet<>();
    private boolean dataOpen;
    private boolean propertiesOpen;
    private boolean methodsOpen;
    private boolean classesOpen;
    private boolean watchesAll;

    ShapeBuilder(ShapeLinker linker, LintFiles files, boolean page) {
        this.linker = linker;
        this.files = files;
        this.page = page;
    }

    ComponentShape shape() {
        return new ComponentShape(
                true,
                page,
                data,
                fields,
                dataOpen,
                properties,
                propertiesOpen,
                methods,
                members,
                methodsOpen,
                externalClasses,
                classesOpen,
                watched,
                watchesAll,
                scripts);
    }

    /// Takes in what a script does with `this`.
    void script(String id) {
        if (!scripts.add(id)) {
            return;
        }
        ScriptFacts facts = files.script(id).orElseThrow();
        facts.dataWrites().forEach(write -> fields.add(write.field()));
        members.addAll(facts.assigned());
        boolean escapes = facts.has(Doubt.ESCAPE);
        dataOpen |= escapes || facts.has(Doubt.DATA) || facts.has(Doubt.FOREIGN_DATA);
        methodsOpen |= escapes || facts.has(Doubt.MEMBERS);
    }

    private void open() {
        dataOpen = true;
        propertiesOpen = true;
        methodsOpen = true;
        classesOpen = true;
        watchesAll = true;
    }

    void definition(Located definition, int depth) {
        Members all = linker.members(definition);
        if (all.open() || depth > DEEPEST) {
            open();
        }
        boolean plainPage = page && depth == 0;
        all.known().forEach((name, member) -> {
            Located value = new Located(member.script(), member.entry().value());
            switch (name) {
                case "data" -> fields(value);
                case "properties" -> properties(value);
                case "methods" -> methods(value, plainPage);
                case "behaviors" -> behaviors(value, depth);
                case "computed" -> computed(value);
                case "observers", "watch" -> watched(value);
                case "externalClasses" -> classes(value);
                default -> {
                    if (LIBRARY_KEYS.contains(name)) {
                        open();
                    } else if (plainPage) {
                        methods.put(name, member);
                    }
                }
            }
        });
    }

    private void fields(Located value) {
        Members found = linker.members(value);
        data.putAll(found.known());
        dataOpen |= found.open();
    }

    private void properties(Located value) {
        Members found = linker.members(value);
        properties.putAll(found.known());
        propertiesOpen |= found.open();
        dataOpen |= found.open();
    }

    private void methods(Located value, boolean plainPage) {
        Members found = linker.members(value);
        if (plainPage) {
            // a page of a library: `methods` means nothing to Page itself
            methodsOpen = true;
        }
        methods.putAll(found.known());
        methodsOpen |= found.open();
    }

    private void computed(Located value) {
        Members found = linker.members(value);
        fields.addAll(found.known().keySet());
        watchesAll = true;
        dataOpen |= found.open();
    }

    private void watched(Located value) {
        Members found = linker.members(value);
        watchesAll |= found.open();
        for (String names : found.known().keySet()) {
            for (String path : names.split(",", -1)) {
                String name = path.strip().split("[.\\[]", 2)[0];
                watchesAll |= name.equals("**");
                watched.add(name);
            }
        }
    }

    private void classes(Located value) {
        if (!(linker.resolve(value).shape() instanceof Shape.Arr list)) {
            classesOpen = true;
            return;
        }
        for (Shape item : list.items()) {
            if (item instanceof Shape.Text name) {
                externalClasses.add(name.value());
            } else {
                classesOpen = true;
            }
        }
    }

    private void behaviors(Located value, int depth) {
        Located list = linker.resolve(value);
        if (!(list.shape() instanceof Shape.Arr items)) {
            open();
            return;
        }
        items.items().forEach(item -> behavior(new Located(list.script(), item), depth));
    }

    private void behavior(Located value, int depth) {
        if (value.shape() instanceof Shape.Text name) {
            builtIn(name.value());
            return;
        }
        Located found = linker.resolve(value);
        boolean made = found.shape() instanceof Shape.Call call
                && call.callee() instanceof Shape.Path callee
                && callee.names().equals(List.of("Behavior"))
                && call.arguments().size() == 1;
        if (!made || depth >= DEEPEST) {
            open();
            return;
        }
        script(found.script());
        definition(
                new Located(
                        found.script(), ((Shape.Call) found.shape()).arguments().getFirst()),
                depth + 1);
    }

    private void builtIn(String name) {
        if (name.equals("wx://form-field")) {
            Shape.Entry none = new Shape.Entry("", false, new Shape.Unknown(), 0, 0);
            properties.put("name", new Member("", none));
            properties.put("value", new Member("", none));
        } else if (!SILENT_BEHAVIORS.contains(name)) {
            open();
        }
    }
}
