package dev.sampan.compiler;

import dev.sampan.compiler.bundle.WxsModule;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compiles the WXS modules that templates name, and the modules these require.
final class WxsWork {

    private final AppFiles files;
    private final UnitCache cache;
    private final LastGood lastGood;
    private final Workers workers;
    private final List<Diagnostic> diagnostics;
    private final Set<String> stale;
    private final Map<String, WxsModule> modules = new TreeMap<>();

    WxsWork(
            AppFiles files,
            UnitCache cache,
            LastGood lastGood,
            Workers workers,
            List<Diagnostic> diagnostics,
            Set<String> stale) {
        this.files = files;
        this.cache = cache;
        this.lastGood = lastGood;
        this.workers = workers;
        this.diagnostics = diagnostics;
        this.stale = stale;
    }

    /// @param source text of the code
    private record WxsJob(String id, String path, String source, int line, int column) {}

    /// A result with the look-ups it rests on.
    private record WxsUnit(WxsResult result, Map<String, Boolean> looked) {}

    Collection<WxsModule> compile(Collection<WxmlFacts> facts) {
        Map<String, WxsJob> wxs = new TreeMap<>();
        facts.forEach(of -> collect(of, wxs));
        compileAll(wxs);
        return modules.values();
    }

    private void collect(WxmlFacts facts, Map<String, WxsJob> wxs) {
        for (WxmlFacts.InlineWxs inline : facts.inlineWxs()) {
            wxs.put(
                    inline.id(),
                    new WxsJob(inline.id(), inline.path(), inline.source(), inline.line(), inline.column()));
        }
        for (String id : facts.wxs().values()) {
            if (!id.contains("#")) {
                wxsFile(id).ifPresent(job -> wxs.putIfAbsent(id, job));
            }
        }
    }

    private Optional<WxsJob> wxsFile(String id) {
        return files.text(id).map(text -> new WxsJob(id, id, text.text(), 1, 1));
    }

    private void compileAll(Map<String, WxsJob> wxs) {
        Map<String, WxsJob> open = new TreeMap<>(wxs);
        while (!open.isEmpty()) {
            List<WxsJob> level = List.copyOf(open.values());
            open.clear();
            List<WxsResult> results = workers.each(level, this::wxs);
            for (int i = 0; i < level.size(); i++) {
                WxsJob job = level.get(i);
                take(job, results.get(i));
                for (String required : results.get(i).requires()) {
                    if (!wxs.containsKey(required)) {
                        wxsFile(required).ifPresent(next -> {
                            wxs.put(required, next);
                            open.put(required, next);
                        });
                    }
                }
            }
        }
    }

    private WxsResult wxs(WxsJob job) {
        WxsUnit unit = cache.get(
                WxsUnit.class,
                job.id(),
                job.path() + ":" + job.line() + ":" + job.column(),
                job.source(),
                known -> known.looked().entrySet().stream()
                        .allMatch(entry -> files.exists(entry.getKey()) == entry.getValue()),
                () -> {
                    Map<String, Boolean> looked = new TreeMap<>();
                    WxsResult result = WxsCompiler.compile(
                            job.id(),
                            job.path(),
                            job.source(),
                            job.line(),
                            job.column(),
                            path -> looked.computeIfAbsent(path, files::exists));
                    return new WxsUnit(result, looked);
                });
        return unit.result();
    }

    private void take(WxsJob job, WxsResult result) {
        result.diagnostics().forEach(found -> diagnostics.add(ProjectPlaces.of(files, found)));
        Optional<WxsModule> made = result.code().map(code -> new WxsModule(job.id(), code));
        made.ifPresentOrElse(lastGood::keep, () -> stale.add(job.id()));
        made.or(() -> lastGood.part(WxsModule.class, job.id())).ifPresent(module -> modules.put(module.id(), module));
    }
}
