package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.tree.SyntaxSink;
import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Translates one WXSS file: walks rules and declarations, hands selectors to [SelectorWriter] and values to
/// [ValueWriter]. Repairs as CSS does: what cannot be understood is left out up to the next rule.
public final class StyleParser {

    private static final Set<String> RULE_LIST_AT = Set.of("media", "supports", "document", "-moz-document");
    private static final Set<String> DECLARATION_AT =
            Set.of("font-face", "page", "counter-style", "property", "viewport", "-ms-viewport", "font-feature-values");
    private static final Set<String> NEW_RULE_LIST_AT = Set.of("layer", "container", "scope", "starting-style");

    /// Real style sheets nest a handful of blocks; the parser recurses, and so do the engines of views.
    private static final int DEEPEST = 100;

    private final CssCursor cursor;
    private final StyleReport report;
    private final StyleOutput out = new StyleOutput();
    private final SelectorWriter selectors;
    private final ValueWriter values;
    private Optional<Place> componentSelector = Optional.empty();
    private int depth;
    private boolean reportedDepth;

    private StyleParser(SourceText source, StyleProfile profile, SyntaxSink sink) {
        List<CssToken> tokens = CssTokenizer.tokenize(source.text());
        if (sink != SyntaxSink.NONE) {
            tokens.forEach(token -> sink.span(token.syntax(), token.start(), token.end()));
        }
        this.cursor = new CssCursor(source, tokens, sink);
        this.report = new StyleReport(source, profile);
        this.selectors = new SelectorWriter(cursor, out, report);
        this.values = new ValueWriter(cursor, out, report);
    }

    /// @param id path below miniprogramRoot; the diagnostics carry the path of `source`
    public static StyleUnit parse(String id, SourceText source, StyleProfile profile) {
        return parse(id, source, profile, SyntaxSink.NONE);
    }

    public static StyleUnit parse(String id, SourceText source, StyleProfile profile, SyntaxSink sink) {
        StyleParser parser = new StyleParser(source, profile, sink);
        parser.ruleList(false);
        return new StyleUnit(
                id,
                parser.out.finish(),
                parser.report.diagnostics(),
                parser.componentSelector,
                parser.selectors.firstHost());
    }

    /// Rules up to the end of the file, or, inside of a block, up to its closing brace, which is consumed.
    private void ruleList(boolean inBlock) {
        while (true) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END -> {
                    if (inBlock) {
                        unexpectedEnd();
                    }
                    return;
                }
                case SPACE -> {
                    cursor.next();
                    out.space();
                }
                case COMMENT, CDO, CDC -> cursor.next();
                case CLOSE_CURLY -> {
                    cursor.next();
                    if (inBlock) {
                        out.text("}");
                        return;
                    }
                    report.error("WXSS_SYNTAX", token, "there is a } too many", "Remove it");
                }
                case SEMICOLON -> {
                    cursor.next();
                    report.notPortable("WXSS_EMPTY_DECLARATION", token, "a ; between rules means nothing", "Remove it");
                }
                case AT_KEYWORD -> atRule(() -> ruleList(true));
                default -> styleRule();
            }
        }
    }

    /// A block, from its opening brace on.
    private void block(Runnable inside) {
        CssToken brace = cursor.next();
        out.text("{");
        if (depth == DEEPEST) {
            tooDeep(brace);
            return;
        }
        depth++;
        inside.run();
        depth--;
        cursor.span(SyntaxKind.BLOCK, brace.start());
    }

    private void tooDeep(CssToken brace) {
        if (!reportedDepth) {
            reportedDepth = true;
            report.error(
                    "WXSS_NESTING_DEPTH",
                    brace,
                    "blocks are nested more than " + DEEPEST + " levels deep; what is deeper is left out",
                    "Write the rules one after another");
        }
        cursor.skipBlock();
        out.text("}");
        cursor.span(SyntaxKind.BLOCK, brace.start());
    }

    private void styleRule() {
        StyleOutput.Mark mark = out.mark();
        CssToken first = cursor.peek();
        SelectorWriter.Outcome outcome = selectors.write();
        outcome.componentSelector().ifPresent(place -> componentSelector = Optional.of(place));
        CssToken end = cursor.peek();
        switch (end.kind()) {
            case OPEN_CURLY -> {
                boolean empty = outcome.empty();
                if (empty) {
                    report.error("WXSS_SYNTAX", first, "a rule needs a selector before {", "Write a selector");
                }
                block(this::declarations);
                cursor.span(SyntaxKind.STYLE_RULE, first.start());
                if (empty || outcome.unusable()) {
                    out.backTo(mark);
                }
            }
            case SEMICOLON -> {
                cursor.next();
                report.error("WXSS_SYNTAX", first, "a selector without a block in braces", "Write { … }, or remove it");
                out.backTo(mark);
            }
            case CLOSE_CURLY -> {
                report.error("WXSS_SYNTAX", end, "a } where { is expected", "Remove it, or write the block");
                out.backTo(mark);
                cursor.next();
            }
            default -> {
                report.error(
                        "WXSS_UNEXPECTED_END",
                        cursor.lastVisible(),
                        "the file ends inside of a selector",
                        "Write { … }, or remove it");
                out.backTo(mark);
            }
        }
    }

    /// The inside of a block up to and with its closing brace; the opening one is consumed and written.
    private void declarations() {
        boolean afterSemicolon = true;
        while (true) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END -> {
                    unexpectedEnd();
                    return;
                }
                case SPACE -> {
                    cursor.next();
                    out.space();
                }
                case COMMENT -> cursor.next();
                case CLOSE_CURLY -> {
                    cursor.next();
                    out.text("}");
                    return;
                }
                case SEMICOLON -> {
                    cursor.next();
                    if (afterSemicolon) {
                        report.notPortable(
                                "WXSS_EMPTY_DECLARATION", token, "there is a ; without a declaration", "Remove it");
                    } else {
                        out.text(";");
                    }
                    afterSemicolon = true;
                }
                case AT_KEYWORD -> {
                    report.notPortable("WXSS_NESTING", token, nestingMessage(), NESTING_HINT);
                    atRule(this::declarations);
                    afterSemicolon = true;
                }
                default -> afterSemicolon = declarationOrRule();
            }
        }
    }

    private static final String NESTING_HINT = "Write it as a rule of its own";

    private static String nestingMessage() {
        return "a rule inside of a rule is not understood by older platforms";
    }

    /// @return whether a following `;` would be an empty declaration
    private boolean declarationOrRule() {
        CssToken nested = cursor.nestedRuleBrace();
        if (nested != null) {
            report.notPortable("WXSS_NESTING", nested, nestingMessage(), NESTING_HINT);
            styleRule();
            return true;
        }
        CssToken first = cursor.peek();
        if (first.kind() == Kind.COLON) {
            report.error("WXSS_SYNTAX", first, "a declaration needs a property name before the :", "");
            cursor.skipDeclaration();
            return false;
        }
        if (cursor.startsLineComment()) {
            report.lineComment(first);
        }
        values.declaration();
        return false;
    }

    private void unexpectedEnd() {
        report.error("WXSS_UNEXPECTED_END", cursor.lastVisible(), "the file ends inside of a block", "A } is missing");
        out.text("}");
    }

    /// @param group what the block of a conditional rule (`@media`) holds here: rules, or what a style rule holds
    private void atRule(Runnable group) {
        CssToken keyword = cursor.peek();
        atRule(keyword, group);
        cursor.span(SyntaxKind.AT_RULE, keyword.start());
    }

    private void atRule(CssToken keyword, Runnable group) {
        String name = cursor.text(keyword).substring(1).toLowerCase(Locale.ROOT);
        String plain = name.replaceFirst("^-(webkit|moz|o|ms)-", "");
        if (name.equals("import")) {
            importRule();
        } else if (RULE_LIST_AT.contains(name)) {
            preludeAndBlock(name.equals("media"), group);
        } else if (plain.equals("keyframes")) {
            keyframes();
        } else if (DECLARATION_AT.contains(name) || name.equals("charset")) {
            prelude(false);
            blockOf(this::declarations);
        } else if (name.equals("namespace")) {
            prelude(false);
            CssToken end = cursor.peek();
            blockOf(this::declarations);
            report.notPortable("WXSS_SYNTAX", cursor.after(end), "@namespace is not supported", "Remove it");
        } else {
            boolean rules = NEW_RULE_LIST_AT.contains(name);
            report.notPortable(
                    "WXSS_AT_RULE_UNSUPPORTED",
                    report.isStrict() ? cursor.secondBrace(keyword) : keyword,
                    "@" + name + " is not understood by older platforms",
                    "");
            if (rules) {
                preludeAndBlock(false, group);
            } else {
                prelude(false);
                blockOf(this::declarations);
            }
        }
    }

    private void preludeAndBlock(boolean media, Runnable inside) {
        prelude(media);
        blockOf(inside);
    }

    /// The at-keyword and what stands before its block or semicolon.
    private void prelude(boolean media) {
        out.text(cursor.text(cursor.next()));
        int start = cursor.nextVisible().start();
        while (true) {
            CssToken token = cursor.peek();
            switch (token.kind()) {
                case END, OPEN_CURLY, CLOSE_CURLY, SEMICOLON -> {
                    cursor.span(SyntaxKind.PRELUDE, start);
                    return;
                }
                default -> values.preludeToken(media);
            }
        }
    }

    private void blockOf(Runnable inside) {
        CssToken token = cursor.peek();
        switch (token.kind()) {
            case OPEN_CURLY -> block(inside);
            case SEMICOLON -> {
                cursor.next();
                out.text(";");
            }
            case END ->
                report.error("WXSS_UNEXPECTED_END", cursor.lastVisible(), "the file ends inside of an @-rule", "");
            default -> report.error("WXSS_SYNTAX", token, "a } where { or ; is expected", "");
        }
    }

    /// WXSS-AT-01: the names of the steps are no selectors.
    private void keyframes() {
        prelude(false);
        blockOf(() -> {
            int step = -1;
            while (true) {
                CssToken token = cursor.peek();
                switch (token.kind()) {
                    case END -> {
                        unexpectedEnd();
                        return;
                    }
                    case CLOSE_CURLY -> {
                        cursor.next();
                        out.text("}");
                        return;
                    }
                    case OPEN_CURLY -> {
                        cursor.span(SyntaxKind.SELECTOR_LIST, step < 0 ? token.start() : step);
                        block(this::declarations);
                        cursor.span(SyntaxKind.STYLE_RULE, step < 0 ? token.start() : step);
                        step = -1;
                    }
                    case COMMENT -> cursor.next();
                    case SPACE -> {
                        cursor.next();
                        out.space();
                    }
                    case SEMICOLON -> {
                        cursor.next();
                        report.notPortable("WXSS_EMPTY_DECLARATION", token, "a ; between steps means nothing", "");
                    }
                    default -> {
                        step = step < 0 ? token.start() : step;
                        out.text(cursor.text(cursor.next()));
                    }
                }
            }
        });
    }

    /// WXSS-IMP-01, WXSS-IMP-02.
    private void importRule() {
        CssToken keyword = cursor.next();
        cursor.skipSpace();
        CssToken what = cursor.peek();
        if (what.kind() != Kind.STRING) {
            boolean url = what.kind() == Kind.URL
                    || (what.kind() == Kind.FUNCTION && cursor.text(what).equalsIgnoreCase("url("));
            if (url) {
                report.error(
                        "WXSS_IMPORT_URL",
                        what,
                        "@import takes a path in quotes, not url()",
                        "Write @import \"path.wxss\";");
            } else {
                report.error("WXSS_SYNTAX", what, "@import needs a path in quotes", "Write @import \"path.wxss\";");
            }
            cursor.skipStatement();
            return;
        }
        cursor.next();
        cursor.span(SyntaxKind.PRELUDE, what.start());
        String quoted = cursor.text(what);
        String reference = quoted.substring(1, quoted.length() - 1).strip();
        // a line end closes the statement as well: common in real style sheets, and the 2019 compiler accepts it
        String condition = cursor.breaksLine() ? "" : cursor.rawUntilSemicolon().strip();
        if (!condition.isEmpty()) {
            report.notPortable(
                    "WXSS_AT_RULE_UNSUPPORTED", keyword, "@import with a media query is not portable", "Use @media");
            out.text("@media " + condition + "{");
        }
        out.importSheet(reference, report.place(what));
        if (!condition.isEmpty()) {
            out.text("}");
        }
    }
}
