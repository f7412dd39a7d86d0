package dev.sampan.packaging.rules;

import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Everything that the app refers to: what the unused filter keeps (package.md 2.4).
///
/// Scripts are followed by the literal references that the compiler resolved; the bundle may hold more of them,
/// because at run time a computed `require` must find its file. Templates and style sheets are followed by their
/// text, because the bundle has imports inlined.
public final class UsedFiles {
    private final AppBundle bundle;
    private final Map<String, String> compiledStyles;
    private final AppFiles files;
    private final ModuleResolver resolver;
    private final Set<String> used = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private UsedFiles(CompileResult compiled, AppFiles files, ModuleResolver resolver) {
        this.bundle = compiled.bundle();
        this.compiledStyles = compiled.compiledStyles();
        this.files = files;
        this.resolver = resolver;
    }

    /// Output paths below `miniprogramRoot` (`a.js` also where the source is `a.ts`).
    ///
    /// @param components paths of pages and components, without extension
    /// @param configured further roots that app.json and its kind name, such as `theme.json`
    public static Set<String> of(
            CompileResult compiled,
            AppFiles files,
            ModuleResolver resolver,
            Collection<String> components,
            Collection<String> configured) {
        UsedFiles walk = new UsedFiles(compiled, files, resolver);
        AppBundle bundle = compiled.bundle();
        walk.add("app.json");
        walk.add("app.js");
        walk.add("app.wxss");
        configured.forEach(walk::add);
        bundle.templates().keySet().forEach(walk::add);
        bundle.styles().keySet().forEach(walk::add);
        bundle.wxs().keySet().stream().filter(id -> id.indexOf('#') < 0).forEach(walk::add);
        for (String component : components) {
            walk.add(component + ".json");
            walk.add(component + ".wxml");
            walk.add(component + ".wxss");
            walk.add(component + ".js");
        }
        walk.follow();
        return walk.used;
    }

    private void add(String id) {
        if (used.add(id)) {
            open.add(id);
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            String id = open.remove();
            Script script = bundle.scripts().get(id);
            if (script != null) {
                script.requires().values().forEach(this::add);
            }
            followText(id);
        }
    }

    private void followText(String id) {
        String extension = Extensions.of(id);
        if (!extension.equals(".wxml") && !extension.equals(".wxss") && !extension.equals(".wxs")) {
            return;
        }
        Optional.ofNullable(compiledStyles.get(id))
                .or(() -> files.text(id).map(SourceText::text))
                .ifPresent(text -> {
                    for (String reference : TextReferences.of(id, text)) {
                        String wanted = Extensions.of(reference).equals(".wxs") ? ".wxs" : extension;
                        resolver.file(id, reference, wanted).ifPresent(this::add);
                    }
                });
    }
}
