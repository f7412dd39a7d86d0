package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns values (text with mustaches) into JavaScript (WXML-VAL). One file, one thread.
final class ValueWriter {

    /// Longer sums would be deep syntax trees for script engines.
    private static final int LONGEST_SUM = 100;

    private final ExprWriter exprs;
    private final Constants constants;
    private final boolean glassEasel;
    private final String toText;

    ValueWriter(ExprWriter exprs, Constants constants, Dialect dialect) {
        this.exprs = exprs;
        this.constants = constants;
        this.glassEasel = dialect.isGlassEasel();
        this.toText = glassEasel ? "R.sg(" : "R.sx(";
    }

    /// The value of an attribute: typed when it is exactly one mustache, else a string. `null` when nothing is
    /// left of it because its expression could not be read (WXML-EXPR-13).
    @Nullable
    Js attribute(@Nullable Value value, Scope scope) {
        if (value == null) {
            return Js.constant("true");
        }
        if (value.parts().size() == 1 && value.parts().getFirst() instanceof Value.Mustache mustache) {
            if (mustache.expr() != null) {
                return shared(exprs.write(mustache.expr(), scope));
            }
            if (!mustache.empty()) {
                return null;
            }
            // WXML-EXPR-17
            return glassEasel ? Js.constant("void 0") : Js.string("");
        }
        return string(value, scope);
    }

    /// As [#attribute], but always a string (WXML-VAL-09).
    Js text(@Nullable Value value, Scope scope) {
        if (value == null) {
            return Js.string("");
        }
        return string(value, scope);
    }

    /// A text node, or `null` where the dialect makes none.
    @Nullable
    Js textNode(Value value, Scope scope) {
        boolean nothing = value.parts().stream()
                .allMatch(p -> p instanceof Value.Mustache m && m.expr() == null && (glassEasel || !m.empty()));
        if (nothing) {
            return null;
        }
        Js text = string(value, scope);
        return new Js("R.t(" + text.code() + ")", Js.MEMBER, text.reads());
    }

    Js expr(Expr expr, Scope scope) {
        return exprs.write(expr, scope);
    }

    /// A literal that does not depend on data is made once, so that its identity does not change.
    private Js shared(Js js) {
        return js.constant() && !js.isPrimitive() ? Js.constant(constants.value(js.code())) : js;
    }

    private Js string(Value value, Scope scope) {
        List<Js> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Value.Part part : value.parts()) {
            switch (part) {
                case Value.Plain text -> plain.append(text.text());
                case Value.Mustache mustache -> {
                    Expr expr = mustache.expr();
                    if (expr instanceof Expr.Text text) {
                        plain.append(text.value());
                    } else if (expr != null) {
                        flush(plain, parts);
                        Js js = exprs.write(expr, scope);
                        parts.add(new Js(toText + js.code() + ")", Js.MEMBER, js.reads()));
                    }
                }
            }
        }
        flush(plain, parts);
        if (parts.isEmpty()) {
            return Js.string("");
        }
        int reads = Js.readsOf(parts);
        if (parts.size() > LONGEST_SUM) {
            return new Js("[" + Js.join(parts) + "].join(\"\")", Js.MEMBER, reads);
        }
        String sum = String.join("+", parts.stream().map(Js::code).toList());
        return new Js(sum, parts.size() == 1 ? Js.MEMBER : 9, reads);
    }

    private static void flush(StringBuilder plain, List<Js> parts) {
        if (!plain.isEmpty()) {
            parts.add(Js.string(plain.toString()));
            plain.setLength(0);
        }
    }
}
