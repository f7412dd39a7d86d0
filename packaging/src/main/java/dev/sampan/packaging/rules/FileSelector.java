package dev.sampan.packaging.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Decides file by file what is packed: extension list → default ignores → `include` keeps → `ignore` drops → unused
/// filter drops (package.md 2.4). Paths are those of the output: `a.js` also where the source is `a.ts`.
public final class FileSelector {
    private final Extensions extensions;
    private final PackOptions options;
    private final List<String> ignoredFolders;
    private final Predicate<String> used;

    /// @param ignoredFolders folders below `miniprogramRoot` that hold no part of the app, such as the test root
    /// @param used whether the app refers to a file; asked only for kinds that the unused filter may drop
    public FileSelector(
            Extensions extensions, PackOptions options, Collection<String> ignoredFolders, Predicate<String> used) {
        this.extensions = extensions;
        this.options = options;
        this.ignoredFolders = ignoredFolders.stream()
                .map(folder -> folder.endsWith("/") ? folder : folder + "/")
                .toList();
        this.used = used;
    }

    public FileSelection select(Collection<String> paths) {
        List<String> kept = new ArrayList<>();
        TreeMap<String, DropReason> dropped = new TreeMap<>();
        for (String path : paths) {
            Optional<DropReason> reason = reason(path);
            reason.ifPresentOrElse(why -> dropped.put(path, why), () -> kept.add(path));
        }
        kept.sort(null);
        return new FileSelection(List.copyOf(kept), dropped);
    }

    private Optional<DropReason> reason(String path) {
        String extension = Extensions.of(path);
        if (!extensions.packed().contains(extension)) {
            return Optional.of(DropReason.EXTENSION);
        }
        if (ignoredByDefault(path)) {
            return Optional.of(DropReason.DEFAULT_IGNORE);
        }
        if (options.include().stream().anyMatch(rule -> rule.matches(path))) {
            return Optional.empty();
        }
        if (options.ignore().stream().anyMatch(rule -> rule.matches(path))) {
            return Optional.of(DropReason.IGNORE_RULE);
        }
        boolean mayDrop = extensions.droppedWhenUnused().contains(extension);
        return mayDrop && !used.test(path) ? Optional.of(DropReason.UNUSED) : Optional.empty();
    }

    private boolean ignoredByDefault(String path) {
        return Arrays.stream(path.split("/")).anyMatch(extensions.ignoredNames()::contains)
                || ignoredFolders.stream().anyMatch(path::startsWith);
    }
}
