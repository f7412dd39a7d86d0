package dev.sampan.compiler.format;

import dev.sampan.compiler.tree.SyntaxKind;
import java.util.ArrayDeque;
import java.util.Deque;

/// The indent of each line of WXS: one more than the line of the innermost open bracket, one more inside of statements
/// without braces and for the further lines of a statement. One file, one thread.
final class ScriptIndent {

    /// @param level of the line that it stands on
    private record Bracket(int level, boolean statements, boolean cases) {}

    private final int outermost;
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int level;
    private String before = "";

    ScriptIndent(int outermost) {
        this.outermost = outermost;
        this.level = outermost;
    }

    /// Of the line that was begun last.
    int level() {
        return level;
    }

    /// @param first token of the line, maybe a comment
    /// @param visible the same, or the next that is no comment
    void newLine(ScriptToken first, ScriptToken visible) {
        if (first.isComment() && (visible.closes() || visible.isComment())) {
            level = inside();
        } else {
            level = of(visible);
        }
    }

    private int inside() {
        Bracket bracket = open.peek();
        return bracket == null ? outermost : bracket.level() + (bracket.cases() ? 2 : 1);
    }

    private int of(ScriptToken token) {
        Bracket bracket = open.peek();
        if (bracket != null && token.closes()) {
            return bracket.level();
        }
        if (bracket != null && !bracket.statements()) {
            boolean next = before.equals(",") || before.equals("(") || before.equals("[") || before.equals("{");
            return bracket.level() + (next ? 1 : 2);
        }
        int base = bracket == null ? outermost : bracket.level() + 1;
        boolean label = token.in(SyntaxKind.CASE_LABEL) && token.startsStatement();
        if (bracket != null && bracket.cases() && !label) {
            base++;
        }
        boolean whole = token.startsStatement() || token.continuesControl() || token.is("{");
        return base + token.nesting() + (whole ? 0 : 1);
    }

    void pass(ScriptToken token) {
        if (token.opens()) {
            boolean cases = token.is("{") && token.in(SyntaxKind.SWITCH_STATEMENT);
            boolean statements = cases || token.is("{") && token.in(SyntaxKind.BLOCK);
            open.push(new Bracket(level, statements, cases));
        } else if (token.closes()) {
            open.poll();
        }
        before = token.text();
    }
}
