package dev.sampan.compiler.wxss;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A position in the tokens of a sheet, with the few kinds of looking ahead that WXSS needs.
final class CssCursor {

    /// How many tokens are looked ahead, so that a sheet of nothing but beginnings is still read in linear time.
    private static final int FARTHEST = 1_000;

    private final SourceText source;
    private final List<CssToken> tokens;
    private final SyntaxSink sink;
    private int at;
    /// No opening brace stands between the cursor and this token: [#nestedRuleBrace] looks far ahead only once.
    private int noBraceBefore;

    CssCursor(SourceText source, List<CssToken> tokens, SyntaxSink sink) {
        this.source = source;
        this.tokens = tokens;
        this.sink = sink;
    }

    CssToken peek() {
        return peek(0);
    }

    CssToken peek(int distance) {
        return tokens.get(Math.min(at + distance, tokens.size() - 1));
    }

    CssToken next() {
        CssToken token = peek();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    String text(CssToken token) {
        return source.text().substring(token.start(), token.end());
    }

    boolean is(CssToken token, char c) {
        return token.kind() == Kind.DELIM && source.text().charAt(token.start()) == c;
    }

    CssToken previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    /// The position behind a token, as an empty token.
    CssToken after(CssToken token) {
        return new CssToken(Kind.END, token.end(), token.end());
    }

    /// The last token before the cursor that is neither space nor comment: where a missing end is shown.
    CssToken lastVisible() {
        int i = Math.max(0, at - 1);
        while (i > 0 && (tokens.get(i).kind() == Kind.SPACE || tokens.get(i).kind() == Kind.COMMENT)) {
            i--;
        }
        CssToken token = tokens.get(i);
        return token.end() > token.start() ? new CssToken(token.kind(), token.end() - 1, token.end()) : token;
    }

    /// Tells of the construct from `start` to the last visible token before the cursor.
    void span(SyntaxKind kind, int start) {
        if (sink != SyntaxSink.NONE) {
            sink.span(kind, start, lastVisible().end());
        }
    }

    void skipSpace() {
        while (peek().kind() == Kind.SPACE || peek().kind() == Kind.COMMENT) {
            next();
        }
    }

    /// Whether white space with a line end, but no `;`, comes next.
    boolean breaksLine() {
        CssToken space = peek();
        return space.kind() == Kind.SPACE
                && text(space).matches("(?s).*[\\n\\r].*")
                && peek(1).kind() != Kind.SEMICOLON;
    }

    boolean startsLineComment() {
        return is(peek(), '/') && is(peek(1), '/') && peek().end() == peek(1).start();
    }

    /// The next token that is neither space nor comment.
    CssToken nextVisible() {
        return nextVisible(0);
    }

    /// The first token from `distance` on that is neither space nor comment.
    CssToken nextVisible(int distance) {
        int i = at + distance;
        while (tokens.get(i).kind() == Kind.SPACE || tokens.get(i).kind() == Kind.COMMENT) {
            i++;
        }
        return tokens.get(i);
    }

    /// When what begins here is a nested rule rather than a declaration: its opening brace.
    @Nullable
    CssToken nestedRuleBrace() {
        if (at < noBraceBefore) {
            return null;
        }
        boolean customProperty = peek().kind() == Kind.IDENT && text(peek()).startsWith("--");
        int round = 0;
        for (int i = at; i < Math.min(tokens.size(), at + FARTHEST); i++) {
            switch (tokens.get(i).kind()) {
                case OPEN_ROUND, FUNCTION, OPEN_SQUARE -> round++;
                case CLOSE_ROUND, CLOSE_SQUARE -> round--;
                case OPEN_CURLY -> {
                    return customProperty ? null : tokens.get(i);
                }
                case SEMICOLON -> {
                    if (round <= 0) {
                        return null;
                    }
                }
                case CLOSE_CURLY, END -> {
                    noBraceBefore = i;
                    return null;
                }
                default -> {}
            }
        }
        return null;
    }

    /// The second opening brace behind the cursor, else the token given.
    CssToken secondBrace(CssToken from) {
        int braces = 0;
        for (CssToken token : tokens.subList(at, Math.min(tokens.size(), at + FARTHEST))) {
            if (token.kind() == Kind.OPEN_CURLY && ++braces == 2) {
                return token;
            }
        }
        return from;
    }

    /// Skips up to the next `;` or `}` of this block, without consuming it.
    void skipDeclaration() {
        upToDeclarationEnd(this::next);
    }

    /// Repeats a step, which consumes at least one token, up to the next `;` or `}` of this block, which stays.
    void upToDeclarationEnd(Runnable step) {
        int depth = 0;
        while (true) {
            switch (peek().kind()) {
                case END -> {
                    return;
                }
                case OPEN_CURLY -> depth++;
                case CLOSE_CURLY -> {
                    if (depth == 0) {
                        return;
                    }
                    depth--;
                }
                case SEMICOLON -> {
                    if (depth == 0) {
                        return;
                    }
                }
                default -> {}
            }
            step.run();
        }
    }

    /// Skips the rest of a block with its closing brace; the opening one is consumed.
    void skipBlock() {
        int depth = 1;
        while (depth > 0 && peek().kind() != Kind.END) {
            depth += switch (next().kind()) {
                case OPEN_CURLY -> 1;
                case CLOSE_CURLY -> -1;
                default -> 0;
            };
        }
    }

    /// Skips a statement with its `;`.
    void skipStatement() {
        skipDeclaration();
        if (peek().kind() == Kind.SEMICOLON) {
            next();
        }
    }

    /// The source up to the next `;`, which is consumed; a closing brace or the end also ends it.
    String rawUntilSemicolon() {
        int start = peek().start();
        while (peek().kind() != Kind.SEMICOLON
                && peek().kind() != Kind.END
                && peek().kind() != Kind.CLOSE_CURLY
                && peek().kind() != Kind.OPEN_CURLY) {
            next();
        }
        String raw = source.text().substring(start, peek().start());
        if (peek().kind() == Kind.SEMICOLON) {
            next();
        }
        return raw;
    }
}
