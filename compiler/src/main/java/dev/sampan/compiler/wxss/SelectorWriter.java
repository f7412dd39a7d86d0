package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Writes the selector of a rule: tags get `wx-`, classes the scope's prefix, `:host` the host token.
final class SelectorWriter {

    /// Pseudo-classes whose argument is translated like a selector (WXSS-SEL-02).
    private static final Set<String> TRANSLATED = Set.of("not", "host-context");

    /// Selector lists that the 2019 compiler passes on as they are: `:is(div)` means the view's own `div`.
    private static final Set<String> PASSED_ON = Set.of("is", "where", "has", "matches", "-webkit-any", "-moz-any");

    /// Deeper functions are copied without a look inside: the reader recurses.
    private static final int DEEPEST = 30;

    /// @param empty no selector at all
    /// @param unusable an error was reported, the rule must be left out
    /// @param componentSelector the first tag, id or attribute selector (WXSS-COMP-02)
    record Outcome(boolean empty, boolean unusable, Optional<Place> componentSelector) {}

    private final CssCursor cursor;
    private final StyleOutput out;
    private final StyleReport report;
    private Optional<Place> firstHost = Optional.empty();

    private Optional<Place> scoped = Optional.empty();
    private boolean unusable;
    private int nesting;
    /// Whether the compound before a `~` makes the 2019 compiler fail (WXSS-SYN-03).
    private boolean siblingTrap;

    SelectorWriter(CssCursor cursor, StyleOutput out, StyleReport report) {
        this.cursor = cursor;
        this.out = out;
        this.report = report;
    }

    Optional<Place> firstHost() {
        return firstHost;
    }

    /// Writes up to the `{`, `;`, `}` or end that ends the selector, which stays.
    Outcome write() {
        scoped = Optional.empty();
        unusable = false;
        siblingTrap = false;
        boolean empty = true;
        int start = cursor.nextVisible().start();
        int selector = start;
        while (true) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END, OPEN_CURLY, CLOSE_CURLY, SEMICOLON -> {
                    cursor.span(SyntaxKind.SELECTOR, selector);
                    cursor.span(SyntaxKind.SELECTOR_LIST, start);
                    return new Outcome(empty, unusable, scoped);
                }
                default -> {
                    boolean visible = token.kind() != Kind.SPACE && token.kind() != Kind.COMMENT;
                    empty &= !visible;
                    if (token.kind() == Kind.COMMA) {
                        cursor.span(SyntaxKind.SELECTOR, selector);
                        selector = cursor.nextVisible(1).start();
                    }
                    part(false);
                }
            }
        }
    }

    /// One piece of a selector; `negated` inside of `:not()`, where the component rules do not look.
    private void part(boolean negated) {
        CssToken token = cursor.peek();
        switch (token.kind()) {
            case SPACE -> {
                cursor.next();
                out.space();
            }
            case COMMENT -> cursor.next();
            case COMMA -> {
                siblingTrap = false;
                copy();
            }
            case IDENT -> tag(negated);
            case HASH -> {
                scope(token, negated);
                checkName(token, 1);
                copy();
                cursor.span(SyntaxKind.ID_SELECTOR, token.start());
            }
            case COLON -> {
                pseudo(negated);
                cursor.span(SyntaxKind.PSEUDO_SELECTOR, token.start());
            }
            case OPEN_SQUARE -> {
                attribute(negated);
                cursor.span(SyntaxKind.ATTRIBUTE_SELECTOR, token.start());
            }
            case DELIM -> delimiter();
            case PERCENTAGE, NUMBER, FUNCTION, CLOSE_ROUND, CLOSE_SQUARE, OPEN_ROUND -> copy();
            case DIMENSION -> {
                if (cursor.text(token).startsWith(".")) {
                    dead(token);
                }
                copy();
            }
            default -> {
                unusable = true;
                report.error("WXSS_SYNTAX", token, "\"" + cursor.text(token) + "\" cannot stand in a selector", "");
                cursor.next();
            }
        }
    }

    private void copy() {
        out.text(cursor.text(cursor.next()));
    }

    private void delimiter() {
        CssToken token = cursor.peek();
        char c = cursor.text(token).charAt(0);
        if (isCombinator(token) && isCombinator(cursor.nextVisible(1)) && !unusable) {
            // the 2019 compiler refuses it (`>>>`), a view drops the rule
            unusable = true;
            report.warning(
                    "WXSS_DEAD_SELECTOR",
                    token,
                    "two combinators stand side by side; the rule is left out",
                    "Keep one of them");
        }
        switch (c) {
            case '.' -> className();
            case '*' -> {
                notPortable("WXSS_UNIVERSAL_SELECTOR", token, "the selector * is not portable", "Use classes");
                copy();
            }
            case '>', '+' -> {
                siblingTrap = true;
                copy();
            }
            case '~' -> {
                boolean trapped = siblingTrap;
                siblingTrap = true;
                copy();
                if (trapped) {
                    notPortable(
                            "WXSS_SIBLING_COMBINATOR",
                            cursor.peek(),
                            "a ~ behind >, +, ~ or a pseudo-class is not portable",
                            "Use classes");
                }
            }
            case '/' -> {
                if (cursor.startsLineComment()) {
                    report.lineComment(token);
                    cursor.next();
                } else if (cursor.peek(1).kind() == Kind.IDENT) {
                    report.warning(
                            "WXSS_DEAD_SELECTOR",
                            token,
                            "\"/" + cursor.text(cursor.peek(1)) + "\" names no element, so the rule never matches",
                            "Style the inside of a component by externalClasses or styleIsolation");
                }
                cursor.next();
            }
            case '&', '|', '=' -> copy();
            default -> {
                unusable = true;
                report.error("WXSS_SYNTAX", token, "\"" + cursor.text(token) + "\" cannot stand in a selector", "");
                cursor.next();
            }
        }
    }

    private boolean isCombinator(CssToken token) {
        return token.kind() == Kind.DELIM && ">+~".contains(cursor.text(token));
    }

    private void className() {
        CssToken dot = cursor.next();
        CssToken name = cursor.peek();
        out.text(".");
        if (name.kind() == Kind.IDENT && name.start() == dot.end()) {
            checkName(name, 0);
            out.prefix();
            copy();
            cursor.span(SyntaxKind.CLASS_SELECTOR, dot.start());
        } else if (name.kind() == Kind.DIMENSION || name.kind() == Kind.NUMBER) {
            dead(name);
        } else {
            // the 2019 compiler lets it pass, a view drops the rule
            unusable = true;
            report.warning(
                    "WXSS_DEAD_SELECTOR", dot, "a class name is missing behind the dot; the rule is left out", "");
        }
    }

    /// WXSS-SYN-05.
    private void dead(CssToken token) {
        report.warning(
                "WXSS_DEAD_SELECTOR",
                token,
                "a class whose name starts with a digit never matches",
                "Rename the class");
    }

    /// WXSS-SEL-01.
    private void tag(boolean negated) {
        CssToken token = cursor.peek();
        scope(token, negated);
        checkName(token, 0);
        String name = cursor.text(token);
        cursor.next();
        cursor.span(SyntaxKind.TAG_SELECTOR, token.start());
        if (name.equalsIgnoreCase("page")) {
            out.text("body");
        } else if (name.startsWith("wx-") || name.equals("from") || name.equals("to")) {
            out.text(name);
        } else {
            out.text("wx-" + name);
        }
    }

    private void attribute(boolean negated) {
        scope(cursor.peek(1), negated);
        int depth = 0;
        while (true) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END, OPEN_CURLY, CLOSE_CURLY -> {
                    return;
                }
                case OPEN_SQUARE -> depth++;
                case CLOSE_SQUARE -> depth--;
                default -> {}
            }
            copy();
            if (depth == 0) {
                return;
            }
        }
    }

    private void pseudo(boolean negated) {
        siblingTrap = true;
        CssToken colon = cursor.next();
        CssToken name = cursor.peek();
        String text = cursor.text(name).toLowerCase(Locale.ROOT);
        if (name.kind() == Kind.IDENT && text.equals("host")) {
            host(colon);
            cursor.next();
        } else if (name.kind() == Kind.FUNCTION && text.equals("host(")) {
            host(colon);
            cursor.next();
            hostArgument();
        } else if (name.kind() == Kind.FUNCTION) {
            out.text(":");
            copy();
            function(text.substring(0, text.length() - 1), negated);
        } else {
            out.text(":");
            if (name.kind() == Kind.COLON || name.kind() == Kind.IDENT) {
                copy();
                boolean element = name.kind() == Kind.COLON
                        && (cursor.peek().kind() == Kind.IDENT || cursor.peek().kind() == Kind.FUNCTION);
                if (element) {
                    boolean function = cursor.peek().kind() == Kind.FUNCTION;
                    copy();
                    if (function) {
                        function("", negated);
                    }
                }
            }
        }
    }

    private void host(CssToken at) {
        if (firstHost.isEmpty()) {
            firstHost = Optional.of(report.place(at));
        }
        out.host();
    }

    /// `:host(.a)`: the class was written by the user of the component, so it has no prefix of this scope.
    private void hostArgument() {
        int depth = 1;
        while (depth > 0) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END, OPEN_CURLY, CLOSE_CURLY -> {
                    return;
                }
                case FUNCTION, OPEN_ROUND -> depth++;
                case CLOSE_ROUND -> depth--;
                default -> {}
            }
            if (depth > 0) {
                copy();
            } else {
                cursor.next();
            }
        }
    }

    private void function(String name, boolean negated) {
        boolean tooDeep = nesting == DEEPEST;
        if (tooDeep) {
            unusable = true;
            report.error(
                    "WXSS_NESTING_DEPTH",
                    cursor.previous(),
                    "selectors are nested more than " + DEEPEST + " levels deep",
                    "");
        }
        nesting++;
        functionArguments(name, negated, !tooDeep && TRANSLATED.contains(name));
        nesting--;
    }

    private void functionArguments(String name, boolean negated, boolean selectors) {
        boolean passedOn = PASSED_ON.contains(name);
        int depth = 1;
        while (depth > 0) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END, OPEN_CURLY, CLOSE_CURLY, SEMICOLON -> {
                    unusable = true;
                    report.error("WXSS_SYNTAX", token, "a ) is missing", "");
                    return;
                }
                case CLOSE_ROUND -> {
                    depth--;
                    copy();
                }
                case FUNCTION, OPEN_ROUND -> {
                    depth++;
                    copy();
                }
                default -> {
                    if (passedOn && token.kind() == Kind.COMMA) {
                        notPortable("WXSS_SYNTAX", token, ":" + name + "() with a list is not portable", "");
                    }
                    if (selectors) {
                        part(negated || name.equals("not"));
                    } else if (token.kind() == Kind.SPACE || token.kind() == Kind.COMMENT) {
                        cursor.next();
                        out.space();
                    } else {
                        copy();
                    }
                }
            }
        }
    }

    private void scope(CssToken token, boolean negated) {
        if (!negated && scoped.isEmpty()) {
            scoped = Optional.of(report.place(token));
        }
    }

    private void checkName(CssToken token, int from) {
        String name = cursor.text(token);
        for (int i = from; i < name.length(); i++) {
            CssToken at = new CssToken(token.kind(), token.start() + i, token.start() + i + 1);
            if (name.charAt(i) == '\\') {
                notPortable(
                        "WXSS_ESCAPE", at, "an escaped character in a selector is not portable", "Rename the class");
                return;
            }
            if (name.charAt(i) > 0x7F) {
                notPortable(
                        "WXSS_NON_ASCII", at, "\"" + name + "\" in a selector is not portable", "Use a-z, 0-9, -, _");
                return;
            }
        }
    }

    private void notPortable(String code, CssToken at, String message, String hint) {
        unusable |= report.isStrict();
        report.notPortable(code, at, message, hint);
    }
}
