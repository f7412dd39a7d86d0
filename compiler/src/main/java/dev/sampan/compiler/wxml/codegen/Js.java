package dev.sampan.compiler.wxml.codegen;

import java.util.Collection;
import java.util.stream.Collectors;

/// A piece of JavaScript.
///
/// @param level how tight it binds, one of the constants or 1 to 10 for binary operators
/// @param reads what its value depends on: bits of [ReadBits], and [#DYNAMIC] whenever it is not a constant
record Js(String code, int level, int reads) {

    static final int CONDITIONAL = 0;
    static final int UNARY = 14;
    static final int MEMBER = 16;

    /// Made anew for every instance. Alone: depends on nothing that can change afterwards.
    static final int DYNAMIC = 1 << 31;

    /// Depends on more than can be told: made again in every update.
    static final int ANYTHING = -1;

    static Js constant(String code) {
        return new Js(code, MEMBER, 0);
    }

    static Js dynamic(String code, int reads) {
        return new Js(code, MEMBER, reads | DYNAMIC);
    }

    static Js string(String text) {
        return constant(JsText.quote(text));
    }

    /// The same for every run: it may be evaluated once and shared.
    boolean constant() {
        return reads == 0;
    }

    Js withLevel(int other) {
        return new Js(code, other, reads);
    }

    /// In parentheses where it binds less tight than `level`.
    String atLeast(int level) {
        return this.level < level ? "(" + code + ")" : code;
    }

    /// The code, where an update may leave it out because nothing that it reads has changed: `0` stands for "as it
    /// was".
    ///
    /// @param reached what an update must have changed for the code to be reached at all
    String guarded(int reached) {
        if (constant() || (reached & ~reads & ~DYNAMIC) == 0) {
            return code;
        }
        int bits = reads & ~DYNAMIC;
        // the first run has all bits; only it has the sign
        return (bits == 0 ? "U<0" : "U&" + bits) + "?" + atLeast(1) + ":0";
    }

    /// A string, number or word: no object whose identity matters.
    boolean isPrimitive() {
        return (constant() && !code.contains("[") && !code.contains("{")) || code.startsWith("\"");
    }

    static int readsOf(Collection<Js> parts) {
        int reads = 0;
        for (Js part : parts) {
            reads |= part.reads;
        }
        return reads;
    }

    static String join(Collection<Js> parts) {
        return parts.stream().map(Js::code).collect(Collectors.joining(","));
    }
}
