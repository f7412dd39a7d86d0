package dev.sampan.bench;

import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.source.ProjectPath;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.WxmlCompiler;
import dev.sampan.compiler.wxml.WxmlResult;
import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleLinker.Scope;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import dev.sampan.compiler.wxss.StyleUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads and compiles named WXML, WXS and WXSS files of one app, once: the work of one call of `wcc` and one of
/// `wcsc`.
final class MarkupFiles {

    private final SourceFiles sources;
    private final int threads;
    private final Map<String, StyleUnit> units = new ConcurrentHashMap<>();

    MarkupFiles(Path root, int threads) throws IOException {
        this.sources = new SourceFiles(new DiskFiles(root));
        this.threads = threads;
    }

    private interface Job {
        long run();
    }

    /// @return characters of the code and style sheets that were made
    long compile(List<String> wxml, List<String> wxs, List<String> wxss) {
        List<Job> jobs = new ArrayList<>();
        wxml.forEach(file -> jobs.add(() -> template(file)));
        wxs.forEach(file -> jobs.add(() -> wxs(file, file, text(file).text(), 1, 1)));
        wxss.forEach(file -> jobs.add(() -> style(file)));
        if (threads == 1) {
            return jobs.stream().mapToLong(Job::run).sum();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> results = new ArrayList<>();
            jobs.forEach(job -> results.add(pool.submit(job::run)));
            long sum = 0;
            for (Future<Long> result : results) {
                sum += result.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private SourceText text(String file) {
        return sources.text(file).orElseThrow();
    }

    private long template(String file) {
        WxmlResult result = WxmlCompiler.compile(
                file,
                text(file).text(),
                Dialect.EXPARSER,
                path -> sources.text(path).map(SourceText::text));
        long made = result.code().map(String::length).orElse(0);
        for (WxmlFacts.InlineWxs inline : result.facts().inlineWxs()) {
            made += wxs(inline.id(), inline.path(), inline.source(), inline.line(), inline.column());
        }
        return made;
    }

    private long wxs(String id, String path, String source, int line, int column) {
        WxsResult result = WxsCompiler.compile(id, path, source, line, column, sources::exists);
        return result.code().map(String::length).orElse(0);
    }

    private long style(String file) {
        return StyleLinker.link(unit(file, text(file)), Scope.PAGE, (from, reference) -> {
                    String path = ProjectPath.resolve(from, reference);
                    return path == null ? Optional.empty() : sources.text(path).map(found -> unit(path, found));
                })
                .tokens()
                .length();
    }

    private StyleUnit unit(String id, SourceText text) {
        return units.computeIfAbsent(id, path -> StyleParser.parse(path, text, StyleProfile.PORTABLE));
    }
}
