package dev.sampan.compiler.lint;

/// One kind of hint. Stateless.
@FunctionalInterface
interface Rule {

    void check(Subject subject, ProjectFacts project, Findings findings);
}
