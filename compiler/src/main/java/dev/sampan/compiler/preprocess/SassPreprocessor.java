package dev.sampan.compiler.preprocess;

import com.sass_lang.embedded_protocol.InboundMessage.CompileRequest;
import com.sass_lang.embedded_protocol.OutboundMessage.CompileResponse.CompileFailure;
import com.sass_lang.embedded_protocol.OutputStyle;
import com.sass_lang.embedded_protocol.SourceSpan;
import com.sass_lang.embedded_protocol.Syntax;
import de.larsgrefer.sass.embedded.CompileSuccess;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompiler;
import dev.sampan.compiler.preprocess.Preprocessed.Failure;
import dev.sampan.compiler.preprocess.Preprocessed.Kind;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;

/// SCSS and indented Sass by Dart Sass, a child process that all compilers share ([SassProcess]).
public final class SassPreprocessor implements StylePreprocessor {

    @Override
    public Preprocessed translate(SourceText source, Imports imports) {
        SassImporter.Request request = new SassImporter.Request(source.path(), imports);
        try {
            return SassProcess.SHARED.use((compiler, importer) -> {
                importer.start(request);
                return compile(compiler, importer, source);
            });
        } catch (SassProcess.TooLate e) {
            return Preprocessed.endless(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Preprocessed.toolFailed(reason);
        }
    }

    private static Preprocessed compile(SassCompiler compiler, SassImporter importer, SourceText source)
            throws IOException {
        CompileRequest.StringInput input = CompileRequest.StringInput.newBuilder()
                .setSource(source.text())
                .setUrl(SassImporter.url(source.path()))
                .setSyntax(syntax(source.path()))
                .setImporter(CompileRequest.Importer.newBuilder().setImporterId(importer.getId()))
                .build();
        try {
            CompileSuccess done = compiler.compileString(input, OutputStyle.EXPANDED);
            return Preprocessed.of(done.getCss(), StyleMap.decode(done.getSourceMap(), SassImporter::path));
        } catch (SassCompilationFailedException e) {
            return Preprocessed.failed(failure(e.getCompileFailure()));
        }
    }

    static Syntax syntax(String path) {
        return path.endsWith(".sass") ? Syntax.INDENTED : path.endsWith(".css") ? Syntax.CSS : Syntax.SCSS;
    }

    private static Failure failure(CompileFailure failure) {
        SourceSpan span = failure.getSpan();
        Kind kind = failure.getMessage().startsWith("Can't find stylesheet") ? Kind.IMPORT : Kind.SYNTAX;
        int line = span.getStart().getLine() + 1;
        int column = span.getStart().getColumn() + 1;
        boolean wide = span.hasEnd();
        return new Failure(
                kind,
                SassImporter.path(span.getUrl()),
                line,
                column,
                wide ? span.getEnd().getLine() + 1 : line,
                wide ? span.getEnd().getColumn() + 1 : column,
                failure.getMessage());
    }
}
