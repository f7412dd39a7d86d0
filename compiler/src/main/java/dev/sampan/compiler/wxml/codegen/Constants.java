package dev.sampan.compiler.wxml.codegen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The constants at the top of the generated code: node places `P`, attribute objects `A`, other values `K`, static
/// subtrees `S`. Equal code is kept once.
final class Constants {

    private final Map<String, String> nameByCode = new LinkedHashMap<>();
    private final Map<Character, Integer> counts = new HashMap<>();

    String place(String code) {
        return add('P', code);
    }

    String attributes(String code) {
        return add('A', code);
    }

    String value(String code) {
        return add('K', code);
    }

    String subtree(String code) {
        return add('S', code);
    }

    private String add(char kind, String code) {
        return nameByCode.computeIfAbsent(code, c -> kind + String.valueOf(counts.merge(kind, 1, Integer::sum) - 1));
    }

    void writeTo(StringBuilder js) {
        nameByCode.forEach((code, name) ->
                js.append("var ").append(name).append('=').append(code).append(";\n"));
    }
}
