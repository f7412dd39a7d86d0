package dev.sampan.simulator.font;

import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts fonts that a style sheet carries as WOFF2 data into a form that JavaFX's WebKit reads; icon fonts are mostly
/// written that way. A font that cannot be read stays as it is. Thread-safe.
public final class StyleFonts {

    /// `wOF2` in Base64 starts with `d09GMg`.
    private static final String START = "d09GMg";

    private static final Pattern EMBEDDED = Pattern.compile("data:[^,'\"()\\\\]*;base64,(" + START
            + "[A-Za-z0-9+/=]++)((?:\\\\?[\"'])?\\s*+\\)\\s*+format\\(\\s*+(?:\\\\?[\"'])?)?(woff2)?");

    private StyleFonts() {}

    /// @param tokens the tokens of a style sheet as JSON text (contracts/bundle.md 6)
    public static String readable(String tokens) {
        if (!tokens.contains(START)) {
            return tokens;
        }
        return EMBEDDED.matcher(tokens).replaceAll(found -> Matcher.quoteReplacement(converted(found)));
    }

    private static String converted(MatchResult found) {
        String font;
        try {
            font = Base64.getEncoder()
                    .encodeToString(Woff2.decode(Base64.getDecoder().decode(found.group(1))));
        } catch (IllegalArgumentException notReadable) {
            return found.group();
        }
        String between = found.group(2) == null ? "" : found.group(2);
        return "data:font/ttf;base64," + font + between + (found.group(3) == null ? "" : "truetype");
    }
}
