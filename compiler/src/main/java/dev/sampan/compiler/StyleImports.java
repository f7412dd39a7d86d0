package dev.sampan.compiler;

import dev.sampan.compiler.npm.AppFiles;
import dev.sampan.compiler.npm.ModuleResolver;
import dev.sampan.compiler.npm.StyleFiles;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what a Less or Sass file imports: relative to the file, from miniprogramRoot, an alias, an npm package.
/// Works with project paths, because such files are often shared from a folder beside miniprogramRoot; nothing
/// outside of the project is ever read. Any thread.
final class StyleImports {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern IMPORT_OF_WXSS =
            Pattern.compile("@import(\\s+\\((?:css|optional|once|, )*\\))?\\s*([\"'])([^\"'\\n]+\\.wxss)\\2");
    /// Sass leaves an import alone that ends in `.css`.
    private static final String SHIELD = ".css";
    private static final Pattern SHIELDED = Pattern.compile("(@import [\"'][^\"'\\n]+\\.wxss)\\.css([\"'])");

    private final SourceFiles sources;
    private final AppFiles files;
    private final ModuleResolver resolver;
    private final String root;

    /// @param root miniprogramRoot
    StyleImports(SourceFiles sources, AppFiles files, ModuleResolver resolver, String root) {
        this.sources = sources;
        this.files = files;
        this.resolver = resolver;
        this.root = root;
    }

    /// The project path of what a reference means in a file of `folder`.
    Optional<String> find(StyleLanguage language, String folder, String reference) {
        return bases(folder, reference).stream()
                .flatMap(base -> names(language, base))
                .filter(sources::exists)
                .findFirst();
    }

    Optional<SourceText> text(String path) {
        return sources.text(path);
    }

    private List<String> bases(String folder, String reference) {
        // "?" and "#" are left over from addresses
        String plain = reference.replaceFirst("[?#].*$", "").strip();
        if (plain.isEmpty() || SCHEME.matcher(plain).matches()) {
            return List.of();
        }
        List<String> bases = new ArrayList<>();
        resolver.alias(plain).map(files::pathOf).ifPresent(bases::add);
        boolean module = plain.startsWith("~");
        String name = module ? plain.replaceFirst("^~/?", "") : plain;
        if (module) {
            resolver.alias(name).map(files::pathOf).ifPresent(bases::add);
        } else if (name.startsWith("/")) {
            bases.add(files.pathOf(Paths.normalize(name)));
        } else {
            bases.add(Paths.normalize(Paths.join(folder, name)));
        }
        if (!name.startsWith(".") && !name.startsWith("/")) {
            bases.addAll(packages(folder, name));
            bases.add(files.pathOf(Paths.normalize(name)));
        }
        return bases;
    }

    private List<String> packages(String folder, String name) {
        List<String> found = new ArrayList<>();
        id(folder + "/x")
                .ifPresent(from -> ModuleResolver.npmCandidates(from, name).forEach(id -> found.add(files.pathOf(id))));
        // as it was installed, for packages whose sources lie beside the folder that building takes
        for (String above = folder; ; above = Paths.folder(above)) {
            found.add(Paths.normalize(Paths.join(above, "node_modules/" + name)));
            if (above.isEmpty()) {
                return found;
            }
        }
    }

    private Stream<String> names(StyleLanguage language, String base) {
        return switch (language) {
            case LESS ->
                Paths.extension(base).isEmpty() ? Stream.of(base + ".less", base) : Stream.of(base, base + ".less");
            case SASS -> {
                String folder = Paths.folder(base);
                String partial = Paths.join(folder, "_" + Paths.fileName(base));
                boolean complete = base.endsWith(".scss") || base.endsWith(".sass") || base.endsWith(".css");
                yield complete
                        ? Stream.of(base, partial)
                        : Stream.of(base, partial, base + "/index", base + "/_index")
                                .flatMap(path -> Stream.of(path + ".scss", path + ".sass", path + ".css"));
            }
        };
    }

    private Optional<String> id(String path) {
        return Paths.isInside(root, path)
                ? Optional.of(root.isEmpty() ? path : path.substring(root.length() + 1))
                : Optional.empty();
    }

    /// The text with its imports of WXSS sheets kept for the stage of WXSS, which inlines them as those of any
    /// sheet. They are named from miniprogramRoot, as the place that they end up in may be in another folder.
    /// Lines stay.
    SourceText keepSheets(StyleLanguage language, SourceText source) {
        Matcher imports = IMPORT_OF_WXSS.matcher(source.text());
        StringBuilder text = new StringBuilder();
        while (imports.find()) {
            imports.appendReplacement(
                    text, Matcher.quoteReplacement(keptImport(language, source.path(), imports.group(3))));
        }
        return text.isEmpty()
                ? source
                : new SourceText(source.path(), imports.appendTail(text).toString());
    }

    private String keptImport(StyleLanguage language, String path, String reference) {
        String name = reference.replaceFirst("^~/?", "");
        Optional<String> id = id(path).flatMap(from -> resolver.file(from, name, StyleFiles.EXTENSION));
        boolean onlyFile = id.isEmpty()
                && language == StyleLanguage.LESS
                && find(language, Paths.folder(path), reference).isPresent();
        if (onlyFile) {
            // a sheet beside miniprogramRoot has no id
            return "@import (inline) \"" + reference + "\"";
        }
        String kept = id.map(found -> "/" + found).orElse(reference);
        return language == StyleLanguage.LESS ? "@import (css) \"" + kept + "\"" : "@import \"" + kept + SHIELD + "\"";
    }

    /// The CSS with the imports of [#keepSheets] as they were.
    static String restoreSheets(StyleLanguage language, String css) {
        return language == StyleLanguage.SASS ? SHIELDED.matcher(css).replaceAll("$1$2") : css;
    }

    /// What is put before a sheet so that it sees the variables of the common file, `""` or one line with its end.
    String prelude(SourceText source, Map<String, @org.jspecify.annotations.Nullable Object> settings) {
        StyleLanguage language = StyleLanguage.of(source.path()).orElseThrow();
        String extension = Paths.extension(source.path());
        List<String> common = language.commonFiles(settings, extension).stream()
                .map(name -> Paths.join(root, Paths.normalize(name)))
                .toList();
        Optional<String> found = common.stream().filter(sources::exists).findFirst();
        if (found.isEmpty() || common.contains(source.path())) {
            return "";
        }
        String reference = "/" + id(found.get()).orElseThrow();
        return switch (language) {
            case LESS -> "@import (optional, reference) \"" + reference + "\";\n";
            case SASS -> "@use \"" + reference + "\"" + (extension.equals(".scss") ? ";" : "") + "\n";
        };
    }
}
