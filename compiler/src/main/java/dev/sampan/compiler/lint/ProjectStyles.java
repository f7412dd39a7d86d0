package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.markup.StyleFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The classes of every style sheet in reach of the project's pages and components. One run, one thread.
final class ProjectStyles {

    private final LintFiles files;
    private final Set<String> classes = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();
    private boolean open;

    ProjectStyles(LintFiles files, Collection<LintComponent> components) {
        this.files = files;
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of("app.wxss"));
        for (LintComponent component : components) {
            component.style().ifPresent(todo::add);
            open |= component.style().isEmpty() && component.isOwn() && otherLanguage(component.path());
        }
        open |= otherLanguage("app");
        while (!todo.isEmpty()) {
            String id = todo.remove();
            if (seen.add(id)) {
                files.style(id)
                        .ifPresentOrElse(facts -> take(id, facts, todo), () -> open |= files.isCompiledStyle(id));
            }
        }
    }

    boolean mayDefine(String name) {
        return open || classes.contains(name) || patterns.stream().anyMatch(name::contains);
    }

    /// A style sheet in a language that is not read here may define anything.
    private boolean otherLanguage(String path) {
        return !files.exists(path + ".wxss")
                && !files.isCompiledStyle(path + ".wxss")
                && (files.exists(path + ".less") || files.exists(path + ".scss") || files.exists(path + ".sass"));
    }

    private void take(String id, StyleFacts facts, Deque<String> todo) {
        classes.addAll(facts.classes());
        patterns.addAll(facts.patterns());
        for (String reference : new ArrayList<>(facts.imports())) {
            Optional<String> target = files.imported(id, reference);
            target.ifPresentOrElse(todo::add, () -> open = true);
        }
    }
}
