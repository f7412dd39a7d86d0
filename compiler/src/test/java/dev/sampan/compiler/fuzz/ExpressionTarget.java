package dev.sampan.compiler.fuzz;

import static dev.sampan.compiler.fuzz.Invariants.require;
import static dev.sampan.compiler.fuzz.Invariants.span;

import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.expr.ExprMode;
import dev.sampan.compiler.wxml.expr.ExprParser;
import dev.sampan.compiler.wxml.expr.ExprProblem;
import org.jspecify.annotations.Nullable;

/// What stands between the braces of a mustache, in both dialects and modes, then compiled as text and as template
/// data.
public final class ExpressionTarget {

    private ExpressionTarget() {}

    /// Entry point of the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        check(Invariants.text(input));
    }

    static void check(String text) {
        Invariants.timed(() -> {
            for (Dialect dialect : Dialect.values()) {
                for (ExprMode mode : ExprMode.values()) {
                    check(text, mode, dialect);
                }
                WxmlTarget.check("<a b='{{" + text + "}}'/>{{" + text + "}}", dialect);
                WxmlTarget.check("<template is=\"t\" data=\"{{" + text + "}}\"/>", dialect);
            }
        });
    }

    private static void check(String text, ExprMode mode, Dialect dialect) {
        ExprParser.Result result = ExprParser.parse(text, 0, text.length(), mode, dialect);
        span(0, result.end(), text.length(), result);
        for (ExprProblem problem : result.problems()) {
            span(problem.offset(), text.length(), text.length(), problem);
            require(!problem.message().isEmpty(), () -> "says nothing: " + problem);
        }
        Expr expr = result.expr();
        require(
                expr != null || result.empty() || !result.problems().isEmpty(),
                () -> "neither an expression nor a reason");
        inside(expr, 0, result.end());
        Invariants.sameTwice(text, result, () -> ExprParser.parse(text, 0, text.length(), mode, dialect));
    }

    private static void inside(@Nullable Expr expr, int start, int end) {
        if (expr == null) {
            return;
        }
        require(
                expr.start() >= start && expr.end() <= end,
                () -> "reaches out of " + start + " to " + end + ": " + expr);
        span(expr.start(), expr.end(), end, expr);
        switch (expr) {
            case Expr.Text _, Expr.Constant _, Expr.Name _ -> {}
            case Expr.Member member -> inside(member.object(), start, end);
            case Expr.Index index -> {
                inside(index.object(), start, end);
                inside(index.index(), start, end);
            }
            case Expr.Call call -> {
                inside(call.callee(), start, end);
                call.arguments().forEach(argument -> inside(argument, start, end));
            }
            case Expr.Unary unary -> inside(unary.operand(), start, end);
            case Expr.Binary binary -> {
                inside(binary.left(), start, end);
                inside(binary.right(), start, end);
            }
            case Expr.Conditional conditional -> {
                inside(conditional.test(), start, end);
                inside(conditional.whenTrue(), start, end);
                inside(conditional.whenFalse(), start, end);
            }
            case Expr.ArrayLiteral array -> array.items().forEach(item -> inside(item, start, end));
            case Expr.ObjectLiteral object -> object.entries().forEach(entry -> inside(entry.value(), start, end));
            case Expr.Spread spread -> inside(spread.value(), start, end);
        }
    }
}
