package dev.sampan.compiler.wxml.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression of a mustache. `start` and `end` are offsets in the file, the end exclusive.
public sealed interface Expr {

    int start();

    int end();

    /// A string literal, its escapes decoded.
    record Text(String value, int start, int end) implements Expr {}

    /// A number, `true`, `false` or `null`, already in JavaScript form.
    record Constant(String js, int start, int end) implements Expr {}

    /// A name: loop variable, WXS module or field of the data.
    record Name(String name, int start, int end) implements Expr {}

    record Member(Expr object, String name, int nameStart, int end) implements Expr {
        @Override
        public int start() {
            return object.start();
        }
    }

    record Index(Expr object, Expr index, int end) implements Expr {
        @Override
        public int start() {
            return object.start();
        }
    }

    record Call(Expr callee, List<Expr> arguments, int end) implements Expr {
        @Override
        public int start() {
            return callee.start();
        }
    }

    record Unary(String operator, Expr operand, int start) implements Expr {
        @Override
        public int end() {
            return operand.end();
        }
    }

    record Binary(String operator, Expr left, Expr right) implements Expr {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }
    }

    record Conditional(Expr test, Expr whenTrue, Expr whenFalse) implements Expr {
        @Override
        public int start() {
            return test.start();
        }

        @Override
        public int end() {
            return whenFalse.end();
        }
    }

    /// `null` among the items is a hole (WXML-EXPR-19).
    record ArrayLiteral(List<@Nullable Expr> items, int start, int end) implements Expr {}

    record ObjectLiteral(List<Entry> entries, int start, int end) implements Expr {}

    /// `...value` in an array.
    record Spread(Expr value, int start) implements Expr {
        @Override
        public int end() {
            return value.end();
        }
    }

    /// `name: value`; a `null` name is `...value`.
    record Entry(@Nullable String name, Expr value) {}
}
