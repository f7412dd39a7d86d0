package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;

/// Whether a space stands between two tokens of a line of WXS. Where in doubt, what the author did stays.
final class ScriptSpacing {

    private ScriptSpacing() {}

    static boolean between(ScriptToken left, ScriptToken right) {
        if (left.isComment() || right.isComment()) {
            return right.spaced() || !left.opens();
        }
        if (right.is(",") || right.is(")") || right.is("]") || left.is("(") || left.is("[")) {
            return false;
        }
        if (right.is(";")) {
            return right.node().is(SyntaxKind.EMPTY_STATEMENT) && right.spaced();
        }
        if (left.is(",") || left.is(";")) {
            return true;
        }
        if (left.is(".") || right.is(".")) {
            // 1 .a is a number and a member, 1.a is not
            return left.node().is(SyntaxKind.NUMBER) && right.spaced();
        }
        if (isOperator(left) || isOperator(right)) {
            return besideOperator(left, right);
        }
        if (left.is("{") || right.is("{") || left.is("}") || right.is("}")) {
            return besideBrace(left, right);
        }
        if (right.is("(") && right.in(SyntaxKind.CALL) || right.is("[") && right.in(SyntaxKind.INDEX)) {
            return false;
        }
        if (right.is("(") && right.in(SyntaxKind.FUNCTION) && !left.is("function")) {
            return false;
        }
        return besideWord(left, right);
    }

    private static boolean isOperator(ScriptToken token) {
        return token.node().is(SyntaxKind.OPERATOR) || token.is("=") || token.is("?") || token.is(":");
    }

    private static boolean besideOperator(ScriptToken left, ScriptToken right) {
        boolean label = right.is(":") && (right.in(SyntaxKind.ENTRY) || right.in(SyntaxKind.CASE_LABEL));
        if (label) {
            return false;
        }
        if (right.in(SyntaxKind.UNARY) && right.node().is(SyntaxKind.OPERATOR) && isPostfix(right)) {
            return right.spaced() && !isName(left);
        }
        boolean unaryLeft = left.in(SyntaxKind.UNARY) && left.node().is(SyntaxKind.OPERATOR) && !isPostfix(left);
        if (unaryLeft) {
            return right.spaced();
        }
        boolean unaryRight = right.in(SyntaxKind.UNARY) && right.node().is(SyntaxKind.OPERATOR);
        return !(unaryRight && left.is("{")) || right.spaced();
    }

    private static boolean isPostfix(ScriptToken operator) {
        return operator.node().end() == operator.parent().end();
    }

    private static boolean isName(ScriptToken token) {
        return token.node().is(SyntaxKind.NAME) || token.node().is(SyntaxKind.MEMBER_NAME) || token.is("]");
    }

    private static boolean besideBrace(ScriptToken left, ScriptToken right) {
        if (left.is("{") && right.is("}")) {
            return false;
        }
        boolean objectEdge = left.is("{") && left.in(SyntaxKind.OBJECT) || right.is("}") && right.in(SyntaxKind.OBJECT);
        boolean called = left.is("}") && (right.is("(") || right.is("["));
        boolean objectStart = right.is("{") && right.in(SyntaxKind.OBJECT);
        if (objectEdge || called) {
            return right.spaced();
        }
        return !objectStart || right.spaced() || left.node().is(SyntaxKind.WORD);
    }

    private static boolean besideWord(ScriptToken left, ScriptToken right) {
        boolean word = isKeyword(left) || isKeyword(right);
        return word || right.spaced();
    }

    private static boolean isKeyword(ScriptToken token) {
        return token.node().is(SyntaxKind.WORD) && !token.is("true") && !token.is("false") && !token.is("null");
    }
}
