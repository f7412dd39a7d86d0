package dev.sampan.compiler.tree;

/// Where a parser tells which stretch of the source is what. Inner constructs are told before the outer ones that hold
/// them. One thread.
public interface SyntaxSink {

    /// For compiling, where nobody asks.
    SyntaxSink NONE = new SyntaxSink() {
        @Override
        public void span(SyntaxKind kind, int start, int end) {}

        @Override
        public int mark() {
            return 0;
        }

        @Override
        public void cut(int mark, int end) {}
    };

    /// @param end exclusive; an empty span is ignored
    void span(SyntaxKind kind, int start, int end);

    /// The number of spans so far.
    int mark();

    /// Forgets the spans told since `mark` that reach beyond `end`: the parser found that its guess went too far.
    void cut(int mark, int end);
}
