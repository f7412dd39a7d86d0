package dev.sampan.compiler.wxml.expr;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The binary operators of [Expr.Binary], as code generators need them.
public final class Operators {

    private static final Map<String, Integer> PRECEDENCE =
            Arrays.stream(Operator.ALL).collect(Collectors.toMap(Operator::text, Operator::precedence));

    private Operators() {}

    /// 1 (`||`) to 10 (`*`), in the order of JavaScript.
    public static int precedenceOf(String operator) {
        Integer precedence = PRECEDENCE.get(operator);
        if (precedence == null) {
            throw new IllegalArgumentException("no operator " + operator);
        }
        return precedence;
    }
}
