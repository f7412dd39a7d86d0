package dev.sampan.simulator.base;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Links ES modules into one function-wrapped classic script, dependencies first (contracts/host.md).
///
/// A wrapped script is what GraalJS loads fast in its second context, and the one form that the WebView, a phone and
/// GraalJS all take without a module loader. Confined to one thread; use one linker per script.
final class ModuleLinker {
    private final ModuleSource source;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, Set<String>> exported = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<LinkedScript.Span> spans = new ArrayList<>();
    private final StringBuilder out = new StringBuilder("(function () { \"use strict\";\n");
    private int line = 2;

    ModuleLinker(ModuleSource source) {
        this.source = source;
    }

    /// @param globals global name → name exported by `entry`
    LinkedScript link(String entry, Map<String, String> globals) {
        add(entry);
        Set<String> names = exportsOf(entry);
        globals.forEach((global, name) -> {
            if (!names.contains(name)) {
                throw new LinkException(entry + " does not export " + name);
            }
            append("globalThis." + global + " = " + variable(entry) + "." + name + ";\n");
        });
        append("})();\n");
        return new LinkedScript(out.toString(), spans);
    }

    private void add(String id) {
        if (variables.containsKey(id)) {
            return;
        }
        if (path.contains(id)) {
            throw new LinkException("modules import each other: " + String.join(" → ", path.reversed()) + " → " + id);
        }
        path.push(id);
        ModuleText module = ModuleText.parse(id, source.read(id));
        for (ModuleText.Piece piece : module.pieces()) {
            if (piece instanceof ModuleText.Import i) {
                add(resolve(id, i.specifier(), i.line()));
            }
        }
        path.pop();
        Set<String> names = new TreeSet<>(module.exports().keySet());
        names.addAll(module.reexports().keySet());
        exported.put(id, names);
        variables.put(id, "$m" + variables.size());
        write(id, module);
    }

    private void write(String id, ModuleText module) {
        append("const " + variable(id) + " = (function () {\n");
        spans.add(new LinkedScript.Span(id, line));
        for (ModuleText.Piece piece : module.pieces()) {
            switch (piece) {
                case ModuleText.Code code -> append(code.text());
                case ModuleText.Import i -> append(binding(id, i) + "\n".repeat(i.lineBreaks()));
            }
        }
        List<String> members = new ArrayList<>();
        members.add("__proto__: null");
        module.exports().forEach((name, local) -> members.add(name + ": " + local));
        module.reexports().forEach((name, from) -> {
            String dependency = resolve(id, from.specifier(), from.line());
            requireExport(id, from.line(), dependency, from.name());
            members.add(name + ": " + variable(dependency) + "." + from.name());
        });
        append("\nreturn Object.freeze({ " + String.join(", ", members) + " }); })();\n");
    }

    private String binding(String id, ModuleText.Import i) {
        String dependency = resolve(id, i.specifier(), i.line());
        if (!i.namespace().isEmpty()) {
            return "const " + i.namespace() + " = " + variable(dependency) + ";";
        }
        if (i.names().isEmpty()) {
            return ";";
        }
        i.names().keySet().forEach(name -> requireExport(id, i.line(), dependency, name));
        return i.names().entrySet().stream()
                .map(e -> e.getKey().equals(e.getValue()) ? e.getKey() : e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "const { ", " } = " + variable(dependency) + ";"));
    }

    private void requireExport(String id, int line, String dependency, String name) {
        if (!exportsOf(dependency).contains(name)) {
            throw new LinkException(id + ":" + line + ": " + dependency + " does not export " + name);
        }
    }

    private Set<String> exportsOf(String id) {
        return exported.getOrDefault(id, Set.of());
    }

    private String variable(String id) {
        return variables.getOrDefault(id, "undefined");
    }

    private static String resolve(String from, String specifier, int line) {
        if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
            throw new LinkException(from + ":" + line + ": only relative imports are allowed, not " + specifier);
        }
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
        parts.removeLast();
        for (String part : specifier.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    throw new LinkException(from + ":" + line + ": " + specifier + " leads out of the sources");
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private void append(String text) {
        out.append(text);
        line += (int) text.chars().filter(c -> c == '\n').count();
    }
}
