package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.source.ProjectPath;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Problems;
import dev.sampan.compiler.wxml.facts.WxmlFiles;
import dev.sampan.compiler.wxml.syntax.Document;
import dev.sampan.compiler.wxml.syntax.WxmlParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The other WXML files that one compilation looks at, each read and parsed once. One thread.
final class Library {

    private final WxmlFiles files;
    private final Problems problems;
    private final FactsLog facts;
    private final Map<String, Optional<Document>> included = new HashMap<>();
    private final Map<String, Optional<Document>> imported = new HashMap<>();

    Library(WxmlFiles files, Problems problems, FactsLog facts) {
        this.files = files;
        this.problems = problems;
        this.facts = facts;
    }

    /// The existing file that `reference` names, with or without its extension; `null` when there is none.
    @Nullable
    String find(String from, String reference, String extension) {
        String path = ProjectPath.resolve(from, files.unaliased(reference));
        if (path == null) {
            return null;
        }
        String first = path.endsWith(extension) ? path : path + extension;
        facts.dependency(first);
        if (files.read(first).isPresent()) {
            return first;
        }
        return !first.equals(path) && files.read(path).isPresent() ? path : null;
    }

    /// Problems of an included file are problems of this compilation.
    Document include(String path) {
        return parsed(included, path, problems);
    }

    /// An imported file is compiled on its own and reports its problems there.
    Document imported(String path) {
        return parsed(imported, path, new Problems(problems.dialect()));
    }

    private Document parsed(Map<String, Optional<Document>> cache, String path, Problems into) {
        return cache.computeIfAbsent(
                        path, p -> files.read(p).map(text -> WxmlParser.parse(new SourceText(p, text), into)))
                .orElseThrow(() -> new IllegalStateException("vanished while compiling: " + path));
    }
}
