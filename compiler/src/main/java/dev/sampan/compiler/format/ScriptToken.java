package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A token of WXS with what its layout depends on.
///
/// @param parent the smallest construct that holds it
/// @param lineEnds before it, since the last token
/// @param spaced whether white space stood before it
/// @param nesting statements without braces around it, up to the block it stands in
/// @param startsStatement whether a statement or a `case` begins with it
record ScriptToken(
        SyntaxNode node,
        String text,
        SyntaxNode parent,
        int lineEnds,
        boolean spaced,
        int nesting,
        boolean startsStatement) {

    private static final Set<SyntaxKind> CONTROL = EnumSet.of(
            SyntaxKind.IF_STATEMENT, SyntaxKind.FOR_STATEMENT, SyntaxKind.WHILE_STATEMENT, SyntaxKind.DO_STATEMENT);

    private static final Set<SyntaxKind> STATEMENTS = EnumSet.of(
            SyntaxKind.VARIABLES,
            SyntaxKind.IF_STATEMENT,
            SyntaxKind.FOR_STATEMENT,
            SyntaxKind.WHILE_STATEMENT,
            SyntaxKind.DO_STATEMENT,
            SyntaxKind.SWITCH_STATEMENT,
            SyntaxKind.CASE_LABEL,
            SyntaxKind.BREAK_STATEMENT,
            SyntaxKind.CONTINUE_STATEMENT,
            SyntaxKind.RETURN_STATEMENT,
            SyntaxKind.EXPRESSION_STATEMENT,
            SyntaxKind.EMPTY_STATEMENT,
            SyntaxKind.BLOCK);

    private static final Set<SyntaxKind> LISTS =
            EnumSet.of(SyntaxKind.FILE, SyntaxKind.WXS_CODE, SyntaxKind.BLOCK, SyntaxKind.SWITCH_STATEMENT);

    /// @param around the constructs that hold the token, the outermost first
    static ScriptToken of(SyntaxNode node, String text, List<SyntaxNode> around, int lineEnds, boolean spaced) {
        int list = around.size() - 1;
        while (list > 0 && !holdsStatements(around.get(list), node)) {
            list--;
        }
        int nesting = 0;
        boolean starts = false;
        for (int i = list + 1; i <= around.size(); i++) {
            SyntaxNode inner = i < around.size() ? around.get(i) : node;
            SyntaxNode outer = around.get(i - 1);
            boolean statement = isStatement(inner, outer);
            if (statement && i - 1 > list && isBody(inner, outer)) {
                nesting++;
            }
            starts |= statement && inner.start() == node.start();
        }
        return new ScriptToken(node, text, around.getLast(), lineEnds, spaced, nesting, starts);
    }

    private static boolean holdsStatements(SyntaxNode list, SyntaxNode token) {
        boolean edge = list.start() == token.start() || list.end() == token.end();
        boolean braces = list.is(SyntaxKind.BLOCK) || list.is(SyntaxKind.SWITCH_STATEMENT);
        return LISTS.contains(list.kind()) && !(braces && edge);
    }

    /// A function is a statement only where statements stand.
    private static boolean isStatement(SyntaxNode node, SyntaxNode parent) {
        boolean declared =
                node.is(SyntaxKind.FUNCTION) && (LISTS.contains(parent.kind()) || CONTROL.contains(parent.kind()));
        return declared || STATEMENTS.contains(node.kind());
    }

    /// Whether a statement stands one step inside of `if`, `for`, `while` or `do` without being a block or `else if`.
    private static boolean isBody(SyntaxNode statement, SyntaxNode control) {
        if (!CONTROL.contains(control.kind()) || statement.is(SyntaxKind.BLOCK)) {
            return false;
        }
        boolean elseIf = control.is(SyntaxKind.IF_STATEMENT)
                && statement.is(SyntaxKind.IF_STATEMENT)
                && statement.end() == control.end()
                && control.children(SyntaxKind.WORD).size() > 1;
        boolean head = control.is(SyntaxKind.FOR_STATEMENT) && statement.is(SyntaxKind.VARIABLES);
        return !elseIf && !head;
    }

    int start() {
        return node.start();
    }

    boolean is(String wanted) {
        return text.equals(wanted) && !node.is(SyntaxKind.STRING);
    }

    boolean isComment() {
        return node.is(SyntaxKind.COMMENT);
    }

    boolean in(SyntaxKind kind) {
        return parent.is(kind);
    }

    boolean opens() {
        return is("{") || is("(") || is("[");
    }

    boolean closes() {
        return is("}") || is(")") || is("]");
    }

    /// `else`, and the `while` of `do`: they stand where their statement began.
    boolean continuesControl() {
        return node.is(SyntaxKind.WORD)
                && (is("else") && in(SyntaxKind.IF_STATEMENT) || is("while") && in(SyntaxKind.DO_STATEMENT));
    }
}
