package dev.sampan.compiler.source;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Resolves references between project files (WXML-IMP-02, WXS-MOD-03).
public final class ProjectPath {

    private ProjectPath() {}

    /// @param from project path of the referring file
    /// @param reference relative to that file, or from the project root with a leading `/`
    /// @return a project path, or `null` when it leads out of the project or is empty
    public static @Nullable String resolve(String from, String reference) {
        String trimmed = reference.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        Deque<String> names = new ArrayDeque<>();
        if (!trimmed.startsWith("/")) {
            String[] folders = from.split("/", -1);
            for (int i = 0; i < folders.length - 1; i++) {
                names.addLast(folders[i]);
            }
        }
        for (String name : trimmed.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return null;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return names.isEmpty() ? null : String.join("/", names);
    }
}
