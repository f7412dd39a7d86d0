package dev.sampan.compiler.npm;

import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which file a reference in a script or in a JSON file means.
public final class ModuleResolver {

    private final AppFiles files;
    private final PathAliases aliases;
    private final StyleFiles styles;

    public ModuleResolver(AppFiles files, PathAliases aliases, StyleFiles styles) {
        this.files = files;
        this.aliases = aliases;
        this.styles = styles;
    }

    /// The files that stand for style sheets.
    public StyleFiles styles() {
        return styles;
    }

    /// The id that an aliased reference means (config.md section 7).
    public Optional<String> alias(String reference) {
        return aliases.apply(reference);
    }

    /// The id of the module that `reference` means in the script `from`: relative, from the root, an alias,
    /// an npm
    /// name, and last a path written without `./`, which old code has.
    public Optional<String> script(String from, String reference) {
        Optional<String> alias = aliases.apply(reference);
        if (alias.isPresent()) {
            return scriptAt(alias.get());
        }
        if (reference.startsWith("/")
                || reference.startsWith("./")
                || reference.startsWith("../")
                || reference.equals(".")
                || reference.equals("..")) {
            return scriptAt(Paths.resolve(from, reference));
        }
        return npmScript(from, reference)
                .or(() -> scriptAt(Paths.resolve(from, reference)))
                .or(() -> scriptAt(Paths.normalize(reference)));
    }

    /// The component that a path in `usingComponents` of the JSON file `from` means (package.md section 4
    /// rule 9).
    public Optional<String> component(String from, String reference) {
        Optional<String> alias = aliases.apply(reference);
        if (alias.isPresent()) {
            return componentAt(alias.get());
        }
        String direct = Paths.resolve(from, reference);
        Optional<String> found = componentAt(direct);
        if (found.isPresent() || reference.startsWith("/") || reference.startsWith(".")) {
            return found;
        }
        for (String candidate : npmCandidates(from, reference)) {
            Optional<String> npm = componentAt(candidate);
            if (npm.isPresent()) {
                return npm;
            }
        }
        return Optional.empty();
    }

    /// The file that a style sheet's or template's reference means; `extension` is added when it was left out.
    public Optional<String> file(String from, String reference, String extension) {
        Optional<String> alias = aliases.apply(reference);
        List<String> bases = new ArrayList<>();
        alias.ifPresent(bases::add);
        bases.add(Paths.resolve(from, reference));
        if (!reference.startsWith(".") && !reference.startsWith("/")) {
            bases.addAll(npmCandidates(from, reference));
            bases.add(Paths.normalize(reference));
        }
        for (String base : bases) {
            if (styles.exists(base)) {
                return Optional.of(base);
            }
            if (styles.exists(base + extension)) {
                return Optional.of(base + extension);
            }
        }
        return Optional.empty();
    }

    /// The reference as a path from the root when it begins with an alias, else as it is.
    public String unaliased(String reference) {
        return aliases.apply(reference).map(path -> "/" + path).orElse(reference);
    }

    /// Where a name was looked for, for the message.
    public List<String> triedForComponent(String from, String reference) {
        List<String> tried = new ArrayList<>();
        String direct = aliases.apply(reference).orElseGet(() -> Paths.resolve(from, reference));
        tried.add(direct);
        tried.add(Paths.join(direct, "index"));
        if (!reference.startsWith("/") && !reference.startsWith(".")) {
            tried.addAll(npmCandidates(from, reference));
        }
        return tried;
    }

    /// Script id of a path without regard to npm names; a TypeScript file has the id of the file it becomes.
    public Optional<String> scriptAt(String path) {
        if (path.endsWith(".ts") && files.exists(path) && !path.endsWith(".d.ts")) {
            return Optional.of(path.substring(0, path.length() - 3) + ".js");
        }
        if (path.endsWith(".js") && (files.exists(path) || files.exists(typeScriptOf(path)))) {
            return Optional.of(path);
        }
        if ((path.endsWith(".json") || path.endsWith(".cjs") || path.endsWith(".mjs")) && files.exists(path)) {
            return Optional.of(path);
        }
        if (scriptExists(path + ".js")) {
            return Optional.of(path + ".js");
        }
        String index = Paths.join(path, "index.js");
        if (scriptExists(index)) {
            return Optional.of(index);
        }
        return Optional.empty();
    }

    /// Whether a script with this id exists, as JavaScript or TypeScript.
    public boolean scriptExists(String id) {
        return files.exists(id) || files.exists(typeScriptOf(id));
    }

    /// The file that becomes the script with this id: TypeScript wins over the JavaScript beside it.
    public String sourceOf(String id) {
        String typeScript = typeScriptOf(id);
        return id.endsWith(".js") && files.exists(typeScript) ? typeScript : id;
    }

    public boolean componentExists(String path) {
        return files.exists(path + ".json") || files.exists(path + ".wxml") || scriptExists(path + ".js");
    }

    private static String typeScriptOf(String id) {
        return id.endsWith(".js") ? id.substring(0, id.length() - 3) + ".ts" : id;
    }

    private Optional<String> componentAt(String path) {
        if (!path.isEmpty() && componentExists(path)) {
            return Optional.of(path);
        }
        String index = Paths.join(path, "index");
        return componentExists(index) ? Optional.of(index) : Optional.empty();
    }

    private Optional<String> npmScript(String from, String reference) {
        String name = AppFiles.packageName(reference);
        String inner = reference.substring(Math.min(reference.length(), name.length() + 1));
        for (String candidate : npmCandidates(from, reference)) {
            Optional<String> entry = inner.isEmpty() ? packageEntry(candidate) : Optional.empty();
            String folder = candidate.substring(0, candidate.length() - (reference.length() - name.length()));
            Optional<String> found = entry.or(() -> scriptAt(candidate)).or(() -> exported(folder, inner));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> exported(String folder, String inner) {
        return files.packageJson(folder)
                .flatMap(json -> PackageExports.find(json, inner))
                .flatMap(path -> scriptAt(Paths.normalize(Paths.join(folder, path))));
    }

    /// `main`, else `module`, of a package that was not bundled into one index.js.
    private Optional<String> packageEntry(String folder) {
        Optional<JsonValue.Obj> json = files.packageJson(folder);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        for (String key : List.of("main", "module")) {
            if (json.get().get(key).orElse(null) instanceof JsonValue.Str entry) {
                Optional<String> found = scriptAt(Paths.normalize(Paths.join(folder, entry.text())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// `miniprogram_npm/name` in each folder from that of the file up to the root.
    public static List<String> npmCandidates(String from, String reference) {
        List<String> candidates = new ArrayList<>();
        String name = Paths.normalize(reference);
        for (String folder = Paths.folder(from); ; folder = Paths.folder(folder)) {
            if (!folder.endsWith("miniprogram_npm")) {
                candidates.add(Paths.join(folder, "miniprogram_npm/" + name));
            }
            if (folder.isEmpty()) {
                return candidates;
            }
        }
    }
}
