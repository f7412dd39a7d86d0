package dev.sampan.compiler.wxml.expr;

/// Leaves the recursion of the parser; never seen outside of it.
final class ExprFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExprProblem problem;

    ExprFailure(ExprProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    ExprProblem problem() {
        return problem;
    }
}
