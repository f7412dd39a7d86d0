package dev.sampan.compiler.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.WxmlResult;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A vector's files, compiled as a driver would: the entry, every file whose templates it uses, every WXS module.
record CompiledVector(Map<String, String> code, List<Diagnostic> diagnostics) {

    static CompiledVector of(JsonNode vector, Dialect dialect) {
        Map<String, String> files = new LinkedHashMap<>();
        vector.get("files")
                .properties()
                .forEach(e -> files.put(e.getKey(), e.getValue().asText()));
        Map<String, String> code = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(vector.get("entry").asText()));
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            String path = waiting.pop();
            String source = files.get(path);
            if (source == null || !seen.add(path)) {
                continue;
            }
            WxmlResult result = WxmlCompiler.compile(path, source, dialect, p -> Optional.ofNullable(files.get(p)));
            result.code().ifPresent(js -> code.put(path, js));
            diagnostics.addAll(result.diagnostics());
            waiting.addAll(result.facts().templateFiles());
            for (WxmlFacts.InlineWxs inline : result.facts().inlineWxs()) {
                WxsResult module = WxsCompiler.compile(
                        inline.id(),
                        inline.path(),
                        inline.source(),
                        inline.line(),
                        inline.column(),
                        files::containsKey);
                module.code().ifPresent(js -> code.put(inline.id(), js));
                diagnostics.addAll(module.diagnostics());
            }
        }
        files.forEach((path, source) -> {
            if (path.endsWith(".wxs")) {
                WxsResult module = WxsCompiler.compile(path, path, source, 1, 1, files::containsKey);
                module.code().ifPresent(js -> code.put(path, js));
                diagnostics.addAll(module.diagnostics());
            }
        });
        return new CompiledVector(code, diagnostics);
    }

    JsonNode render(JsonNode vector, Dialect dialect) {
        try (TemplateEngine engine = new TemplateEngine()) {
            code.forEach(engine::load);
            return engine.render(vector.get("entry").asText(), vector.get("data"), dialect.word());
        }
    }
}
