package dev.sampan.packaging.rules;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells the developer once per folder and extension what a package cannot hold: `PACK_EXT_DROPPED` (package.md 2.3).
public final class DroppedKinds {
    private final Extensions extensions;

    public DroppedKinds(Extensions extensions) {
        this.extensions = extensions;
    }

    /// Warnings in the order of their folders. Sources whose compiled form is packed, and kinds that nothing reads at
    /// run time, are passed over.
    public List<Diagnostic> warnings(FileSelection selection) {
        Map<String, Map<String, List<String>>> byFolder = new TreeMap<>();
        for (String path : selection.dropped(DropReason.EXTENSION)) {
            String extension = Extensions.of(path);
            if (isMissed(path, extension)) {
                byFolder.computeIfAbsent(folder(path), key -> new TreeMap<>())
                        .computeIfAbsent(extension, key -> new ArrayList<>())
                        .add(path);
            }
        }
        List<Diagnostic> warnings = new ArrayList<>();
        byFolder.values()
                .forEach(byExtension -> byExtension.forEach((extension, paths) -> warnings.add(Diagnostic.warning(
                        "PACK_EXT_DROPPED", Place.startOf(paths.getFirst()), message(extension, paths), ""))));
        return warnings;
    }

    private boolean isMissed(String path, String extension) {
        return !extension.isEmpty()
                && !path.contains("/.")
                && !path.startsWith(".")
                && !extensions.compiledAway().contains(extension)
                && !extensions.neverMissed().contains(extension)
                && extensions.ignoredNames().stream().noneMatch(name -> ("/" + path).contains("/" + name + "/"));
    }

    private static String message(String extension, List<String> paths) {
        String files = paths.size() == 1 ? "1 file" : paths.size() + " files";
        String were =
                paths.size() == 1 ? "is not allowed in a package and was" : "are not allowed in a package and were";
        return files + " with extension " + extension + " " + were + " left out";
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
