package dev.sampan.compiler.wxs;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SyntaxSink;
import java.util.List;

/// The syntax of WXS for tools, by the compiler's own parser. Safe for any thread.
public final class WxsSyntax {

    private WxsSyntax() {}

    /// Reads to the end also when there are errors; each spoils its own statement only.
    ///
    /// @param line 1-based line, and column, at which the code begins in its file; 1 and 1 for a file of its own
    /// @return what is not WXS, in source order
    public static List<Diagnostic> read(SourceText code, int line, int column, SyntaxSink sink) {
        WxsPlaces places = new WxsPlaces(code, line, column);
        WxsRewriter unused = new WxsRewriter(code.path(), places, path -> true);
        List<WxsSyntaxError> errors = WxsParser.readAll(code.text(), unused, sink);
        return errors.stream()
                .map(e -> Diagnostic.error(e.code(), places.at(e.start(), e.end()), e.text(), e.hint()))
                .toList();
    }
}
