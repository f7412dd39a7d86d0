package dev.sampan.compiler;

import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.cache.TextHash;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.preprocess.Preprocessed;
import dev.sampan.compiler.preprocess.Preprocessed.Kind;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.preprocess.StyleMap;
import dev.sampan.compiler.preprocess.StylePreprocessor;
import dev.sampan.compiler.project.Project;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StylePiece;
import dev.sampan.compiler.wxss.StyleProfile;
import dev.sampan.compiler.wxss.StyleUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Translates Less and Sass files into WXSS and then as any sheet; what the WXSS stage has to say is said of the
/// place in the file that was written. One run; any thread.
final class PreprocessedStyles {

    /// A question of the preprocessor about another file.
    private record Asked(String folder, String reference) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            int byFolder = folder.compareTo(other.folder);
            return byFolder != 0 ? byFolder : reference.compareTo(other.reference);
        }
    }

    /// A result with what it rests on.
    ///
    /// @param lasting whether another try would give the same
    /// @param css as it goes into a package
    /// @param found answers, a project path or nothing
    /// @param texts hashes of the files that were read, by project path
    @Stored
    record Sheet(
            boolean lasting,
            StyleUnit unit,
            String css,
            Map<Asked, Optional<String>> found,
            Map<String, String> texts) {

        /// Whether there is CSS: of a sheet that failed there is none.
        boolean isMade() {
            return !css.isEmpty() || !unit.hasErrors();
        }
    }

    private final RunState run;
    private final Project project;
    private final StyleImports imports;
    private final StyleProfile profile;
    private final Map<StyleLanguage, StylePreprocessor> preprocessors;

    PreprocessedStyles(RunState run, Project project, ModuleResolver resolver, CompilerOptions options) {
        this.run = run;
        this.project = project;
        this.imports = new StyleImports(
                run.sources(), run.files(), resolver, project.config().miniprogramRoot());
        this.profile = options.styleProfile();
        this.preprocessors = options.preprocessors();
    }

    Sheet sheet(String id, StyleLanguage language, SourceText source) {
        String prelude = imports.prelude(source, project.config().settings());
        Sheet sheet = run.cache()
                .get(
                        Sheet.class,
                        id,
                        profile.name() + " " + source.path() + " " + prelude,
                        source.text(),
                        known -> holds(language, known),
                        () -> translate(id, language, source, prelude));
        // the preprocessors ask on threads of their own: this step rests on the same questions
        if (!holds(language, sheet)) {
            run.sources().asked(SourceFiles.UNSURE);
        }
        return sheet;
    }

    private boolean holds(StyleLanguage language, Sheet sheet) {
        return sheet.lasting()
                && sheet.found().entrySet().stream()
                        .allMatch(entry -> imports.find(
                                        language,
                                        entry.getKey().folder(),
                                        entry.getKey().reference())
                                .equals(entry.getValue()))
                && sheet.texts().entrySet().stream()
                        .allMatch(entry -> imports.text(entry.getKey())
                                .map(SourceText::text)
                                .map(TextHash::of)
                                .filter(entry.getValue()::equals)
                                .isPresent());
    }

    private Sheet translate(String id, StyleLanguage language, SourceText source, String prelude) {
        Map<Asked, Optional<String>> found = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        StylePreprocessor preprocessor = preprocessors.get(language);
        Preprocessed made = preprocessor == null
                ? Preprocessed.toolFailed("there is no compiler for " + language.title() + " here")
                : preprocessor.translate(
                        new SourceText(
                                source.path(),
                                prelude + imports.keepSheets(language, source).text()),
                        (folder, reference) -> {
                            Optional<String> path = found.computeIfAbsent(
                                    new Asked(folder, reference), _ -> imports.find(language, folder, reference));
                            return path.flatMap(imports::text).map(text -> {
                                texts.put(text.path(), TextHash.of(text.text()));
                                return imports.keepSheets(language, text);
                            });
                        });
        Origins origins = new Origins(source, prelude.isEmpty() ? 0 : 1, made.map());
        if (made.failure().isPresent()) {
            Diagnostic failure = origins.failure(language, made.failure().get());
            return new Sheet(
                    made.failure().get().kind() != Kind.TOOL,
                    new StyleUnit(id, List.of(), List.of(failure), Optional.empty(), Optional.empty()),
                    "",
                    found,
                    texts);
        }
        String css = StyleImports.restoreSheets(language, made.css());
        StyleUnit unit = StyleParser.parse(id, new SourceText(source.path(), css), profile);
        return new Sheet(true, origins.of(unit), css, found, texts);
    }

    /// Moves places of the generated CSS to where they come from.
    private record Origins(SourceText source, int preludeLines, StyleMap map) {

        StyleUnit of(StyleUnit unit) {
            return new StyleUnit(
                    unit.id(),
                    unit.pieces().stream().map(this::of).toList(),
                    unit.diagnostics().stream().map(this::of).toList(),
                    unit.componentSelector().map(this::of),
                    unit.hostSelector().map(this::of));
        }

        private StylePiece of(StylePiece piece) {
            return piece instanceof StylePiece.Import(String reference, Place place)
                    ? new StylePiece.Import(reference, of(place))
                    : piece;
        }

        private Diagnostic of(Diagnostic found) {
            Place place = of(found.place());
            return new Diagnostic(
                    found.code(),
                    found.severity(),
                    found.message(),
                    found.hint(),
                    place.file(),
                    place.line(),
                    place.column(),
                    place.endLine(),
                    place.endColumn(),
                    found.related().stream()
                            .map(related -> new RelatedPlace(related.message(), of(related.place())))
                            .toList());
        }

        private Place of(Place generated) {
            return map.origin(generated.line(), generated.column())
                    .map(origin -> place(origin.file(), origin.line(), origin.column(), origin.line(), origin.column()))
                    .orElse(Place.startOf(source.path()));
        }

        private Place place(String file, int line, int column, int endLine, int endColumn) {
            boolean own = file.isEmpty() || file.equals(source.path());
            int shift = own ? preludeLines : 0;
            if (line - shift < 1) {
                return Place.startOf(source.path());
            }
            return new Place(
                    own ? source.path() : file, line - shift, column, Math.max(line, endLine) - shift, endColumn);
        }

        Diagnostic failure(StyleLanguage language, Preprocessed.Failure failure) {
            Place at = place(failure.file(), failure.line(), failure.column(), failure.endLine(), failure.endColumn());
            String message = oneSentence(failure.message());
            return switch (failure.kind()) {
                case SYNTAX ->
                    Diagnostic.error(
                            "STYLE_SYNTAX",
                            at,
                            language.title() + ": " + message,
                            "Correct it; the sheet stays as it last was");
                case IMPORT ->
                    Diagnostic.error(
                            "STYLE_IMPORT_NOT_FOUND",
                            at,
                            language.title() + ": " + message,
                            "Correct the path; only files of the project can be imported");
                case ENDLESS, TOOL ->
                    Diagnostic.error(
                            "STYLE_TOOL_FAILED",
                            at,
                            language.title() + ": " + message,
                            "Look for a loop without an end, or compile the file outside and keep the .wxss beside it");
            };
        }

        private static String oneSentence(String message) {
            return message.lines()
                    .findFirst()
                    .orElse("it cannot be compiled")
                    .strip()
                    .replaceAll("\\.+$", "")
                    .replaceAll("[.!?]\\s+(?=[A-Z])", "; ");
        }
    }
}
