package dev.sampan.compiler.lint;

import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.lint.Trace.Asked;
import dev.sampan.compiler.lint.Trace.Kind;
import dev.sampan.compiler.lint.js.ScriptFacts;
import dev.sampan.compiler.lint.js.ScriptFactsReader;
import dev.sampan.compiler.lint.markup.StyleFacts;
import dev.sampan.compiler.lint.markup.TemplateFacts;
import dev.sampan.compiler.lint.markup.TemplateFactsReader;
import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.source.ProjectPath;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxml.dialect.Dialect;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The facts of files by id, read once per text. Notes what is asked while a result is made. One run, one thread.
public final class LintFiles {

    private final AppFiles files;
    private final ModuleResolver resolver;
    private final Map<String, String> compiledStyles;
    private final FactsCache cache;
    private final Map<String, Optional<ScriptFacts>> scripts = new HashMap<>();
    private final Map<String, Optional<TemplateFacts>> templates = new HashMap<>();
    private final Map<String, Optional<StyleFacts>> styles = new HashMap<>();
    private final Map<Asked, Optional<String>> resolved = new HashMap<>();
    private final Deque<Trace> traces = new ArrayDeque<>();

    /// @param compiledStyles id to text of the sheets that are written in Less or Sass
    public LintFiles(AppFiles files, ModuleResolver resolver, Map<String, String> compiledStyles, FactsCache cache) {
        this.files = files;
        this.resolver = resolver;
        this.compiledStyles = compiledStyles;
        this.cache = cache;
    }

    /// From here on what is asked is noted in the trace, until [#endTrace].
    void startTrace(Trace trace) {
        traces.push(trace);
    }

    void endTrace() {
        traces.pop();
    }

    void note(Kind kind, String first, String second, @Nullable Object answer) {
        if (!traces.isEmpty()) {
            traces.peek().note(new Asked(kind, first, second), answer);
        }
    }

    /// @param id of a script or WXS file
    Optional<ScriptFacts> script(String id) {
        Optional<ScriptFacts> known = scripts.computeIfAbsent(
                id,
                name -> cache.step(
                        ScriptFacts.class,
                        name,
                        () -> text(name)
                                .map(source -> cache.get(
                                        ScriptFacts.class,
                                        name,
                                        "",
                                        source.text(),
                                        () -> ScriptFactsReader.read(source.text())))));
        note(Kind.SCRIPT, id, "", known.orElse(null));
        return known;
    }

    Optional<TemplateFacts> template(String id, Dialect dialect) {
        Optional<TemplateFacts> known = templates.computeIfAbsent(
                dialect.word() + " " + id,
                name -> cache.step(
                        TemplateFacts.class,
                        name,
                        () -> files.text(id)
                                .map(source -> cache.get(
                                        TemplateFacts.class,
                                        id,
                                        dialect.word(),
                                        source.text(),
                                        () -> TemplateFactsReader.read(source, dialect)))));
        note(Kind.TEMPLATE, id, dialect.word(), known.orElse(null));
        return known;
    }

    Optional<StyleFacts> style(String id) {
        Optional<StyleFacts> known = styles.computeIfAbsent(
                id,
                // what is made from Less or Sass does not rest on one file
                name -> isCompiledStyle(name) ? facts(name) : cache.step(StyleFacts.class, name, () -> facts(name)));
        note(Kind.STYLE, id, "", known.orElse(null));
        return known;
    }

    /// The classes of the project. Made again only when a sheet has changed, or the list of sheets.
    ProjectStyles styles(Collection<LintComponent> components) {
        if (!compiledStyles.isEmpty()) {
            return new ProjectStyles(this, components);
        }
        StringBuilder sheets = new StringBuilder();
        components.forEach(component ->
                sheets.append(component.path()).append(component.style().isPresent() ? "\n" : "?\n"));
        return cache.step(ProjectStyles.class, sheets.toString(), () -> new ProjectStyles(this, components));
    }

    private Optional<StyleFacts> facts(String id) {
        return styleText(id).map(text -> cache.get(StyleFacts.class, id, "", text, () -> StyleFacts.read(text)));
    }

    /// Whether a sheet is made from Less or Sass; one that failed to compile may define anything.
    boolean isCompiledStyle(String id) {
        return !resolver.styles().sourceOf(id).equals(id);
    }

    private Optional<String> styleText(String id) {
        return isCompiledStyle(id)
                ? Optional.ofNullable(compiledStyles.get(id))
                : files.text(id).map(SourceText::text);
    }

    Optional<SourceText> text(String id) {
        return files.text(resolver.sourceOf(id));
    }

    boolean exists(String id) {
        return files.exists(id);
    }

    Place place(String id, int start, int end) {
        return text(id).map(source -> source.place(start, end)).orElse(Place.startOf(files.pathOf(id)));
    }

    /// The script that `module` means in a script.
    Optional<String> required(String from, String module) {
        Optional<String> found = resolved.computeIfAbsent(
                new Asked(Kind.REQUIRED, from, module),
                asked -> resolver.script(from, module).filter(id -> !id.endsWith(".json")));
        note(Kind.REQUIRED, from, module, found.orElse(null));
        return found;
    }

    /// The file that a template means with `src`, which has its extension or not.
    @Nullable
    String markup(String from, String src, String extension) {
        String path = ProjectPath.resolve(from, resolver.unaliased(src));
        String full = path == null || path.endsWith(extension) ? path : path + extension;
        String found = full != null && files.exists(full) ? full : null;
        note(Kind.MARKUP, from, src + extension, found);
        return found;
    }

    /// Answers again what a trace has noted about files; `null` for what it does not know.
    @Nullable
    Object answer(Asked asked) {
        return switch (asked.kind()) {
            case SCRIPT -> script(asked.first()).orElse(null);
            case TEMPLATE -> template(asked.first(), Dialect.of(asked.second())).orElse(null);
            case STYLE -> style(asked.first()).orElse(null);
            case REQUIRED -> required(asked.first(), asked.second()).orElse(null);
            case MARKUP -> {
                String extension = asked.second().substring(asked.second().lastIndexOf('.'));
                yield markup(
                        asked.first(),
                        asked.second().substring(0, asked.second().length() - extension.length()),
                        extension);
            }
            default -> null;
        };
    }

    Optional<String> imported(String from, String reference) {
        return resolver.file(from, reference, ".wxss");
    }
}
