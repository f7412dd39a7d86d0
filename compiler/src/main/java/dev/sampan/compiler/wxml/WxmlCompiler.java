package dev.sampan.compiler.wxml;

import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.codegen.TemplateWriter;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.facts.WxmlFiles;
import java.util.Optional;

/// Compiles one WXML file. Pure: the same inputs give the same result; safe for any thread.
///
/// `include` is inlined, `import` stays a reference: an imported file gets a compile call of its own (see
/// [dev.sampan.compiler.wxml.facts.WxmlFacts#templateFiles()]).
public final class WxmlCompiler {

    private WxmlCompiler() {}

    /// @param path project path of the file, which is also the id of its template (`pages/index/index.wxml`)
    public static WxmlResult compile(String path, String source, Dialect dialect, WxmlFiles files) {
        Problems problems = new Problems(dialect);
        TemplateWriter.Output output = TemplateWriter.write(new SourceText(path, source), problems, files);
        boolean refused = problems.hasErrors() && !dialect.isGlassEasel();
        return new WxmlResult(
                refused ? Optional.empty() : Optional.of(output.code()), problems.sorted(path), output.facts());
    }
}
