package dev.sampan.compiler.fuzz;

import static dev.sampan.compiler.fuzz.Invariants.require;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.WxmlResult;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxml.facts.WxmlFiles;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import java.util.Optional;

/// WXML, parsed and compiled in both dialects, with the WXS modules written in it.
public final class WxmlTarget {

    static final String PATH = "p/p.wxml";

    /// What an input may include and import: the names it would have to guess are short.
    private static final WxmlFiles FILES = path -> switch (path) {
        case "p/a.wxml", "a.wxml" ->
            Optional.of("<template name=\"a\">{{x}}</template><view>{{y}}</view><include src=\"b\"/>");
        case "p/b.wxml", "b.wxml" ->
            Optional.of("<import src=\"a\"/><include src=\"a\"/><template is=\"a\" data=\"{{x}}\"/>");
        case "p/m.wxs" -> Optional.of("module.exports={}");
        default -> Optional.empty();
    };

    private WxmlTarget() {}

    /// Entry point of the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        check(Invariants.text(input));
    }

    static void check(String text) {
        Invariants.timed(() -> {
            for (Dialect dialect : Dialect.values()) {
                check(text, dialect);
            }
        });
    }

    static void check(String text, Dialect dialect) {
        SourceText source = new SourceText(PATH, text);
        WxmlResult result = WxmlCompiler.compile(PATH, text, dialect, FILES);
        Invariants.places(
                source,
                result.diagnostics().stream().filter(d -> d.file().equals(PATH)).toList());
        boolean refused = result.hasErrors() && !dialect.isGlassEasel();
        require(result.code().isEmpty() == refused, () -> "code and errors disagree: " + result.diagnostics());
        result.code().ifPresent(ScriptShape::check);
        for (WxmlFacts.InlineWxs inline : result.facts().inlineWxs()) {
            if (inline.path().equals(PATH)) {
                WxsResult module = WxsCompiler.compile(
                        inline.id(), PATH, inline.source(), inline.line(), inline.column(), path -> false);
                Invariants.places(source, module.diagnostics());
            }
        }
        Invariants.sameTwice(text, result, () -> WxmlCompiler.compile(PATH, text, dialect, FILES));
    }
}
