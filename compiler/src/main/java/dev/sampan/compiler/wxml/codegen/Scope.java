package dev.sampan.compiler.wxml.codegen;

import java.util.HashMap;
import java.util.Map;

/// What a name means at a place of the template: loop variables shadow WXS modules, which shadow data (WXML-FOR-08,
/// WXML-WXS-02). Immutable.
final class Scope {

    /// The meaning of a name.
    sealed interface Meaning {}

    /// A JavaScript parameter.
    ///
    /// @param reads what its value depends on, as in [Js]
    record Local(String js, int reads) implements Meaning {}

    /// A WXS module; `name` is its key in the `wxs` table of the generated code.
    record Module(String name) implements Meaning {}

    /// A field of the data.
    record Field(String name, int bit) implements Meaning {}

    private final Map<String, Meaning> known;
    private final ReadBits bits;

    private Scope(Map<String, Meaning> known, ReadBits bits) {
        this.known = known;
        this.bits = bits;
    }

    /// @param modules module name as written → key in the `wxs` table
    static Scope of(Map<String, String> modules, ReadBits bits) {
        Map<String, Meaning> known = new HashMap<>();
        modules.forEach((name, key) -> known.put(name, new Module(key)));
        return new Scope(known, bits);
    }

    Meaning meaningOf(String name) {
        Meaning meaning = known.get(name);
        return meaning == null ? new Field(name, bits.field(name)) : meaning;
    }

    ReadBits bits() {
        return bits;
    }

    /// A scope in which `name` is the parameter [#parameter].
    Scope with(String name, int reads) {
        Map<String, Meaning> more = new HashMap<>(known);
        more.put(name, new Local(parameter(name), reads));
        return new Scope(more, bits);
    }

    /// The underscore keeps reserved words and our own names (`R`, `D`, `P0`) apart from loop variables.
    static String parameter(String name) {
        return "_" + name;
    }
}
