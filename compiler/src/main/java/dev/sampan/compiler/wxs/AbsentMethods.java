package dev.sampan.compiler.wxs;

import java.util.Set;

/// Methods that script engines give to every value of a type, and WXS does not (WXS-LIB-04). A module's own object may
/// have members of these names.
final class AbsentMethods {

    static final Set<String> NAMES = Set.of(
            // Array
            "at",
            "copyWithin",
            "entries",
            "fill",
            "find",
            "findIndex",
            "findLast",
            "findLastIndex",
            "flat",
            "flatMap",
            "includes",
            "keys",
            "toReversed",
            "toSorted",
            "toSpliced",
            "values",
            // String
            "codePointAt",
            "endsWith",
            "matchAll",
            "normalize",
            "padEnd",
            "padStart",
            "repeat",
            "replaceAll",
            "startsWith",
            "substr",
            "trimEnd",
            "trimStart",
            // Object
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "__defineGetter__",
            "__defineSetter__",
            // Function
            "apply",
            "bind",
            "call");

    private AbsentMethods() {}
}
