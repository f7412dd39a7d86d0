package dev.sampan.compiler.bundle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What differs between two bundles of the same project, and how much has to be loaded again to show it.
public record BundleDiff(Map<PartKind, PartChanges> parts, boolean manifestChanged, ReloadLevel reload) {

    /// Ids of one kind, each set sorted.
    public record PartChanges(Set<String> added, Set<String> changed, Set<String> removed) {
        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }

        /// Added, changed and removed together.
        public Set<String> all() {
            Set<String> all = new TreeSet<>(added);
            all.addAll(changed);
            all.addAll(removed);
            return all;
        }
    }

    public static BundleDiff between(AppBundle old, AppBundle now) {
        Map<PartKind, PartChanges> parts = new EnumMap<>(PartKind.class);
        for (PartKind kind : PartKind.values()) {
            parts.put(kind, changes(old.parts(kind), now.parts(kind)));
        }
        boolean manifest = !old.manifestJson().equals(now.manifestJson());
        ReloadLevel level = new ReloadDecision(old, now, parts, manifest).level();
        return new BundleDiff(parts, manifest, level);
    }

    public PartChanges of(PartKind kind) {
        return parts.getOrDefault(kind, new PartChanges(Set.of(), Set.of(), Set.of()));
    }

    public boolean isEmpty() {
        return reload == ReloadLevel.NONE;
    }

    @SuppressWarnings("ReferenceEquality") // a part that was found in the cache is the same object
    private static PartChanges changes(Map<String, ? extends BundlePart> old, Map<String, ? extends BundlePart> now) {
        Set<String> added = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        for (Map.Entry<String, ? extends BundlePart> entry : now.entrySet()) {
            BundlePart before = old.get(entry.getKey());
            if (before == null) {
                added.add(entry.getKey());
            } else if (before != entry.getValue()
                    && !before.content().equals(entry.getValue().content())) {
                changed.add(entry.getKey());
            }
        }
        for (String id : old.keySet()) {
            if (!now.containsKey(id)) {
                removed.add(id);
            }
        }
        return new PartChanges(added, changed, removed);
    }
}
