package dev.sampan.compiler.language;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.tree.SpanLog;
import dev.sampan.compiler.tree.SyntaxTree;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.syntax.WxmlParser;
import dev.sampan.compiler.wxs.WxsSyntax;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A language that Sampan parses itself. Safe for any thread.
public enum Language {
    WXML("wxml"),
    WXSS("wxss"),
    WXS("wxs"),
    JSON("json");

    private final String extension;

    Language(String extension) {
        this.extension = extension;
    }

    /// The language of a file, by the end of its name.
    public static Optional<Language> of(String path) {
        for (Language language : values()) {
            if (path.endsWith("." + language.extension)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The tree of any text, half-typed ones too. Never fails.
    public SyntaxTree parse(SourceText source) {
        return parse(source, Dialect.EXPARSER);
    }

    /// @param dialect tells where mustaches of WXML end, and what is an error; without meaning for other languages
    public SyntaxTree parse(SourceText source, Dialect dialect) {
        SpanLog spans = new SpanLog(source);
        return switch (this) {
            case WXML -> wxml(source, dialect, spans);
            case WXSS ->
                spans.tree(StyleParser.parse(source.path(), source, StyleProfile.PORTABLE, spans)
                        .diagnostics());
            case WXS -> spans.tree(WxsSyntax.read(source, 1, 1, spans));
            case JSON -> spans.tree(JsonParser.parse(source, spans).diagnostics());
        };
    }

    private static SyntaxTree wxml(SourceText source, Dialect dialect, SpanLog spans) {
        Problems problems = new Problems(dialect);
        WxmlSpans withCode = new WxmlSpans(source, spans);
        WxmlParser.parse(source, problems, withCode);
        List<Diagnostic> found = new ArrayList<>(problems.sorted(source.path()));
        found.addAll(withCode.problems());
        return spans.tree(found);
    }
}
