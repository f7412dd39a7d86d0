package dev.sampan.compiler.wxml.expr;

/// A binary operator (WXML-EXPR-02 to -04, -11). A higher precedence binds tighter; all associate to the left.
///
/// @param modern not known to `exparser`
record Operator(String text, int precedence, boolean modern) {

    /// Longest first, so that `>>>` is not read as `>>`.
    static final Operator[] ALL = {
        new Operator(">>>", 8, true),
        new Operator("===", 6, false),
        new Operator("!==", 6, false),
        new Operator("instanceof", 7, true),
        new Operator("&&", 2, false),
        new Operator("||", 1, false),
        new Operator("??", 1, true),
        new Operator("==", 6, false),
        new Operator("!=", 6, false),
        new Operator("<=", 7, false),
        new Operator(">=", 7, false),
        new Operator("<<", 8, false),
        new Operator(">>", 8, false),
        new Operator("|", 3, false),
        new Operator("^", 4, false),
        new Operator("&", 5, false),
        new Operator("<", 7, false),
        new Operator(">", 7, false),
        new Operator("+", 9, false),
        new Operator("-", 9, false),
        new Operator("*", 10, false),
        new Operator("/", 10, false),
        new Operator("%", 10, false),
    };
}
