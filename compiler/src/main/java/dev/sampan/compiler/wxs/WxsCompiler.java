package dev.sampan.compiler.wxs;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Compiles one WXS module. Pure: the same inputs give the same result; safe for any thread.
public final class WxsCompiler {

    private WxsCompiler() {}

    /// @param id module id: the path of a `.wxs` file, or `pages/index/index.wxml#m`
    /// @param path project path of the file that holds the code
    /// @param line 1-based line, and column, at which the code begins in that file; 1 and 1 for a file of its own
    /// @param exists whether a project path is a file, for `require`
    public static WxsResult compile(
            String id, String path, String source, int line, int column, Predicate<String> exists) {
        SourceText text = new SourceText(path, source);
        WxsPlaces places = new WxsPlaces(text, line, column);
        WxsRewriter rewriter = new WxsRewriter(path, places, exists);
        if (text.marked()) {
            rewriter.byteOrderMark();
        }
        try {
            new WxsParser(text.text(), rewriter).program();
        } catch (WxsSyntaxError error) {
            Diagnostic diagnostic =
                    Diagnostic.error(error.code(), places.at(error.start(), error.end()), error.text(), error.hint());
            return new WxsResult(Optional.empty(), Set.of(), List.of(diagnostic));
        }
        String code = rewriter.module(id, text.text(), line);
        return new WxsResult(
                rewriter.hasErrors() ? Optional.empty() : Optional.of(code),
                rewriter.requires(),
                rewriter.diagnostics());
    }
}
