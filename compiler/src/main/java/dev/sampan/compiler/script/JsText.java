package dev.sampan.compiler.script;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/// JavaScript source snippets.
final class JsText {

    private JsText() {}

    /// A string literal in double quotes.
    static String quote(String text) {
        return '"'
                + new String(JsonStringEncoder.getInstance().quoteAsString(text))
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029")
                + '"';
    }
}
