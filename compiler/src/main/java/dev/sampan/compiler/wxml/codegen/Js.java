package dev.sampan.compiler.wxml.codegen;

import java.util.Collection;
import java.util.stream.Collectors;

/// A piece of JavaScript.
///
/// @param level how tight it binds, one of the constants or 1 to 10 for binary operators
/// @param constant the same for every run: it may be evaluated once and shared
record Js(String code, int level, boolean constant) {

    static final int CONDITIONAL = 0;
    static final int UNARY = 14;
    static final int MEMBER = 16;

    static Js constant(String code) {
        return new Js(code, MEMBER, true);
    }

    static Js dynamic(String code) {
        return new Js(code, MEMBER, false);
    }

    static Js string(String text) {
        return constant(JsText.quote(text));
    }

    Js withLevel(int other) {
        return new Js(code, other, constant);
    }

    /// In parentheses where it binds less tight than `level`.
    String atLeast(int level) {
        return this.level < level ? "(" + code + ")" : code;
    }

    /// A string, number or word: no object whose identity matters.
    boolean isPrimitive() {
        return (constant && !code.contains("[") && !code.contains("{")) || code.startsWith("\"");
    }

    static boolean allConstant(Collection<Js> parts) {
        return parts.stream().allMatch(Js::constant);
    }

    static String join(Collection<Js> parts) {
        return parts.stream().map(Js::code).collect(Collectors.joining(","));
    }
}
