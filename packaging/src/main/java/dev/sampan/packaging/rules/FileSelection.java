package dev.sampan.packaging.rules;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Which files go into the package, and why the others do not. Paths are relative to `miniprogramRoot`, sorted.
public record FileSelection(List<String> kept, SortedMap<String, DropReason> dropped) {

    /// The files that were left out for that reason.
    public List<String> dropped(DropReason reason) {
        return dropped.entrySet().stream()
                .filter(entry -> entry.getValue() == reason)
                .map(Map.Entry::getKey)
                .toList();
    }
}
