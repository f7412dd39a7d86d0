package dev.sampan.compiler.npm;

import dev.sampan.compiler.project.JsonParser;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.SourceFiles;
import dev.sampan.compiler.project.SourceFiles.Recorded;
import dev.sampan.compiler.source.SourceText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The files of a mini-program by *id*: the path below miniprogramRoot.
///
/// An id inside of a `miniprogram_npm` folder that was not built is looked up in `node_modules`, in the
/// place where
/// building would copy it from (package.md section 4, rules 2 to 5). So a project runs without building npm
/// first.
public final class AppFiles {

    private static final String BUILT = "miniprogram_npm";

    private final SourceFiles sources;
    private final String root;
    private final Map<String, Recorded<String>> npmPaths = new ConcurrentHashMap<>();
    private final Map<String, Recorded<Optional<JsonValue.Obj>>> packages = new ConcurrentHashMap<>();

    /// @param root miniprogramRoot, `""` for the project folder
    public AppFiles(SourceFiles sources, String root) {
        this.sources = sources;
        this.root = root;
    }

    public boolean exists(String id) {
        return sources.exists(pathOf(id));
    }

    /// Bytes of a file, empty when it cannot be read.
    public OptionalLong size(String id) {
        sources.asked(pathOf(id));
        try {
            return sources.files().read(pathOf(id)).stream()
                    .mapToLong(bytes -> bytes.length)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /// The text; its path is the project path, for diagnostics.
    public Optional<SourceText> text(String id) {
        return sources.text(pathOf(id));
    }

    /// The project path of an id; the file need not exist.
    public String pathOf(String id) {
        if (!id.startsWith(BUILT + "/") && !id.contains("/" + BUILT + "/")) {
            return Paths.join(root, id);
        }
        // the maps must not be locked while the step of one entry asks for another
        Recorded<String> known = npmPaths.get(id);
        if (known == null) {
            known = sources.record(() -> findPath(id));
            npmPaths.put(id, known);
        }
        return sources.use(known);
    }

    /// Ids of the existing files in a folder and below it, those of `node_modules` not included.
    public SortedSet<String> below(String folder) {
        SortedSet<String> ids = new TreeSet<>();
        int cut = root.isEmpty() ? 0 : root.length() + 1;
        for (String path : sources.below(Paths.join(root, folder))) {
            ids.add(path.substring(cut));
        }
        return ids;
    }

    /// The package.json of the folder with this id, when there is one that can be read.
    public Optional<JsonValue.Obj> packageJson(String folderId) {
        return packageAt(Paths.folder(pathOf(Paths.join(folderId, "package.json"))));
    }

    private Optional<JsonValue.Obj> packageAt(String folder) {
        Recorded<Optional<JsonValue.Obj>> known = packages.get(folder);
        if (known == null) {
            known = sources.record(() -> sources.text(Paths.join(folder, "package.json"))
                    .flatMap(text -> JsonParser.parse(text).value() instanceof JsonValue.Obj object
                            ? Optional.of(object)
                            : Optional.empty()));
            packages.put(folder, known);
        }
        return sources.use(known);
    }

    private String findPath(String id) {
        String direct = Paths.join(root, id);
        int built = id.startsWith(BUILT + "/") ? 0 : id.indexOf("/" + BUILT + "/") + 1;
        if (sources.exists(direct)) {
            return direct;
        }
        String owner = built == 0 ? "" : id.substring(0, built - 1);
        String rest = id.substring(built + BUILT.length() + 1);
        String name = packageName(rest);
        boolean wasBuilt = !sources.below(Paths.join(root, Paths.join(owner, BUILT + "/" + name)))
                .isEmpty();
        if (wasBuilt || !mayHoldBuilt(owner)) {
            return direct;
        }
        // packages beside a folder belong to that folder; those above miniprogramRoot belong to the root
        String folder = Paths.join(root, owner);
        String found = inModules(folder, rest);
        while (found == null && owner.isEmpty() && !folder.isEmpty()) {
            folder = Paths.folder(folder);
            found = inModules(folder, rest);
        }
        return found == null ? direct : found;
    }

    /// Building makes `miniprogram_npm` beside a package.json and at the root, nowhere else (package.md 4 rule 1).
    /// Without this every folder below one with `node_modules` would seem to have a copy of its own.
    private boolean mayHoldBuilt(String owner) {
        return owner.isEmpty()
                || owner.contains(BUILT)
                || sources.exists(Paths.join(root, Paths.join(owner, "package.json")));
    }

    /// The place of `name/inner` below `folder/node_modules`, or null when the package is not installed there.
    private @org.jspecify.annotations.Nullable String inModules(String folder, String rest) {
        String name = packageName(rest);
        String inner = rest.length() > name.length() ? rest.substring(name.length() + 1) : "";
        String home = Paths.join(folder, "node_modules/" + name);
        Optional<JsonValue.Obj> json = packageAt(home);
        if (json.isEmpty()) {
            return null;
        }
        if (inner.startsWith(BUILT + "/")) {
            String nested = inModules(home, inner.substring(BUILT.length() + 1));
            if (nested != null) {
                return nested;
            }
        }
        return Paths.join(Paths.join(home, sourceFolder(home, json.get())), inner);
    }

    /// package.md section 4 rule 4: the folder named by `miniprogram`, else `miniprogram_dist`, else the package
    /// itself.
    private String sourceFolder(String home, JsonValue.Obj json) {
        if (json.get("miniprogram").orElse(null) instanceof JsonValue.Str named) {
            String folder = Paths.normalize(named.text());
            if (sources.folderExists(Paths.join(home, folder))) {
                return folder;
            }
        }
        return sources.folderExists(Paths.join(home, "miniprogram_dist")) ? "miniprogram_dist" : "";
    }

    /// The first name of a path, or the first two of a scoped package.
    static String packageName(String path) {
        int slash = path.indexOf('/');
        if (path.startsWith("@") && slash > 0) {
            slash = path.indexOf('/', slash + 1);
        }
        return slash < 0 ? path : path.substring(0, slash);
    }
}
