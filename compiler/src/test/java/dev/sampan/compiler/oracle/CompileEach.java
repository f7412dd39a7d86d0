package dev.sampan.compiler.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.source.ProjectPath;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleLinker.Scope;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import dev.sampan.compiler.wxss.StyleUnit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Compiles every WXML, WXSS and WXS file of app roots for itself, whether a page uses it or not, and prints one
/// JSON document per file: `{"root","file","problems":[{"code","severity","file","line","message"}],"tokens"?}`.
public final class CompileEach {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String root;
    private final SourceFiles sources;
    private final PrintStream out;

    private CompileEach(String root, PrintStream out) throws IOException {
        this.root = root;
        this.sources = new SourceFiles(new DiskFiles(Path.of(root)));
        this.out = out;
    }

    public static void main(String[] roots) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String root : roots) {
            new CompileEach(root, out).all();
        }
        out.flush();
    }

    private void all() throws IOException {
        for (String file : sources.list()) {
            String extension = file.substring(file.lastIndexOf('.') + 1);
            Optional<SourceText> text = sources.text(file);
            if (text.isEmpty()) {
                continue;
            }
            switch (extension) {
                case "wxml" ->
                    print(
                            file,
                            WxmlCompiler.compile(file, text.get().text(), Dialect.EXPARSER, this::read)
                                    .diagnostics(),
                            "");
                case "wxs" ->
                    print(
                            file,
                            WxsCompiler.compile(
                                            file,
                                            file,
                                            text.get().whole(),
                                            1,
                                            1,
                                            path -> sources.text(path).isPresent())
                                    .diagnostics(),
                            "");
                case "wxss" -> style(file, text.get());
                default -> {}
            }
        }
    }

    private void style(String file, SourceText text) throws IOException {
        StyleLinker.Linked linked = StyleLinker.link(unit(file, text), Scope.PAGE, (from, reference) -> {
            String path = ProjectPath.resolve(from, reference);
            return path == null ? Optional.empty() : sources.text(path).map(found -> unit(path, found));
        });
        print(file, linked.diagnostics(), linked.tokens());
    }

    private static StyleUnit unit(String id, SourceText text) {
        return StyleParser.parse(id, text, StyleProfile.PORTABLE);
    }

    private Optional<String> read(String path) {
        return sources.text(path).map(SourceText::text);
    }

    private void print(String file, List<Diagnostic> diagnostics, String tokens) throws IOException {
        ObjectNode document = JSON.createObjectNode().put("root", root).put("file", file);
        ArrayNode problems = document.putArray("problems");
        for (Diagnostic diagnostic : diagnostics) {
            problems.addObject()
                    .put("code", diagnostic.code())
                    .put("severity", diagnostic.severity().word())
                    .put("file", diagnostic.file())
                    .put("line", diagnostic.line())
                    .put("message", diagnostic.message());
        }
        if (!tokens.isEmpty()) {
            document.set("tokens", JSON.readTree(tokens));
        }
        out.println(JSON.writeValueAsString(document));
    }
}
