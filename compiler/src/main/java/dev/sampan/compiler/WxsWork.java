package dev.sampan.compiler;

import dev.sampan.compiler.bundle.WxsModule;
import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.wxml.facts.WxmlFacts;
import dev.sampan.compiler.wxs.WxsCompiler;
import dev.sampan.compiler.wxs.WxsResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compiles the WXS modules that templates name, and the modules these require.
final class WxsWork {

    private final RunState run;
    private final Map<String, WxsModule> modules = new TreeMap<>();

    WxsWork(RunState run) {
        this.run = run;
    }

    /// @param source text of the code
    private record WxsJob(String id, String path, String source, int line, int column) {}

    /// A result with the look-ups it rests on.
    @Stored
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
        return run.files().text(id).map(text -> new WxsJob(id, id, text.whole(), 1, 1));
    }

    private void compileAll(Map<String, WxsJob> wxs) {
        Map<String, WxsJob> open = new TreeMap<>(wxs);
        while (!open.isEmpty()) {
            List<WxsJob> level = List.copyOf(open.values());
            open.clear();
            List<WxsResult> results = run.steps(WxsResult.class, level, WxsJob::id, this::wxs);
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
        run.sources().asked(run.files().pathOf(job.path())); // an inline module comes with the job
        WxsUnit unit = run.cache()
                .get(
                        WxsUnit.class,
                        job.id(),
                        job.path() + ":" + job.line() + ":" + job.column(),
                        job.source(),
                        known -> known.looked().entrySet().stream()
                                .allMatch(entry -> run.files().exists(entry.getKey()) == entry.getValue()),
                        () -> {
                            Map<String, Boolean> looked = new TreeMap<>();
                            WxsResult result = WxsCompiler.compile(
                                    job.id(),
                                    job.path(),
                                    job.source(),
                                    job.line(),
                                    job.column(),
                                    path -> looked.computeIfAbsent(path, run.files()::exists));
                            return new WxsUnit(result, looked);
                        });
        return unit.result();
    }

    private void take(WxsJob job, WxsResult result) {
        result.diagnostics().forEach(found -> run.diagnostics().add(ProjectPlaces.of(run.files(), found)));
        Optional<WxsModule> made = result.code().map(code -> new WxsModule(job.id(), code));
        made.ifPresentOrElse(run.lastGood()::keep, () -> run.stale().add(job.id()));
        made.or(() -> run.lastGood().part(WxsModule.class, job.id()))
                .ifPresent(module -> modules.put(module.id(), module));
    }
}
