package dev.sampan.compiler.wxs;

import static dev.sampan.compiler.wxs.WxsSyntaxError.SYNTAX;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxs.WxsToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks that a module stays within the WXS subset of JavaScript (WXS-SYN-01, -02) and tells the rewriter what it
/// sees. Stops at the first construct outside of the subset. One module, one thread.
final class WxsParser {

    private static final int DEEPEST = 200;

    /// Words that cannot be names, with what to do instead.
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("new", "Use getDate() or getRegExp(), or an object literal."),
            Map.entry("this", "Pass the object as an argument."),
            Map.entry("class", "Use functions and object literals."),
            Map.entry("try", "Check values before using them."),
            Map.entry("catch", ""),
            Map.entry("finally", ""),
            Map.entry("throw", "Return a value that tells of the failure."),
            Map.entry("with", ""),
            Map.entry("const", "Use var."),
            Map.entry("import", "Use require()."),
            Map.entry("export", "Use module.exports."),
            Map.entry("super", ""),
            Map.entry("extends", ""),
            Map.entry("enum", ""),
            Map.entry("debugger", ""),
            Map.entry("in", "Compare with undefined."),
            Map.entry("instanceof", "Compare x.constructor with a string such as \"Array\"."));

    /// Reserved in JavaScript, but plain names for the WXS compilers when declared (found in published libraries).
    private static final Set<String> DECLARABLE =
            Set.of("class", "enum", "export", "extends", "super", "import", "debugger");

    private static final Set<String> STATEMENT_WORDS = Set.of(
            "break",
            "case",
            "continue",
            "default",
            "delete",
            "do",
            "else",
            "for",
            "function",
            "if",
            "return",
            "switch",
            "typeof",
            "var",
            "void",
            "while",
            "true",
            "false",
            "null");

    private static final Map<String, Integer> BINARY = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("|", 3),
            Map.entry("^", 4),
            Map.entry("&", 5),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("===", 6),
            Map.entry("!==", 6),
            Map.entry("<", 7),
            Map.entry(">", 7),
            Map.entry("<=", 7),
            Map.entry(">=", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry(">>>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10));

    private static final Set<String> ASSIGNMENTS =
            Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");

    private static final Map<String, String> MODERN = Map.of(
            "=>", "Write function (…) {…}.",
            "...", "List the values.",
            "?.", "Check with && before the access.",
            "??", "Use ?: or ||.",
            "**", "Use Math.pow().",
            "**=", "Use Math.pow().",
            "&&=", "Write the assignment out.",
            "||=", "Write the assignment out.",
            "??=", "Write the assignment out.");

    private final WxsLexer lexer;
    private final WxsRewriter rewriter;
    private final SyntaxSink sink;
    /// Where errors go when reading goes on behind them; `null` to stop at the first.
    private final @Nullable List<WxsSyntaxError> passed;
    private WxsToken token = new WxsToken(Kind.END, "", 0, 0, false);
    private int lastEnd;
    private WxsScope scope = new WxsScope(null);
    private int depth;
    private final Set<String> declaredWords = new HashSet<>();

    WxsParser(String text, WxsRewriter rewriter) {
        this(text, rewriter, SyntaxSink.NONE, null);
    }

    private WxsParser(String text, WxsRewriter rewriter, SyntaxSink sink, @Nullable List<WxsSyntaxError> passed) {
        this.lexer = new WxsLexer(text, rewriter, sink);
        this.rewriter = rewriter;
        this.sink = sink;
        this.passed = passed;
    }

    /// Reads to the end of any text, for tools.
    ///
    /// @return the statements that are not WXS, in source order
    static List<WxsSyntaxError> readAll(String text, WxsRewriter rewriter, SyntaxSink sink) {
        List<WxsSyntaxError> passed = new ArrayList<>();
        new WxsParser(text, rewriter, sink, passed).program();
        return passed;
    }

    void program() {
        scope.declare("module");
        scope.declare("require");
        if (passed == null) {
            token = lexer.next();
        } else {
            passOver();
        }
        while (token.kind() != Kind.END) {
            statementInList();
        }
        rewriter.free(scope.free());
    }

    private void statementInList() {
        if (passed == null) {
            statement();
            return;
        }
        int start = token.start();
        int depthBefore = depth;
        WxsScope scopeBefore = scope;
        try {
            statement();
        } catch (WxsSyntaxError error) {
            passed.add(error);
            lexer.skipTo(error.end());
            depth = depthBefore;
            scope = scopeBefore;
            resume(start);
            sink.span(SyntaxKind.ERROR, start, lastEnd);
        }
    }

    /// Goes on behind an error: after the next semicolon, at the bracket that ends the block, or on the next line.
    private void resume(int start) {
        int brackets = 0;
        boolean moved = token.start() > start;
        while (token.kind() != Kind.END) {
            if (brackets == 0 && moved) {
                if (token.is(";")) {
                    passOver();
                    return;
                }
                if (token.is("}") || token.newlineBefore()) {
                    return;
                }
            }
            if (token.is("{") || token.is("(") || token.is("[")) {
                brackets++;
            } else if (brackets > 0 && (token.is("}") || token.is(")") || token.is("]"))) {
                brackets--;
            }
            passOver();
            moved = true;
        }
    }

    /// To the next token that there is, over characters that are none.
    private void passOver() {
        while (true) {
            try {
                advance();
                return;
            } catch (WxsSyntaxError error) {
                lexer.skipTo(error.end());
            }
        }
    }

    // Statements

    private void statement() {
        WxsToken first = token;
        enter();
        if (token.kind() == Kind.PUNCTUATOR) {
            switch (token.text()) {
                case "{" -> block();
                case ";" -> advance();
                default -> expressionStatement();
            }
        } else if (token.kind() == Kind.NAME) {
            switch (token.text()) {
                case "var" -> {
                    advance();
                    variables();
                    endOfStatement();
                }
                case "function" -> functionDeclaration();
                case "if" -> ifStatement();
                case "for" -> forStatement();
                case "while" -> {
                    advance();
                    condition();
                    statement();
                }
                case "do" -> doStatement();
                case "switch" -> switchStatement();
                case "break", "continue" -> {
                    advance();
                    if (token.kind() == Kind.NAME && !token.newlineBefore()) {
                        throw refuse(token, "Labels are not supported in WXS.", "");
                    }
                    endOfStatement();
                }
                case "return" -> returnStatement();
                default -> expressionStatement();
            }
        } else {
            expressionStatement();
        }
        depth--;
        sink.span(kindOf(first), first.start(), lastEnd);
    }

    private static SyntaxKind kindOf(WxsToken first) {
        if (first.kind() != Kind.PUNCTUATOR && first.kind() != Kind.NAME) {
            return SyntaxKind.EXPRESSION_STATEMENT;
        }
        return switch (first.text()) {
            case "{" -> SyntaxKind.BLOCK;
            case ";" -> SyntaxKind.EMPTY_STATEMENT;
            case "var" -> SyntaxKind.VARIABLES;
            case "function" -> SyntaxKind.FUNCTION;
            case "if" -> SyntaxKind.IF_STATEMENT;
            case "for" -> SyntaxKind.FOR_STATEMENT;
            case "while" -> SyntaxKind.WHILE_STATEMENT;
            case "do" -> SyntaxKind.DO_STATEMENT;
            case "switch" -> SyntaxKind.SWITCH_STATEMENT;
            case "break" -> SyntaxKind.BREAK_STATEMENT;
            case "continue" -> SyntaxKind.CONTINUE_STATEMENT;
            case "return" -> SyntaxKind.RETURN_STATEMENT;
            default -> SyntaxKind.EXPRESSION_STATEMENT;
        };
    }

    private void block() {
        int start = token.start();
        expect("{");
        while (!token.is("}")) {
            if (token.kind() == Kind.END) {
                throw unexpected();
            }
            statementInList();
        }
        advance();
        sink.span(SyntaxKind.BLOCK, start, lastEnd);
    }

    private void expressionStatement() {
        WxsToken first = token;
        expression();
        if (first.kind() == Kind.NAME && token.is(":")) {
            throw refuse(first, "Labels are not supported in WXS.", "");
        }
        if (first.is("let") && token.kind() == Kind.NAME) {
            throw refuse(first, "\"let\" is not supported in WXS.", "Use var.");
        }
        if (first.is("async") && token.is("function")) {
            throw refuse(first, "\"async\" is not supported in WXS.", "");
        }
        endOfStatement();
    }

    private void variables() {
        do {
            if (token.is("{") || token.is("[")) {
                throw refuse(token, "Destructuring is not supported in WXS.", "Read the members one by one.");
            }
            int start = token.start();
            scope.declare(name());
            if (take("=")) {
                assignment();
            }
            sink.span(SyntaxKind.VARIABLE, start, lastEnd);
        } while (take(","));
    }

    private void ifStatement() {
        advance();
        condition();
        statement();
        if (take("else")) {
            statement();
        }
    }

    private void condition() {
        expect("(");
        expression();
        expect(")");
    }

    private void forStatement() {
        advance();
        expect("(");
        if (token.is("var")) {
            advance();
            variables();
        } else if (token.is("let")) {
            throw refuse(token, "\"let\" is not supported in WXS.", "Use var.");
        } else if (!token.is(";")) {
            expression();
        }
        if (token.is("in") || token.is("of")) {
            throw refuse(
                    token,
                    "for…" + token.text() + " is not supported in WXS.",
                    "Count with an index; keys of an object are found with JSON.stringify or getRegExp.");
        }
        expect(";");
        if (!token.is(";")) {
            expression();
        }
        expect(";");
        if (!token.is(")")) {
            expression();
        }
        expect(")");
        statement();
    }

    private void doStatement() {
        advance();
        statement();
        expect("while");
        condition();
        take(";");
    }

    private void switchStatement() {
        advance();
        condition();
        expect("{");
        while (!take("}")) {
            int start = token.start();
            if (take("case")) {
                expression();
                expect(":");
                sink.span(SyntaxKind.CASE_LABEL, start, lastEnd);
            } else if (take("default")) {
                expect(":");
                sink.span(SyntaxKind.CASE_LABEL, start, lastEnd);
            } else if (token.kind() == Kind.END) {
                throw unexpected();
            } else {
                statementInList();
            }
        }
    }

    private void returnStatement() {
        WxsToken word = token;
        if (scope.outer() == null) {
            throw refuse(word, "\"return\" stands outside of a function.", "");
        }
        advance();
        boolean bare = token.is(";") || token.is("}") || token.kind() == Kind.END || token.newlineBefore();
        if (!bare) {
            expression();
        }
        endOfStatement();
    }

    /// A semicolon, or a line end, or the end of the block.
    private void endOfStatement() {
        if (take(";") || token.is("}") || token.kind() == Kind.END || token.newlineBefore()) {
            return;
        }
        throw unexpected();
    }

    // Functions

    private void functionDeclaration() {
        advance();
        refuseGenerator();
        scope.declare(name());
        functionRest(null);
    }

    private void functionExpression() {
        advance();
        refuseGenerator();
        functionRest(token.kind() == Kind.NAME ? name() : null);
    }

    private void refuseGenerator() {
        if (token.is("*")) {
            throw refuse(token, "Generators are not supported in WXS.", "");
        }
    }

    private void functionRest(@Nullable String ownName) {
        scope = new WxsScope(scope);
        scope.declare("arguments");
        if (ownName != null) {
            scope.declare(ownName);
        }
        expect("(");
        while (!take(")")) {
            if (token.is("{") || token.is("[")) {
                throw refuse(token, "Destructuring is not supported in WXS.", "Read the members one by one.");
            }
            int start = token.start();
            scope.declare(name());
            if (take("=")) {
                assignment();
            }
            sink.span(SyntaxKind.PARAMETER, start, lastEnd);
            if (!token.is(")")) {
                expect(",");
            }
        }
        block();
        WxsScope outer = Objects.requireNonNull(scope.outer());
        scope.free().forEach(outer::use);
        scope = outer;
    }

    // Expressions

    private void expression() {
        do {
            assignment();
        } while (take(","));
    }

    private void assignment() {
        enter();
        int start = token.start();
        WxsOperand left = binary(1);
        if (token.is("?")) {
            left.read();
            advance();
            assignment();
            expect(":");
            assignment();
            sink.span(SyntaxKind.CONDITIONAL, start, lastEnd);
        } else if (token.kind() == Kind.PUNCTUATOR && ASSIGNMENTS.contains(token.text())) {
            if (!left.isTarget()) {
                throw unexpected();
            }
            left.write();
            operator();
            assignment();
            sink.span(SyntaxKind.ASSIGNMENT, start, lastEnd);
        } else {
            left.read();
        }
        depth--;
    }

    private WxsOperand binary(int lowest) {
        int start = token.start();
        WxsOperand left = unary();
        while (true) {
            refuseModern();
            Integer level = token.kind() == Kind.PUNCTUATOR ? BINARY.get(token.text()) : null;
            if (level == null || level < lowest) {
                return left;
            }
            left.read();
            operator();
            binary(level + 1).read();
            sink.span(SyntaxKind.BINARY, start, lastEnd);
            left = WxsOperand.value();
        }
    }

    private void refuseModern() {
        if (token.kind() == Kind.NAME && (token.is("in") || token.is("instanceof"))) {
            throw refuse(token, "\"" + token.text() + "\" is not supported in WXS.", hintFor(token.text()));
        }
        if (token.kind() == Kind.PUNCTUATOR && MODERN.containsKey(token.text())) {
            throw refuse(token, "\"" + token.text() + "\" is not supported in WXS.", hintFor(token.text()));
        }
    }

    private static String hintFor(String word) {
        String hint = MODERN.get(word);
        return hint != null ? hint : REFUSED.getOrDefault(word, "");
    }

    private WxsOperand unary() {
        int start = token.start();
        if (token.kind() == Kind.PUNCTUATOR && "! ~ + -".contains(token.text())) {
            enter();
            operator();
            unary().read();
            depth--;
            sink.span(SyntaxKind.UNARY, start, lastEnd);
            return WxsOperand.value();
        }
        if (token.is("++") || token.is("--")) {
            enter();
            operator();
            WxsOperand operand = unary();
            if (!operand.isTarget()) {
                throw unexpected();
            }
            operand.write();
            depth--;
            sink.span(SyntaxKind.UNARY, start, lastEnd);
            return WxsOperand.value();
        }
        if (token.is("typeof") || token.is("void") || token.is("delete")) {
            String word = token.text();
            enter();
            operator();
            WxsOperand operand = unary();
            switch (word) {
                case "typeof" -> operand.typeOf();
                case "delete" -> operand.write();
                default -> operand.read();
            }
            depth--;
            sink.span(SyntaxKind.UNARY, start, lastEnd);
            return WxsOperand.value();
        }
        WxsOperand operand = postfix();
        if ((token.is("++") || token.is("--")) && !token.newlineBefore()) {
            if (!operand.isTarget()) {
                throw unexpected();
            }
            operand.write();
            operator();
            sink.span(SyntaxKind.UNARY, start, lastEnd);
            return WxsOperand.value();
        }
        return operand;
    }

    private WxsOperand postfix() {
        int start = token.start();
        WxsToken first = token;
        WxsOperand operand = primary();
        while (true) {
            int end = lastEnd;
            if (token.is(".")) {
                operand.read();
                advance();
                if (token.kind() != Kind.NAME) {
                    throw unexpected();
                }
                WxsToken name = token;
                advance();
                sink.span(SyntaxKind.MEMBER_NAME, name.start(), name.end());
                sink.span(SyntaxKind.MEMBER, start, lastEnd);
                operand = WxsOperand.member(rewriter, start, end, name);
            } else if (token.is("[")) {
                operand.read();
                advance();
                WxsToken key = token;
                expression();
                boolean literal = key.kind() == Kind.STRING && lastEnd == key.end();
                expect("]");
                sink.span(SyntaxKind.INDEX, start, lastEnd);
                operand = literal ? WxsOperand.index(rewriter, start, end, key, lastEnd) : WxsOperand.target();
            } else if (token.is("(")) {
                boolean requires = first.is("require") && end == first.end();
                if (first.is("Number") && end == first.end()) {
                    numberCall(first);
                } else {
                    operand.read();
                }
                advance();
                if (requires) {
                    requireArgument(first);
                }
                arguments();
                sink.span(SyntaxKind.CALL, start, lastEnd);
                operand = WxsOperand.value();
            } else {
                return operand;
            }
        }
    }

    /// WXS-SYN-02 refuses `Number(…)`; inside of functions the compilers let it pass, and published libraries rely on
    /// it.
    private void numberCall(WxsToken word) {
        if (scope.outer() == null) {
            throw refuse(word, "Number() cannot be called in WXS.", "Use parseFloat(), or +x.");
        }
        rewriter.numberCall(word);
    }

    private void requireArgument(WxsToken word) {
        if (token.kind() != Kind.STRING) {
            throw refuse(word, "require() takes a string literal in WXS.", "Write the path as \"./file.wxs\".");
        }
        rewriter.require(token);
    }

    private void arguments() {
        while (!take(")")) {
            assignment();
            if (!token.is(")")) {
                expect(",");
            }
        }
    }

    private WxsOperand primary() {
        WxsToken first = token;
        return switch (first.kind()) {
            case STRING -> {
                advance();
                sink.span(SyntaxKind.STRING, first.start(), lastEnd);
                yield WxsOperand.value();
            }
            case NUMBER -> {
                rewriter.number(first);
                advance();
                sink.span(SyntaxKind.NUMBER, first.start(), lastEnd);
                yield WxsOperand.value();
            }
            case NAME -> named(first);
            case PUNCTUATOR -> bracketed(first);
            case END -> throw unexpected();
        };
    }

    private WxsOperand named(WxsToken word) {
        return switch (word.text()) {
            case "function" -> {
                functionExpression();
                sink.span(SyntaxKind.FUNCTION, word.start(), lastEnd);
                yield WxsOperand.value();
            }
            case "true", "false", "null" -> {
                advance();
                sink.span(SyntaxKind.WORD, word.start(), lastEnd);
                yield WxsOperand.value();
            }
            default -> {
                String hint = REFUSED.get(word.text());
                if (declaredWords.contains(word.text())) {
                    rewriter.rename(word);
                } else if (hint != null) {
                    throw refuse(word, "\"" + word.text() + "\" is not supported in WXS.", hint);
                }
                if (STATEMENT_WORDS.contains(word.text())) {
                    throw unexpected();
                }
                advance();
                sink.span(SyntaxKind.NAME, word.start(), lastEnd);
                if (word.is("async") && token.is("function")) {
                    throw refuse(word, "\"async\" is not supported in WXS.", "");
                }
                yield WxsOperand.name(scope, word);
            }
        };
    }

    private WxsOperand bracketed(WxsToken bracket) {
        enter();
        switch (bracket.text()) {
            case "(" -> {
                advance();
                expression();
                expect(")");
                sink.span(SyntaxKind.GROUP, bracket.start(), lastEnd);
            }
            case "[" -> {
                advance();
                while (!take("]")) {
                    if (!take(",")) {
                        refuseModern();
                        assignment();
                        if (!token.is("]")) {
                            expect(",");
                        }
                    }
                }
                sink.span(SyntaxKind.ARRAY, bracket.start(), lastEnd);
            }
            case "{" -> {
                object();
                sink.span(SyntaxKind.OBJECT, bracket.start(), lastEnd);
            }
            case "/", "/=" ->
                throw refuse(bracket, "Regular expression literals are not supported in WXS.", "Use getRegExp().");
            default -> {
                refuseModern();
                throw unexpected();
            }
        }
        depth--;
        return WxsOperand.value();
    }

    private void object() {
        advance();
        while (!take("}")) {
            refuseModern();
            WxsToken key = token;
            if (key.is("[")) {
                throw refuse(key, "Computed keys are not supported in WXS.", "Assign with object[key] = value.");
            }
            if (key.kind() == Kind.PUNCTUATOR || key.kind() == Kind.END) {
                throw unexpected();
            }
            rewriter.number(key);
            rewriter.memberName(key);
            advance();
            sink.span(SyntaxKind.KEY, key.start(), key.end());
            boolean shorthand = token.is(",") || token.is("}");
            if (shorthand && key.kind() == Kind.NAME && scope.outer() != null && !isReserved(key)) {
                // WXS-SYN-02 refuses it; inside of functions the compilers let it pass, and published libraries rely on
                // it
                rewriter.shorthand(key);
                WxsOperand.name(scope, key).read();
            } else if (token.is(":")) {
                advance();
                assignment();
            } else {
                throw notAPair(key);
            }
            sink.span(SyntaxKind.ENTRY, key.start(), lastEnd);
            if (!token.is("}")) {
                expect(",");
            }
        }
    }

    private static boolean isReserved(WxsToken key) {
        return REFUSED.containsKey(key.text()) || STATEMENT_WORDS.contains(key.text());
    }

    private WxsSyntaxError notAPair(WxsToken key) {
        boolean accessor = (key.is("get") || key.is("set")) && token.kind() != Kind.PUNCTUATOR;
        if (accessor || token.is("(")) {
            return refuse(
                    key, "Methods, getters and setters are not supported in WXS.", "Write name: function () {…}.");
        }
        if (token.is(",") || token.is("}")) {
            String name = key.text();
            return refuse(key, "Shorthand members are not supported in WXS.", "Write " + name + ": " + name + ".");
        }
        return unexpected();
    }

    // Tokens

    private void operator() {
        WxsToken operator = token;
        advance();
        sink.span(SyntaxKind.OPERATOR, operator.start(), operator.end());
    }

    private void tell(WxsToken passed) {
        if (passed.kind() == Kind.PUNCTUATOR) {
            sink.span(SyntaxKind.PUNCTUATION, passed.start(), passed.end());
        } else if (passed.kind() == Kind.NAME && STATEMENT_WORDS.contains(passed.text())) {
            sink.span(SyntaxKind.WORD, passed.start(), passed.end());
        }
    }

    private void advance() {
        tell(token);
        lastEnd = token.end();
        token = lexer.next();
    }

    private boolean take(String text) {
        if (token.is(text)) {
            advance();
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!take(text)) {
            refuseModern();
            throw unexpected();
        }
    }

    private String name() {
        String hint = REFUSED.get(token.text());
        if (DECLARABLE.contains(token.text())) {
            declaredWords.add(token.text());
            rewriter.rename(token);
        } else if (token.kind() == Kind.NAME && hint != null) {
            throw refuse(token, "\"" + token.text() + "\" is not supported in WXS.", hint);
        }
        if (token.kind() != Kind.NAME || STATEMENT_WORDS.contains(token.text())) {
            refuseModern();
            throw unexpected();
        }
        String name = token.text();
        sink.span(SyntaxKind.NAME, token.start(), token.end());
        advance();
        return name;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw refuse(token, "The code is nested more than " + DEEPEST + " levels deep.", "");
        }
    }

    private WxsSyntaxError unexpected() {
        String what = token.kind() == Kind.END ? "end of the code" : "\"" + token.text() + "\"";
        return refuse(token, "Unexpected " + what + ".", "");
    }

    private static WxsSyntaxError refuse(WxsToken at, String message, String hint) {
        return new WxsSyntaxError(SYNTAX, at.start(), Math.max(at.end(), at.start() + 1), message, hint);
    }
}
