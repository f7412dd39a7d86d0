package dev.sampan.compiler.wxss;

import dev.sampan.compiler.tree.SyntaxKind;
import dev.sampan.compiler.wxss.CssToken.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes declarations and the preludes of at-rules: rpx values, safe-area variables, local urls.
final class ValueWriter {

    private static final Pattern RPX = Pattern.compile("([+-]?(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++))rpx");
    private static final Pattern RPX_ANY_CASE = Pattern.compile("[+-]?[0-9.]++rpx", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_SCHEME = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//|#).*", Pattern.DOTALL);

    private final CssCursor cursor;
    private final StyleOutput out;
    private final StyleReport report;
    private int declarationStart;
    /// Offset of the value in the declaration being read, or -1 before its colon.
    private int valueStart = -1;

    ValueWriter(CssCursor cursor, StyleOutput out, StyleReport report) {
        this.cursor = cursor;
        this.out = out;
        this.report = report;
    }

    /// Everything up to the `;` or `}` that ends the declaration, which stays.
    void declaration() {
        declarationStart = cursor.peek().start();
        valueStart = -1;
        cursor.upToDeclarationEnd(this::partOfDeclaration);
        if (valueStart >= 0) {
            cursor.span(SyntaxKind.STYLE_VALUE, valueStart);
        }
        cursor.span(SyntaxKind.DECLARATION, declarationStart);
    }

    private void partOfDeclaration() {
        if (valueStart < 0 && cursor.peek().kind() == Kind.COLON) {
            cursor.span(SyntaxKind.PROPERTY, declarationStart);
            valueStart = cursor.nextVisible(1).start();
        }
        token();
    }

    /// One token of an at-rule's prelude. WXSS-RPX-01: media queries keep rpx, where it means nothing.
    void preludeToken(boolean media) {
        CssToken token = cursor.peek();
        if (media && token.kind() == Kind.DIMENSION) {
            if (RPX.matcher(cursor.text(token)).matches()) {
                report.info("WXSS_RPX_MEDIA", token, "rpx has no meaning in a media query", "Use px");
            }
            out.text(cursor.text(cursor.next()));
            return;
        }
        token();
    }

    private void token() {
        CssToken token = cursor.next();
        String text = cursor.text(token);
        switch (token.kind()) {
            case SPACE, COMMENT -> out.space();
            case DIMENSION -> dimension(token, text);
            case NUMBER -> number(token, text);
            case FUNCTION -> function(text);
            case URL -> {
                reportLocalUrl(token, text.substring(4, text.length() - 1).strip());
                out.text(text);
            }
            case BAD_URL -> {
                reportLocalUrl(token, text.replaceFirst("(?i)^url\\(", "").strip());
                out.text(text);
            }
            default -> out.text(text);
        }
    }

    private void dimension(CssToken token, String text) {
        if (text.endsWith("rpx") && RPX.matcher(text).matches()) {
            out.rpx(text.substring(0, text.length() - 3));
            return;
        }
        if (RPX_ANY_CASE.matcher(text).matches()) {
            report.info(
                    "WXSS_RPX_CASE", token, text + " is not converted: the unit is written rpx", "Write rpx in small");
        }
        out.text(text);
    }

    /// `10.rpx` is a number, a dot and a word for CSS, and a value for WXSS (WXSS-RPX-01).
    private void number(CssToken token, String text) {
        CssToken dot = cursor.peek();
        CssToken unit = cursor.peek(1);
        boolean dotted = !text.contains(".")
                && cursor.is(dot, '.')
                && dot.start() == token.end()
                && unit.kind() == Kind.IDENT
                && unit.start() == dot.end()
                && cursor.text(unit).equals("rpx");
        if (dotted) {
            cursor.next();
            cursor.next();
            out.rpx(text);
        } else {
            out.text(text);
        }
    }

    /// The WebView's own `env(safe-area-…)` is always 0, so the device's insets come as variables.
    private void function(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.equals("env(") || name.equals("constant(")) {
            int skip = cursor.peek().kind() == Kind.SPACE ? 1 : 0;
            CssToken variable = cursor.peek(skip);
            String inset = cursor.text(variable);
            if (variable.kind() == Kind.IDENT && inset.startsWith("safe-area-inset-")) {
                for (int i = 0; i <= skip; i++) {
                    cursor.next();
                }
                out.text("var(--" + inset);
                return;
            }
        }
        out.text(text);
        if (name.equals("url(") && cursor.peek().kind() == Kind.STRING) {
            CssToken string = cursor.peek();
            String quoted = cursor.text(string);
            reportLocalUrl(string, quoted.substring(1, quoted.length() - 1).strip());
        }
    }

    /// WXSS-URL-01.
    private void reportLocalUrl(CssToken at, String url) {
        if (!url.isEmpty() && !WITH_SCHEME.matcher(url).matches()) {
            report.warning(
                    "WXSS_LOCAL_URL",
                    at,
                    "the local file \"" + url + "\" cannot be used in a style sheet and is not loaded",
                    "Use a data: or https: address, or an image element");
        }
    }
}
