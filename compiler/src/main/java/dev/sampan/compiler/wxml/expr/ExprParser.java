package dev.sampan.compiler.wxml.expr;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.WxmlCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one mustache. Accepts the grammar of glass-easel and notes what `exparser` would refuse (WXML-GEN-02).
/// One use per mustache, one thread.
public final class ExprParser {

    /// Deeper expressions are refused: neither this compiler nor the script engines are asked to recurse without end.
    private static final int DEEPEST = 200;

    private final ExprLexer lexer;
    private final boolean exparser;
    private final List<ExprProblem> problems = new ArrayList<>();
    private int depth;

    private ExprParser(ExprLexer lexer, Dialect dialect) {
        this.lexer = lexer;
        this.exparser = !dialect.isGlassEasel();
    }

    /// @param expr `null` when it is empty or could not be read
    /// @param end offset after the last character that was understood
    /// @param problems the first is the reason why `expr` is `null`; others are objections of `exparser`
    public record Result(@Nullable Expr expr, int end, boolean empty, List<ExprProblem> problems) {}

    /// @param start offset after the opening braces
    /// @param limit offset where the expression has to end at the latest
    public static Result parse(String text, int start, int limit, ExprMode mode, Dialect dialect) {
        return parse(text, start, limit, mode, dialect, SyntaxSink.NONE);
    }

    public static Result parse(String text, int start, int limit, ExprMode mode, Dialect dialect, SyntaxSink sink) {
        return new ExprParser(new ExprLexer(text, start, limit, dialect, sink), dialect).mustache(mode);
    }

    private Result mustache(ExprMode mode) {
        try {
            lexer.skipSpace();
            if (lexer.atEnd()) {
                return new Result(null, lexer.offset(), true, problems);
            }
            Expr expr = body(mode);
            lexer.skipSpace();
            if (!lexer.atEnd()) {
                throw unexpected();
            }
            return new Result(expr, lexer.offset(), false, problems);
        } catch (ExprFailure failure) {
            problems.addFirst(failure.problem());
            return new Result(null, Math.max(failure.problem().offset(), lexer.offset()), false, problems);
        }
    }

    private Expr body(ExprMode mode) {
        int start = lexer.offset();
        boolean pairs = lexer.startsWith("...") || lexer.nameIsFollowedBy(':') || lexer.nameIsFollowedBy(',');
        if (pairs) {
            if (mode == ExprMode.VALUE) {
                modern(start, "An object body without braces", "Write {{ {a, b} }} with inner braces.");
            }
            List<Expr.Entry> entries = entries(false);
            lexer.span(SyntaxKind.OBJECT, start);
            return new Expr.ObjectLiteral(entries, start, lexer.offset());
        }
        if (mode == ExprMode.VALUE) {
            return expression();
        }
        Expr value = expression();
        return switch (value) {
            case Expr.Name name ->
                new Expr.ObjectLiteral(List.of(new Expr.Entry(name.name(), name)), name.start(), name.end());
            case Expr.ObjectLiteral object -> {
                modern(start, "Braces around template data", "Write data=\"{{a, b: 1}}\" without inner braces.");
                yield object;
            }
            default -> value;
        };
    }

    private Expr expression() {
        enter();
        lexer.skipSpace();
        int start = lexer.offset();
        Expr test = binary(0);
        lexer.skipSpace();
        if (lexer.operator("?")) {
            Expr whenTrue = expression();
            lexer.skipSpace();
            if (!lexer.take(":")) {
                throw unexpected();
            }
            test = new Expr.Conditional(test, whenTrue, expression());
            lexer.span(SyntaxKind.CONDITIONAL, start);
        }
        depth--;
        return test;
    }

    private Expr binary(int lowest) {
        lexer.skipSpace();
        int start = lexer.offset();
        Expr left = unary();
        int taken = 0;
        while (true) {
            lexer.skipSpace();
            int at = lexer.offset();
            Operator operator = lexer.binaryOperator();
            if (operator == null || operator.precedence() < lowest) {
                lexer.back(at);
                depth -= taken;
                return left;
            }
            if (operator.modern()) {
                modern(at, "The operator " + operator.text(), "");
            }
            enter();
            taken++;
            lexer.span(SyntaxKind.OPERATOR, at);
            left = new Expr.Binary(operator.text(), left, binary(operator.precedence() + 1));
            lexer.span(SyntaxKind.BINARY, start);
        }
    }

    private Expr unary() {
        lexer.skipSpace();
        int start = lexer.offset();
        String operator = lexer.prefixOperator();
        if (operator == null) {
            return postfix();
        }
        if (!"!~-".contains(operator)) {
            modern(start, "The operator " + operator, "");
        }
        enter();
        lexer.span(SyntaxKind.OPERATOR, start);
        Expr operand = unary();
        lexer.span(SyntaxKind.UNARY, start);
        depth--;
        return new Expr.Unary(operator, operand, start);
    }

    private Expr postfix() {
        lexer.skipSpace();
        int start = lexer.offset();
        Expr value = primary();
        int taken = 0;
        while (true) {
            int before = lexer.offset();
            lexer.skipSpace();
            int at = lexer.offset();
            if (lexer.memberDot()) {
                checkLiteralAccess(value, at);
                lexer.skipSpace();
                int nameStart = lexer.offset();
                String name = lexer.name();
                if (name == null) {
                    throw failure(WxmlCode.WXML_IDENTIFIER, nameStart, "A property name is expected after the dot.");
                }
                value = new Expr.Member(value, name, nameStart, lexer.offset());
                lexer.span(SyntaxKind.MEMBER_NAME, nameStart);
                lexer.span(SyntaxKind.MEMBER, start);
            } else if (lexer.take("[")) {
                checkLiteralAccess(value, at);
                Expr index = expression();
                expectClosing("]", WxmlCode.WXML_EXPR_BRACKET);
                value = new Expr.Index(value, index, lexer.offset());
                lexer.span(SyntaxKind.INDEX, start);
            } else if (lexer.take("(")) {
                List<Expr> arguments = arguments();
                value = new Expr.Call(value, arguments, lexer.offset());
                lexer.span(SyntaxKind.CALL, start);
            } else {
                lexer.back(before);
                depth -= taken;
                return value;
            }
            enter();
            taken++;
        }
    }

    private void checkLiteralAccess(Expr value, int at) {
        // WXML-EXPR-07 and -12: reading a member of a literal is younger than exparser
        if (value instanceof Expr.Text || value instanceof Expr.ObjectLiteral) {
            modern(at, "Member access on a literal", "Put the value into the data.");
        }
    }

    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        lexer.skipSpace();
        if (lexer.take(")")) {
            return arguments;
        }
        while (true) {
            arguments.add(expression());
            lexer.skipSpace();
            if (lexer.take(",")) {
                lexer.skipSpace();
                if (!lexer.startsWith(")")) {
                    continue;
                }
            }
            expectClosing(")", WxmlCode.WXML_EXPR_PAREN);
            return arguments;
        }
    }

    private Expr primary() {
        lexer.skipSpace();
        int start = lexer.offset();
        String text = lexer.string();
        if (text != null) {
            lexer.span(SyntaxKind.STRING, start);
            return new Expr.Text(text, start, lexer.offset());
        }
        if (lexer.startsString()) {
            // without its closing quote the rest of the file belongs to the string
            lexer.skipAll();
            throw failure(WxmlCode.WXML_EXPR_UNCLOSED, start, "This string is never closed.");
        }
        ExprLexer.NumberText number = lexer.number();
        if (number != null) {
            if (number.modern()) {
                modern(start, "This form of number", "Write it with decimal digits.");
            }
            lexer.span(SyntaxKind.NUMBER, start);
            return new Expr.Constant(number.js(), start, lexer.offset());
        }
        String name = lexer.name();
        if (name != null) {
            boolean word = name.equals("true") || name.equals("false") || name.equals("null");
            lexer.span(word ? SyntaxKind.WORD : SyntaxKind.NAME, start);
            return switch (name) {
                case "true", "false", "null" -> new Expr.Constant(name, start, lexer.offset());
                default -> new Expr.Name(name, start, lexer.offset());
            };
        }
        if (lexer.take("(")) {
            Expr inner = expression();
            expectClosing(")", WxmlCode.WXML_EXPR_PAREN);
            lexer.span(SyntaxKind.GROUP, start);
            return inner;
        }
        if (lexer.take("[")) {
            Expr array = array(start);
            lexer.span(SyntaxKind.ARRAY, start);
            return array;
        }
        if (lexer.take("{")) {
            enter();
            List<Expr.Entry> entries = entries(true);
            depth--;
            if (entries.isEmpty()) {
                modern(start, "An empty object literal", "Put the object into the data.");
            }
            lexer.span(SyntaxKind.OBJECT, start);
            return new Expr.ObjectLiteral(entries, start, lexer.offset());
        }
        throw unexpected();
    }

    private Expr array(int start) {
        List<@Nullable Expr> items = new ArrayList<>();
        while (true) {
            lexer.skipSpace();
            int at = lexer.offset();
            if (lexer.take("]")) {
                if (!items.isEmpty()) {
                    modern(at, "A trailing comma", "Remove the last comma.");
                }
                return new Expr.ArrayLiteral(items, start, lexer.offset());
            }
            if (lexer.take(",")) {
                modern(at, "A hole in an array", "Write a value between the commas.");
                items.add(null);
                continue;
            }
            if (lexer.take("...")) {
                modern(at, "Spread in an array", "Put the list into the data.");
                items.add(new Expr.Spread(expression(), at));
                lexer.span(SyntaxKind.SPREAD, at);
            } else {
                items.add(expression());
            }
            lexer.skipSpace();
            if (lexer.take("]")) {
                return new Expr.ArrayLiteral(items, start, lexer.offset());
            }
            if (!lexer.take(",")) {
                throw unexpected();
            }
        }
    }

    private List<Expr.Entry> entries(boolean braces) {
        List<Expr.Entry> entries = new ArrayList<>();
        while (true) {
            lexer.skipSpace();
            int at = lexer.offset();
            boolean ends = braces ? lexer.take("}") : lexer.atEnd();
            if (ends) {
                if (!entries.isEmpty()) {
                    modern(at, "A trailing comma", "Remove the last comma.");
                }
                return entries;
            }
            entries.add(entry());
            lexer.skipSpace();
            if (braces ? lexer.take("}") : lexer.atEnd()) {
                return entries;
            }
            if (!lexer.take(",")) {
                throw unexpected();
            }
        }
    }

    private Expr.Entry entry() {
        int at = lexer.offset();
        if (lexer.take("...")) {
            Expr value = expression();
            lexer.span(SyntaxKind.SPREAD, at);
            return new Expr.Entry(null, value);
        }
        String name = lexer.name();
        if (name == null) {
            throw unexpected();
        }
        int end = lexer.offset();
        lexer.skipSpace();
        if (!lexer.take(":")) {
            lexer.span(SyntaxKind.NAME, at, end);
            lexer.span(SyntaxKind.ENTRY, at, end);
            return new Expr.Entry(name, new Expr.Name(name, at, end));
        }
        lexer.span(SyntaxKind.KEY, at, end);
        Expr.Entry entry = new Expr.Entry(name, expression());
        lexer.span(SyntaxKind.ENTRY, at);
        return entry;
    }

    private void expectClosing(String bracket, WxmlCode code) {
        lexer.skipSpace();
        if (!lexer.take(bracket)) {
            WxmlCode found = lexer.atEnd() ? code : WxmlCode.WXML_EXPR_SYNTAX;
            throw failure(found, lexer.offset(), "A closing " + bracket + " is expected here.");
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw failure(
                    WxmlCode.WXML_EXPR_SYNTAX, lexer.offset(), "The expression has more than " + DEEPEST + " levels.");
        }
    }

    private void modern(int offset, String what, String hint) {
        if (exparser) {
            String message = what + " is not supported by the exparser framework.";
            problems.add(new ExprProblem(WxmlCode.WXML_EXPR_SYNTAX, offset, message, hint));
        }
    }

    private ExprFailure unexpected() {
        int at = lexer.offset();
        String message = lexer.atEnd()
                ? "The expression ends too early."
                : "Unexpected " + lexer.describeNext() + " in the expression.";
        return failure(WxmlCode.WXML_EXPR_SYNTAX, at, message);
    }

    private ExprFailure failure(WxmlCode code, int offset, String message) {
        return new ExprFailure(new ExprProblem(
                exparser ? WxmlCode.WXML_EXPR_SYNTAX : code,
                offset,
                message,
                "Expressions are a small part of JavaScript; move logic to WXS or the script."));
    }
}
